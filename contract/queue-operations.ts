import Type from 'typebox'
import { operation } from './operation.ts'
import {
  Board,
  DayFigures,
  HallOverview,
  IssuedTicket,
  OfTicketOrToken,
  Queue,
  Ticket,
  TimelineSpan,
} from './queue-shapes.ts'
import { Day, InMall, MallId, PriorityGroup, ShortId, Slug } from './shapes.ts'

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
  refuses: [
    'service.unknown',
    'queue.closed',
    'queue.full-today',
    'queue.nobody-serving',
    'visit.unknown',
    'priority.not-offered',
  ],
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

export const getDayTimeline = operation({
  id: 'getDayTimeline',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/timeline',
  summary: 'A day of the hall in half hours, from the first number to now or to its end',
  params: InMall,
  query: Type.Object({ day: Type.Optional(Day) }),
  output: Type.Array(TimelineSpan),
})

export const listDayFigures = operation({
  id: 'listDayFigures',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/days',
  summary: 'The figures of the latest days with visitors, the newest first: what today is compared with',
  params: InMall,
  query: Type.Object({ last: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })) }),
  output: Type.Array(DayFigures),
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
