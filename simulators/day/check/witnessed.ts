import Type from 'typebox'
import Value from 'typebox/value'
import { eventPrefix } from '../../../contract/events.ts'
import type { CloudEvent } from '../../../contract/events.ts'

const Told = Type.Object({
  number: Type.String(),
  queue: Type.String(),
  counter: Type.Union([Type.String(), Type.Null()]),
  due: Type.String(),
  from: Type.Union([Type.String(), Type.Null()]),
  to: Type.String(),
  reason: Type.Optional(Type.String()),
})

/** What the hall's live stream tells of one ticket: all that the checks look at. */
export interface TicketTold {
  readonly verb: string
  readonly ticket: string
  readonly at: number
  readonly number: string
  readonly queue: string
  readonly counter: string | null
  readonly due: number
  readonly to: string
  readonly reason: string | undefined
}

/** A ticket event of the stream; `undefined` for events about anything else. */
export function ticketTold(event: CloudEvent): TicketTold | undefined {
  const [kind, ticket] = event.subject.split('/')
  if (kind !== 'tickets' || ticket === undefined || !Value.Check(Told, event.data)) return undefined
  const { number, queue, counter, due, to, reason } = event.data
  return {
    verb: event.type.slice(`${eventPrefix}ticket.`.length),
    ticket,
    at: Date.parse(event.time),
    number,
    queue,
    counter,
    due: Date.parse(due),
    to,
    reason,
  }
}
