import type { CloudEvent } from '../../contract/index.ts'

/** `broken` also while trying again: a screen then says how old its picture is. */
export type LiveState = 'opening' | 'open' | 'broken'

export interface LiveStream {
  readonly state: LiveState
  close(): void
}

export interface LiveListeners {
  /** The connection opened or broke. After a break, ask for the whole picture again when it opens. */
  readonly onState?: (state: LiveState) => void
  /** The server cannot replay what was missed: ask for the whole picture again. */
  readonly onReset?: () => void
}

const firstPause = 2_000
const longestPause = 30_000

/**
 * The browser's own EventSource, which reconnects by itself while the server answers. It gives up for good on an HTTP
 * error (a restart behind a proxy, for one); then this opens a new one at the last position, waiting longer each time
 * and with jitter, so that a hall of screens does not come back in the same second.
 */
export const liveStream = (
  url: string,
  onEvent: (event: CloudEvent) => void,
  { onState, onReset }: LiveListeners = {},
): LiveStream => {
  let state: LiveState = 'opening'
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let pause = firstPause
  let position = ''

  const become = (next: LiveState): void => {
    if (state === next) return
    state = next
    onState?.(next)
  }
  const open = (): void => {
    const stream = new EventSource(position === '' ? url : withPosition(url, position))
    source = stream
    stream.onopen = () => {
      pause = firstPause
      become('open')
    }
    stream.onerror = () => {
      become('broken')
      if (stream.readyState !== EventSource.CLOSED) return
      again = setTimeout(open, pause * (0.5 + Math.random()))
      pause = Math.min(pause * 2, longestPause)
    }
    stream.onmessage = (message: MessageEvent<string>) => {
      if (message.lastEventId !== '') position = message.lastEventId
      onEvent(JSON.parse(message.data) as CloudEvent)
    }
    stream.addEventListener('reset', () => onReset?.())
  }

  open()
  return {
    get state() {
      return state
    },
    close() {
      clearTimeout(again)
      source?.close()
    },
  }
}

const withPosition = (url: string, position: string): string => {
  const [path = '', query = ''] = url.split('?')
  const asked = new URLSearchParams(query)
  asked.set('after', position)
  return `${path}?${asked.toString()}`
}
