import type { TicketEventData, queue } from '../../../contract/index.ts'
import { manyAhead } from './ticket-view.ts'

export type Change = 'mine' | 'line' | 'nothing'

/** What an event means for this ticket: about itself, about people before it in the same line, or neither. */
export const changeOf = (ticket: queue.Ticket, data: TicketEventData): Change => {
  if (data.number === ticket.number) return 'mine'
  const before = data.queue === ticket.queue && Date.parse(data.due) < Date.parse(ticket.dueAt)
  return before && data.line !== 0 && ticket.ahead !== null ? 'line' : 'nothing'
}

/** One more or one fewer ahead. A count that the server cut off cannot be counted on from here. */
export const moveUp = (ticket: queue.Ticket, line: number): queue.Ticket =>
  ticket.ahead === null || ticket.ahead >= manyAhead
    ? ticket
    : { ...ticket, ahead: Math.max(0, ticket.ahead + line) }
