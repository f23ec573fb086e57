import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import {
  ShortId,
  Day,
  Empty,
  InMall,
  Instant,
  MallId,
  Nullable,
  PriorityGroup,
  Reason,
  Slug,
  Uuid,
  Words,
} from './shapes.ts'

export const TicketState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('called'),
  Type.Literal('serving'),
  Type.Literal('parked'),
  Type.Literal('finished'),
  Type.Literal('no-show'),
  Type.Literal('cancelled'),
])
export type TicketState = Static<typeof TicketState>

/** How a served visit ended: served, sent home to complete papers, handed to the back office, or sent elsewhere. */
export const Outcome = Type.Union([
  Type.Literal('served'),
  Type.Literal('papers-missing'),
  Type.Literal('to-back-office'),
  Type.Literal('referred'),
])
export type Outcome = Static<typeof Outcome>

const Named = Type.Object({ id: Type.String(), name: Words })

export const Ticket = Type.Object(
  {
    id: Uuid,
    number: Type.String({ description: 'What is printed, shown and spoken, e.g. A1-012' }),
    day: Day,
    service: Named,
    agency: Type.Object({ id: Slug, name: Type.String(), shortName: Type.String() }),
    queue: ShortId,
    booths: Type.Array(Type.String()),
    floor: Type.Integer(),
    zone: Type.Object({ id: ShortId, letter: Type.String(), name: Type.String() }),
    state: TicketState,
    priority: Nullable(PriorityGroup),
    issuedAt: Instant,
    dueAt: Type.String({
      format: 'date-time',
      description: 'The one number that decides who is next (house rule)',
    }),
    calledAt: Nullable(Instant),
    startedAt: Nullable(Instant),
    endedAt: Nullable(Instant),
    counter: Nullable(Type.Object({ id: ShortId, label: Type.String(), booth: Type.String() })),
    recalls: Type.Integer(),
    outcome: Nullable(Outcome),
    ahead: Nullable(
      Type.Integer({
        description: 'People who will be called before, when waiting; 999 means that many or more',
      }),
    ),
    expectedWait: Nullable(
      Type.Object(
        { fromMinutes: Type.Integer(), toMinutes: Type.Integer() },
        { description: 'An estimate, always a range' },
      ),
    ),
    visit: Uuid,
  },
  { title: 'Ticket' },
)
export type Ticket = Static<typeof Ticket>

/** The answer to the kiosk: the ticket and what only its holder may know. A replay gives the same answer. */
export const IssuedTicket = Type.Object(
  {
    ticket: Ticket,
    token: Type.String({ description: 'Opens the live ticket; 128 random bits' }),
    link: Type.String({ description: 'Path of the live ticket page' }),
    notice: Nullable(Words),
  },
  { title: 'IssuedTicket' },
)
export type IssuedTicket = Static<typeof IssuedTicket>

export const Staffing = Type.Object({
  counters: Type.Integer({ description: 'Counters that may serve this queue' }),
  open: Type.Integer({ description: 'Open now' }),
  closedToday: Type.Integer({ description: 'Closed for the rest of the day' }),
})

export const Queue = Type.Object(
  {
    id: ShortId,
    name: Words,
    agency: Slug,
    zone: ShortId,
    booths: Type.Array(Type.String()),
    services: Type.Array(Slug),
    waiting: Type.Integer(),
    parked: Type.Integer(),
    serving: Type.Integer(),
    oldestWaitMinutes: Nullable(Type.Integer()),
    staffing: Staffing,
    expectedWait: Nullable(Type.Object({ fromMinutes: Type.Integer(), toMinutes: Type.Integer() })),
    quotas: Type.Array(
      Type.Object({
        service: Slug,
        issued: Type.Integer(),
        quota: Nullable(Type.Integer()),
        left: Nullable(Type.Integer()),
      }),
    ),
  },
  { title: 'Queue' },
)
export type Queue = Static<typeof Queue>

export const Counter = Type.Object(
  {
    id: ShortId,
    label: Type.String(),
    booth: ShortId,
    agency: Slug,
    zone: ShortId,
    queues: Type.Array(ShortId),
    open: Type.Boolean(),
    reason: Nullable(Type.String()),
    closedToday: Type.Boolean(),
    officer: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
    openedAt: Nullable(Instant),
    seenAt: Nullable(Instant),
    current: Nullable(Ticket),
  },
  { title: 'Counter' },
)
export type Counter = Static<typeof Counter>

/** All that one officer's screen shows. */
export const CounterDesk = Type.Object(
  {
    counter: Counter,
    next: Type.Array(Ticket),
    parked: Type.Array(Ticket),
    waiting: Type.Integer(),
    otherLegs: Type.Array(Ticket, { description: 'Other tickets of the visit being served' }),
    undo: Nullable(Type.Object({ step: Type.String(), number: Type.String(), until: Instant })),
    limits: Type.Object({ recalls: Type.Integer(), undoSeconds: Type.Integer() }),
  },
  { title: 'CounterDesk' },
)
export type CounterDesk = Static<typeof CounterDesk>

export const BoardCall = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  counter: Type.String({ description: 'Label of the counter' }),
  booth: Type.String(),
  calledAt: Instant,
  recall: Type.Integer(),
  state: TicketState,
})
export const Board = Type.Object(
  {
    zone: Type.Object({ id: ShortId, letter: Type.String(), name: Type.String() }),
    calls: Type.Array(BoardCall, { description: 'Latest first' }),
    queues: Type.Array(
      Type.Object({ id: ShortId, name: Words, waiting: Type.Integer(), next: Type.Array(Type.String()) }),
    ),
    position: Type.String({ description: 'Position in the event stream this picture was taken at' }),
    now: Instant,
    zoneLabel: Type.String({ description: 'WIB, WITA or WIT' }),
  },
  { title: 'Board' },
)
export type Board = Static<typeof Board>

