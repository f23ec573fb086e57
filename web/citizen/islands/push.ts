import type { Locale, push, queue } from '../../../contract/index.ts'
import { ticketWords } from './ticket-words.ts'

interface Holder {
  readonly mall: string
  readonly token: string
  readonly locale: Locale
}

/** Whether this browser waits with this ticket; only the day is kept, and with the next day's ticket it is gone. */
const noteOf = (token: string): string => `selaso push ${token}`
const tidy = (day: string): void => {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(noteOf('')) && localStorage.getItem(key) !== day) localStorage.removeItem(key)
}

const isAble = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis

/** Of Apple's small ones, an app on the home screen is told, a page in the browser is not. */
const mustBeInstalled = (): boolean =>
  /iPhone|iPad/.test(navigator.userAgent) && !matchMedia('(display-mode: standalone)').matches

const bytesOf = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))

/**
 * “Tell me when it is nearly my turn”: offered to who waits, in words where the browser cannot. The hall's server and the
 * browser's push service do the rest, also with the page closed.
 */
export const offerPush = (
  root: HTMLElement,
  { mall, token, locale }: Holder,
): ((ticket: queue.Ticket) => void) => {
  const words = ticketWords[locale].push
  const part = root.querySelector<HTMLElement>('[data-part="push"]')
  const button = part?.querySelector('button')
  const told = part?.querySelector('p')
  if (!part || !button || !told) return () => undefined
  const api = `/api/malls/${encodeURIComponent(mall)}`
  let on = localStorage.getItem(noteOf(token)) !== null
  let day = ''

  const say = (text: string): void => {
    told.textContent = text
    told.hidden = text === ''
  }
  const draw = (): void => {
    button.textContent = on ? words.stop : words.start
    button.hidden = !isAble() || Notification.permission === 'denied'
  }
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${api}/tickets/${encodeURIComponent(token)}/push${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(body),
    })
  const subscription = async (): Promise<PushSubscription> => {
    const { pushManager } = await navigator.serviceWorker.ready
    const known = await pushManager.getSubscription()
    if (known) return known
    const { key } = (await (await fetch(`${api}/push-key`)).json()) as push.PushKey
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) })
  }
  const start = async (): Promise<void> => {
    if ((await Notification.requestPermission()) !== 'granted') {
      say(words.denied)
      return
    }
    const { endpoint, keys } = (await subscription()).toJSON()
    const answer = await post('', { endpoint, keys, locale })
    if (!answer.ok) {
      say(((await answer.json()) as { detail?: string }).detail ?? words.failed)
      return
    }
    const { near } = (await answer.json()) as push.PushSubscription
    on = true
    localStorage.setItem(noteOf(token), day)
    say(words.started(near))
  }
  const stop = async (): Promise<void> => {
    const answer = await post('/end', { endpoint: (await subscription()).endpoint })
    if (!answer.ok) {
      say(words.failed)
      return
    }
    on = false
    localStorage.removeItem(noteOf(token))
    say(words.stopped)
  }

  button.onclick = () => {
    button.disabled = true
    ;(on ? stop() : start())
      .catch(() => {
        say(words.failed)
      })
      .finally(() => {
        button.disabled = false
        draw()
      })
  }
  draw()
  if (!isAble()) say(mustBeInstalled() ? words.install : words.unable)
  else if (Notification.permission === 'denied') say(words.denied)
  else if (on) say(words.on)

  return (ticket) => {
    day = ticket.day
    tidy(day)
    part.hidden = !['waiting', 'parked', 'no-show'].includes(ticket.state)
  }
}
