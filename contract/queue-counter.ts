import Type from 'typebox'
import { operation } from './operation.ts'
import { Counter, CounterDesk, Outcome, Ticket } from './queue-shapes.ts'
import { Empty, InMall, MallId, Nullable, PriorityGroup, Reason, ShortId, Slug, Uuid } from './shapes.ts'

const OfTicket = Type.Object({ mall: MallId, ticket: Uuid })
const OfCounter = Type.Object({ mall: MallId, counter: ShortId })
const tag = 'queue'

export const listCounters = operation({
  id: 'listCounters',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/counters',
  summary: 'Counters the caller may work at or oversee',
  params: InMall,
  output: Type.Array(Counter),
})

export const getCounterDesk = operation({
  id: 'getCounterDesk',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/counters/{counter}',
  summary: "One counter's desk: current ticket, next three, parked, undo",
  params: OfCounter,
  output: CounterDesk,
  refuses: ['counter.unknown'],
})

export const openCounter = operation({
  id: 'openCounter',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/counters/{counter}/open',
  summary: 'The officer sits down and opens the counter',
  params: OfCounter,
  output: Counter,
  refuses: ['counter.unknown', 'counter.taken'],
})

export const closeCounter = operation({
  id: 'closeCounter',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/counters/{counter}/close',
  summary: 'Close with a reason: a break, or the rest of the day',
  params: OfCounter,
  body: Type.Object(
    { reason: Reason, restOfDay: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  ),
  output: Counter,
  refuses: ['text.persons-number', 'counter.unknown', 'counter.busy'],
})

export const beatCounter = operation({
  id: 'beatCounter',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/counters/{counter}/heartbeat',
  summary: 'Sign of life of the officer’s screen; without it a called ticket goes back into line',
  params: OfCounter,
  output: Empty,
})

export const callNext = operation({
  id: 'callNext',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/counters/{counter}/call-next',
  summary: 'Call whoever is due; a repeated press returns the same ticket; `null` when nobody waits',
  params: OfCounter,
  output: Type.Object({ ticket: Nullable(Ticket) }),
  refuses: ['counter.unknown', 'counter.closed', 'counter.busy'],
})

export const callTicket = operation({
  id: 'callTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/counters/{counter}/call',
  summary: 'Call one out of order, with a reason that stays in the log',
  params: OfCounter,
  body: Type.Object({ ticket: Uuid, reason: Reason }, { additionalProperties: false }),
  output: Ticket,
  refuses: [
    'text.persons-number',
    'counter.closed',
    'counter.busy',
    'ticket.unknown',
    'ticket.wrong-state',
    'ticket.visitor-elsewhere',
  ],
})

export const recallTicket = operation({
  id: 'recallTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/recall',
  summary: 'Call the same number again, three times at most',
  params: OfTicket,
  output: Ticket,
  refuses: ['ticket.wrong-state', 'ticket.recalled-enough'],
})

export const startService = operation({
  id: 'startService',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/start',
  summary: 'The visitor is at the counter',
  params: OfTicket,
  output: Ticket,
  refuses: ['ticket.wrong-state'],
})

export const finishService = operation({
  id: 'finishService',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/finish',
  summary: 'Done at this counter, with the outcome',
  params: OfTicket,
  body: Type.Object({ outcome: Outcome }, { additionalProperties: false }),
  output: Ticket,
  refuses: ['ticket.wrong-state'],
})

export const markNoShow = operation({
  id: 'markNoShow',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/no-show',
  summary: 'Called and nobody came',
  params: OfTicket,
  output: Ticket,
  refuses: ['ticket.wrong-state'],
})

export const parkTicket = operation({
  id: 'parkTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/park',
  summary: 'Set aside for a moment (a copy, a payment); the place is kept',
  params: OfTicket,
  body: Type.Object({ reason: Reason }, { additionalProperties: false }),
  output: Ticket,
  refuses: ['text.persons-number', 'ticket.wrong-state'],
})

export const resumeTicket = operation({
  id: 'resumeTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/resume',
  summary: 'Back into line at the kept place; also brings a no-show back',
  params: OfTicket,
  output: Ticket,
  refuses: ['ticket.wrong-state'],
})

export const transferTicket = operation({
  id: 'transferTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/transfer',
  summary: 'To another service’s line, or on to the line of the next stage; number and due time stay',
  params: OfTicket,
  body: Type.Object(
    {
      service: Type.Optional(Slug),
      /** Instead of a service: a line that follows the ticket’s own, for the next stage of the same service. */
      queue: Type.Optional(ShortId),
      reason: Reason,
    },
    { additionalProperties: false },
  ),
  output: Ticket,
  refuses: [
    'text.persons-number',
    'service.unknown',
    'queue.unknown',
    'queue.not-onward',
    'ticket.wrong-state',
  ],
})

export const grantPriority = operation({
  id: 'grantPriority',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/priority',
  summary: 'Staff grants a priority the visitor did not ask for',
  params: OfTicket,
  body: Type.Object({ priority: PriorityGroup, reason: Reason }, { additionalProperties: false }),
  output: Ticket,
  refuses: ['text.persons-number', 'ticket.wrong-state', 'priority.not-offered'],
})

export const undoLast = operation({
  id: 'undoLast',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/counters/{counter}/undo',
  summary: 'Take back the last step of this counter within 10 s',
  params: OfCounter,
  output: Ticket,
  refuses: ['counter.nothing-to-undo', 'ticket.visitor-elsewhere', 'counter.busy'],
})
