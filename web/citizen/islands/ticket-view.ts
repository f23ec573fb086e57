import type { Locale, queue } from '../../../contract/index.ts'
import { ticketWords } from './ticket-words.ts'

/** What the ticket page says, in one place for the server that draws it and the island that keeps it live. */
export interface TicketView {
  readonly state: queue.TicketState
  readonly stateWords: string
  /** The one sentence that matters now. */
  readonly headline: string
  readonly hint: string
  readonly range: string
  readonly mayCancel: boolean
  /** Nothing more will happen to this number. */
  readonly over: boolean
}

/** The server stops counting people ahead here: "999 means that many or more". */
export const manyAhead = 999

/** Words of a counter as one is sent to it; labels such as "Loket 3" already name their kind. */
const counterOf = (ticket: queue.Ticket): string =>
  (ticket.counter?.label ?? ticket.booths.join(', ')).replaceAll(' ', '\u00a0')

export const ticketView = (ticket: queue.Ticket, locale: Locale): TicketView => {
  const words = ticketWords[locale]
  const said = sentences(ticket, locale)
  return {
    state: ticket.state,
    stateWords: words.state[ticket.state],
    headline: said.headline,
    hint: said.hint,
    range:
      ticket.state === 'waiting' && ticket.expectedWait
        ? words.range(ticket.expectedWait.fromMinutes, ticket.expectedWait.toMinutes)
        : '',
    mayCancel: ticket.state === 'waiting' || ticket.state === 'parked',
    over: ticket.state === 'finished' || ticket.state === 'cancelled',
  }
}

const sentences = (ticket: queue.Ticket, locale: Locale): { headline: string; hint: string } => {
  const words = ticketWords[locale]
  switch (ticket.state) {
    case 'waiting':
      return waiting(ticket.ahead, locale)
    case 'called':
      return { headline: words.goTo(counterOf(ticket)), hint: words.goNow }
    case 'serving':
      return { headline: words.servingAt(counterOf(ticket)), hint: '' }
    case 'parked':
      return { headline: words.parked, hint: words.parkedHint }
    case 'no-show':
      return { headline: words.noShow, hint: words.noShowHint }
    case 'cancelled':
      return { headline: words.cancelled, hint: words.cancelledHint }
    case 'finished':
      return { headline: words.state.finished, hint: ticket.outcome ? words.outcome[ticket.outcome] : '' }
  }
}

/** Three ahead is when people should be near: the call comes within minutes. */
export const near = 3

const waiting = (ahead: number | null, locale: Locale): { headline: string; hint: string } => {
  const words = ticketWords[locale]
  if (ahead === null) return { headline: words.state.waiting, hint: words.mayGo }
  const headline = ahead === 0 ? words.next : ahead >= manyAhead ? words.aheadMany : words.ahead(ahead)
  return { headline, hint: ahead <= near ? words.stayNear : words.mayGo }
}
