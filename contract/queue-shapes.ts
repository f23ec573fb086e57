import Type from 'typebox'
import type { Static } from 'typebox'
import { Day, Instant, MallId, Nullable, PriorityGroup, ShortId, Slug, Uuid, Words } from './shapes.ts'

/** By id, or by the secret of the ticket for its holder. */
export const OfTicketOrToken = Type.Object({
  mall: MallId,
  ticket: Type.String({
    minLength: 20,
    maxLength: 40,
    description: 'Ticket id (staff, devices) or token (holder)',
  }),
})

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
    onward: Type.Array(Type.Object({ queue: ShortId, name: Words }), {
      description: 'Lines of the next stage for the visitor being served',
    }),
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

/** One half hour of a day. Counted at its place in time: taken, called, finished; `waiting` is how many stood in line at its end. */
export const TimelineSpan = Type.Object({
  from: Instant,
  issued: Type.Integer(),
  called: Type.Integer(),
  served: Type.Integer(),
  waiting: Type.Integer(),
  meanWaitMinutes: Nullable(
    Type.Number({ description: 'From number to call, of those called in this half hour' }),
  ),
})
export type TimelineSpan = Static<typeof TimelineSpan>

export const DayFigures = Type.Object(
  {
    day: Day,
    issued: Type.Integer(),
    served: Type.Integer(),
    noShow: Type.Integer(),
    cancelled: Type.Integer(),
    meanWaitMinutes: Nullable(Type.Number()),
    p90WaitMinutes: Nullable(Type.Number()),
    withinTarget: Nullable(
      Type.Number({ description: 'Share of those called who waited no longer than promised' }),
    ),
  },
  { title: 'DayFigures' },
)
export type DayFigures = Static<typeof DayFigures>
