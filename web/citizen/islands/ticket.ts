import type { CloudEvent, Locale, TicketEventData, queue } from '../../../contract/index.ts'
import { liveStream } from '../../kit/live.ts'
import type { LiveState } from '../../kit/live.ts'
import { changeOf, moveUp } from './line.ts'
import { offerInstalling, startWorker } from './offline.ts'
import { offerPush } from './push.ts'
import { alertCalled, keepAwake, renewPlan, showConnection, showTicket } from './ticket-screen.ts'

/** After others moved, the server's own count is asked once, at a random moment: a hall of phones must not ask at once. */
const correctFrom = 15_000
const correctTo = 40_000
/** A phone that lost its wave gets no error for a long time; this finds out. */
const checkEvery = 90_000
const ageEvery = 5_000

const start = (root: HTMLElement): void => {
  const { mall = '', token = '', locale: given, timeZone = 'UTC', zoneLabel = '' } = root.dataset
  const locale: Locale = given === 'en' ? 'en' : 'id'
  const print = { locale, timeZone, zoneLabel }
  const api = `/api/malls/${encodeURIComponent(mall)}`
  let ticket: queue.Ticket | undefined
  let seenAt = Date.now()
  /** The worker answered in the server's place: its memory, not the hall as it is. */
  let fromMemory = false
  let connection: LiveState = 'opening'
  let correction: ReturnType<typeof setTimeout> | undefined

  const tellPush = offerPush(root, { mall, token, locale })
  const tell = (): void =>
    showConnection(root, print, { state: connection, seenAt, without: fromMemory || !navigator.onLine })

  const become = (next: queue.Ticket): void => {
    const before = ticket
    ticket = next
    showTicket(root, locale, next)
    tellPush(next)
    void keepAwake(next)
    if (before === undefined) return
    const recalled = next.state === 'called' && next.recalls > before.recalls
    if (next.state === 'called' && (before.state !== 'called' || recalled)) alertCalled(root)
    // Another line is another stream: the page begins anew with it.
    if (next.queue !== before.queue) location.reload()
    else if (next.counter?.id !== before.counter?.id) void renewPlan()
  }

  const ask = async (): Promise<void> => {
    clearTimeout(correction)
    correction = undefined
    try {
      const answer = await fetch(`${api}/tickets/${encodeURIComponent(token)}`, {
        headers: { 'accept-language': locale },
      })
      if (!answer.ok) return
      fromMemory = answer.headers.has('selaso-kept')
      const at = fromMemory ? Date.parse(answer.headers.get('date') ?? '') : Date.now()
      if (Number.isFinite(at)) seenAt = at
      become((await answer.json()) as queue.Ticket)
    } catch {
      // The stream tells when the connection is gone; the age of the picture tells the rest.
    }
    tell()
  }

  const hear = (event: CloudEvent): void => {
    seenAt = Date.now()
    fromMemory = false
    if (ticket === undefined) return
    const data = event.data as TicketEventData
    const change = changeOf(ticket, data)
    if (change === 'mine') void ask()
    if (change !== 'line') return
    become(moveUp(ticket, data.line))
    correction ??= setTimeout(() => void ask(), correctFrom + Math.random() * (correctTo - correctFrom))
  }

  const stream = liveStream(`${api}/events?ticket=${encodeURIComponent(token)}`, hear, {
    onState: (state) => {
      connection = state
      if (state === 'open') void ask()
      tell()
    },
    onReset: () => void ask(),
  })

  void ask()
  tell()
  void startWorker(mall)
  offerInstalling(root)
  setInterval(() => {
    connection = stream.state
    tell()
  }, ageEvery)
  setInterval(() => void ask(), checkEvery)
  addEventListener('online', () => void ask())
  addEventListener('offline', () => {
    connection = 'broken'
    tell()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void ask()
  })
}

const root = document.querySelector<HTMLElement>('[data-ticket]')
if (root) start(root)
