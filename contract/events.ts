import Type from 'typebox'
import type { Static } from 'typebox'
import { ShortId, Instant, Nullable, Uuid } from './shapes.ts'

/** CloudEvents 1.0.2 in structured JSON: thin, ids and a `dataref`, no personal data. */
export const CloudEvent = Type.Object({
  specversion: Type.Literal('1.0'),
  id: Uuid,
  source: Type.String({ description: '/malls/<mall>' }),
  type: Type.String({ description: 'id.go.mpp.<subject>.<verbed>' }),
  subject: Type.String(),
  time: Instant,
  dataref: Type.String(),
  data: Type.Record(Type.String(), Type.Unknown()),
})
export type CloudEvent = Static<typeof CloudEvent>

/**
 * `data` of every ticket event. `line` says how the waiting line of `queue` changed: +1 somebody with `due` joined,
 * −1 somebody with `due` left; a phone whose own due time is later adds it to its number of people ahead.
 */
export const TicketEventData = Type.Object({
  number: Type.String(),
  queue: ShortId,
  zone: ShortId,
  counter: Nullable(ShortId),
  counterLabel: Nullable(Type.String()),
  booth: Nullable(Type.String()),
  due: Instant,
  line: Type.Integer({ minimum: -1, maximum: 1 }),
  from: Nullable(Type.String()),
  to: Type.String(),
  recall: Type.Optional(Type.Integer()),
  reason: Type.Optional(Type.String()),
})
export type TicketEventData = Static<typeof TicketEventData>

export const eventPrefix = 'id.go.mpp.'
