import type { Locale, queue } from '../../../contract/index.ts'
import { formatTime } from '../../kit/format.ts'
import type { Print } from '../../kit/format.ts'
import type { LiveState } from '../../kit/live.ts'
import { near, ticketView } from './ticket-view.ts'
import { ticketWords } from './ticket-words.ts'

const quietFor = 20_000
/** Longer than the regular check: an open stream that brought nothing and a check that failed are a dead line. */
const silentFor = 120_000

/** Puts a ticket into the page that the server drew: same parts, same words. */
export const showTicket = (root: HTMLElement, locale: Locale, ticket: queue.Ticket): void => {
  const view = ticketView(ticket, locale)
  root.dataset['state'] = view.state
  write(root, 'state', view.stateWords)
  write(root, 'headline', view.headline)
  write(root, 'hint', view.hint)
  write(root, 'range', view.range)
  for (const one of parts(root, 'cancel')) one.hidden = !view.mayCancel
  for (const one of parts(root, 'papers')) one.hidden = ticket.outcome !== 'papers-missing'
  for (const one of parts(root, 'survey')) one.hidden = view.state !== 'finished'
  document.title =
    ticket.state === 'called' && ticket.counter
      ? ticketWords[locale].calledTitle(ticket.number, ticket.counter.label)
      : `${ticket.number} – ${view.headline}`
}

/** How the page stands to the server. */
export interface Connection {
  readonly state: LiveState
  /** When the server gave what the page shows. */
  readonly seenAt: number
  /** The phone says that it has no net, or the worker answered from memory. */
  readonly without: boolean
}

/** The connection in words. A short break is not called one: phones lose their wave between two walls all day. */
export const showConnection = (
  root: HTMLElement,
  print: Print,
  { state, seenAt, without }: Connection,
): void => {
  const words = ticketWords[print.locale]
  const broken = without || Date.now() - seenAt > (state === 'open' ? silentFor : quietFor)
  root.dataset['connection'] = broken ? 'broken' : state
  write(
    root,
    'connection',
    broken
      ? words.broken(formatTime(new Date(seenAt), print))
      : state === 'open'
        ? words.live
        : words.opening,
  )
}

let awake = false

/** Near the call the screen stays on, so that the flash is seen; the browser lets go when the page is hidden. */
export const keepAwake = async (ticket: queue.Ticket): Promise<void> => {
  const soon = ticket.state === 'called' || (ticket.state === 'waiting' && (ticket.ahead ?? near + 1) <= near)
  if (!soon || awake || !('wakeLock' in navigator)) return
  awake = true
  try {
    const lock = await navigator.wakeLock.request('screen')
    lock.onrelease = () => {
      awake = false
    }
  } catch {
    awake = false // a low battery, or a page in the background
  }
}

/** The number is called: shake, flash. A browser that may not vibrate ignores it. */
export const alertCalled = (root: HTMLElement): void => {
  if ('vibrate' in navigator) navigator.vibrate([400, 150, 400, 150, 400])
  root.classList.remove('c-flash')
  root.getBoundingClientRect() // lays out anew, so that the animation starts again
  root.classList.add('c-flash')
  root.scrollIntoView({ block: 'start' })
}

/** The counter changed: the server draws the floor anew, so that the pin stands right. */
export const renewPlan = async (): Promise<void> => {
  try {
    const answer = await fetch(location.href)
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('place')
    const here = document.getElementById('place')
    if (drawn && here) here.replaceWith(drawn)
  } catch {
    // The words above the drawing already name the counter.
  }
}

const parts = (root: HTMLElement, name: string): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-part="${name}"]`),
]

/** Only what changed is written, so that a screen reader hears only that. */
const write = (root: HTMLElement, name: string, words: string): void => {
  for (const one of parts(root, name)) {
    if (one.textContent !== words) one.textContent = words
    one.hidden = words === ''
  }
}
