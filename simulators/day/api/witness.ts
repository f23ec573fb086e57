import { request } from 'undici'
import type { CloudEvent } from '../../../contract/events.ts'
import type { Line } from './ask.ts'
import { MessageReader } from './sse.ts'

/** Listens to the hall's live stream, beside those who act: what it hears is checked against the rules. */
export interface Witness {
  /** Events were lost on the way, so its testimony has holes. */
  readonly missed: boolean
  /** Resolves when an event like this was heard; false after the time is over. */
  heard(like: (event: CloudEvent) => boolean, withinMs: number): Promise<boolean>
  close(): void
}

export async function listen(
  line: Line,
  path: string,
  headers: Record<string, string>,
  onEvent: (event: CloudEvent) => void,
): Promise<Witness> {
  const ending = new AbortController()
  const waiting = new Set<(event: CloudEvent) => void>()
  let missed = false
  let position: string | undefined

  async function connect() {
    const { statusCode, body } = await request(line.url + path, {
      headers: {
        ...headers,
        accept: 'text/event-stream',
        ...(position ? { 'last-event-id': position } : {}),
      },
      dispatcher: line.agent,
      signal: ending.signal,
    })
    if (statusCode !== 200) throw new Error(`The live stream answered ${statusCode}.`)
    return body
  }

  async function follow(body: AsyncIterable<Buffer>): Promise<void> {
    const reader = new MessageReader()
    const text = new TextDecoder()
    for await (const piece of body)
      for (const message of reader.read(text.decode(piece, { stream: true }))) {
        position = message.id ?? position
        if (message.event === 'reset') missed = true
        if (message.event !== 'message') continue
        const event = JSON.parse(message.data) as CloudEvent
        onEvent(event)
        for (const hear of waiting) hear(event)
      }
  }

  /** A cut line is taken up again where it broke off. */
  async function stay(first: AsyncIterable<Buffer>): Promise<void> {
    let body: AsyncIterable<Buffer> | undefined = first
    for (;;) {
      if (body) await follow(body).catch(() => undefined)
      if (ending.signal.aborted) return
      await new Promise((done) => setTimeout(done, 200))
      body = await connect().catch(() => undefined)
    }
  }

  const first = await connect()
  void stay(first)
  return {
    get missed() {
      return missed
    },
    heard: (like, withinMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(hear)
          resolve(false)
        }, withinMs)
        const hear = (event: CloudEvent) => {
          if (!like(event)) return
          clearTimeout(timer)
          waiting.delete(hear)
          resolve(true)
        }
        waiting.add(hear)
      }),
    close() {
      ending.abort()
    },
  }
}