export const HallOverview = Type.Object(
  {
    day: Day,
    now: Instant,
    open: Type.Boolean(),
    totals: Type.Object({
      issued: Type.Integer(),
      waiting: Type.Integer(),
      serving: Type.Integer(),
      served: Type.Integer(),
      noShow: Type.Integer(),
      cancelled: Type.Integer(),
      countersOpen: Type.Integer(),
      counters: Type.Integer(),
      meanWaitMinutes: Nullable(Type.Number()),
      p90WaitMinutes: Nullable(Type.Number()),
      outOfOrder: Type.Integer(),
    }),
    queues: Type.Array(Queue),
    counters: Type.Array(Counter),
  },
  { title: 'HallOverview' },
)
export type HallOverview = Static<typeof HallOverview>

const OfTicket = Type.Object({ mall: MallId, ticket: Uuid })
const OfTicketOrToken = Type.Object({
  mall: MallId,
  ticket: Type.String({
    minLength: 20,
    maxLength: 40,
    description: 'Ticket id (staff, devices) or token (holder)',
  }),
})
const OfCounter = Type.Object({ mall: MallId, counter: ShortId })
const tag = 'queue'

export const issueTicket = operation({
  id: 'issueTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets',
  summary: 'Take a number for a service',
  params: InMall,
  body: Type.Object(
    {
      service: Slug,
      priority: Type.Optional(PriorityGroup),
      visit: Type.Optional(
        Type.String({
          format: 'uuid',
          description: 'Add a leg to this visit; without it a new visit starts',
        }),
      ),
      acceptUnstaffed: Type.Optional(
        Type.Boolean({
          description: 'The visitor was told that nobody can serve this today and agrees to wait',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: IssuedTicket,
  status: 201,
  refuses: ['service.unknown', 'queue.closed', 'queue.full-today', 'queue.nobody-serving', 'visit.unknown'],
})

export const getTicket = operation({
  id: 'getTicket',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/tickets/{ticket}',
  summary: 'One ticket as it stands now',
  params: OfTicketOrToken,
  output: Ticket,
  refuses: ['ticket.unknown'],
})

export const cancelTicket = operation({
  id: 'cancelTicket',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/cancel',
  summary: 'The visitor (by token) or staff gives the place back',
  params: OfTicketOrToken,
  output: Ticket,
  refuses: ['ticket.unknown', 'ticket.wrong-state'],
})

export const listQueues = operation({
  id: 'listQueues',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/queues',
  summary: 'All lines of the hall: who waits, who serves, what is left of the quotas',
  params: InMall,
  output: Type.Array(Queue),
})

export const getBoard = operation({
  id: 'getBoard',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/boards/{zone}',
  summary: 'What the board of a zone shows now',
  params: Type.Object({ mall: MallId, zone: ShortId }),
  output: Board,
  refuses: ['zone.unknown'],
})

export const getHallOverview = operation({
  id: 'getHallOverview',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/overview',
  summary: 'The hall at a glance, for the duty manager and leaders',
  params: InMall,
  output: HallOverview,
})

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
  refuses: ['counter.unknown', 'counter.busy'],
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
  refuses: ['ticket.wrong-state'],
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
  summary: 'To another service’s line, keeping number and due time',
  params: OfTicket,
  body: Type.Object({ service: Slug, reason: Reason }, { additionalProperties: false }),
  output: Ticket,
  refuses: ['service.unknown', 'ticket.wrong-state'],
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
  refuses: ['ticket.wrong-state'],
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

export const setQuota = operation({
  id: 'setQuota',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/services/{service}/quota',
  summary: 'Today’s and the standing quota of a service',
  params: Type.Object({ mall: MallId, service: Slug }),
  body: Type.Object(
    { day: Type.Optional(Day), quota: Nullable(Type.Integer({ minimum: 0, maximum: 100000 })) },
    { additionalProperties: false },
  ),
  output: Type.Object({ service: Slug, day: Nullable(Day), quota: Nullable(Type.Integer()) }),
  refuses: ['service.unknown'],
})

export const setCounterQueues = operation({
  id: 'setCounterQueues',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/counters/{counter}/queues',
  summary: 'Which lines a counter serves',
  params: OfCounter,
  body: Type.Object(
    { queues: Type.Array(ShortId, { minItems: 1, maxItems: 20, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  output: Counter,
  refuses: ['counter.unknown', 'queue.unknown'],
})

export const streamEvents = operation({
  id: 'streamEvents',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/events',
  summary:
    'Live CloudEvents as Server-Sent Events, resumable by Last-Event-ID. One audience: `zone` (a board), `ticket` (its token), `counter` or the whole hall (staff)',
  params: InMall,
  query: Type.Object({
    zone: Type.Optional(ShortId),
    ticket: Type.Optional(Type.String({ maxLength: 40 })),
    counter: Type.Optional(ShortId),
    after: Type.Optional(
      Type.String({ pattern: '^\\d+\\.\\d+$', description: 'Start after this position (as Last-Event-ID)' }),
    ),
  }),
  output: Type.String(),
  stream: true,
  refuses: ['ticket.unknown', 'zone.unknown', 'access.sign-in-needed'],
})
