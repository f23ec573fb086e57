import type { Ctx, Emitted } from '../../../base/context.ts'
import { newEvent } from '../../../base/events.ts'
import { Refusal } from '../../../base/refusal.ts'
import { constraintOf } from '../../../base/sql.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall, mayServe, must } from '../../../http/rights.ts'
import { stepEvent } from '../events.ts'
import type { TicketRow } from '../rows.ts'
import { decide, numberText } from '../rules.ts'
import { findAtCounter, lockCounterState, lockTicket, visitIsBusyElsewhere, writeSteps } from '../store.ts'
import { refusalOfStep, stepped } from './step-ticket.ts'

/** Calls one out of order; the reason stays in the event log and is counted for everybody to see. */
export async function callTicket(
  ctx: Ctx,
  hall: Hall,
  counterId: string,
  id: string,
  reason: string,
): Promise<TicketRow> {
  const counter = hall.counters.get(counterId)
  if (!counter) throw new Refusal('counter.unknown')
  const { who } = ctx
  must(mayServe(who, hall.mall, counter.agency), who)
  const state = await lockCounterState(ctx.tx, counterId)
  if (!state.open) throw new Refusal('counter.closed')
  const mine = who.kind === 'officer' && state.officer === who.id
  if (!mine && !mayRunHall(who, hall.mall)) throw new Refusal('counter.taken')
  const current = await findAtCounter(ctx.tx, counterId)
  if (current) throw new Refusal('counter.busy', { number: numberText(current.series, current.number) })
  const ticket = await lockTicket(ctx.tx, id)
  if (!ticket) throw new Refusal('ticket.unknown')
  // Another agency's visitor is not this counter's to call.
  if (!counter.queues.includes(ticket.queue))
    must(mayServe(who, hall.mall, hall.queues.get(ticket.queue)?.agency ?? ''), who)
  const step = { kind: 'call', counter: counterId, reason } as const
  const decision = decide(ticket, step, ctx.now, { recalls: hall.settings.recallLimit })
  if (!decision.ok) throw refusalOfStep(decision.code, ticket, hall)
  if (await visitIsBusyElsewhere(ctx.tx, ticket)) throw new Refusal('ticket.visitor-elsewhere')
  const row = stepped(ticket, decision.standing, ctx.now)
  await write(ctx, row, stepEvent(hall, ticket, row, step))
  return row
}

/** Writes one step inside the command's own transaction; the row was locked, so its version cannot have changed. */
export async function write(ctx: Ctx, row: TicketRow, event: Emitted): Promise<void> {
  await ctx.tx
    .query(writeSteps(ctx.mall, [{ row, event: newEvent(ctx, event), kept: null }]))
    .catch(asVisitorElsewhere)
}

/** The indexes that prove "one visitor, one counter" speak the words of the rule. */
function asVisitorElsewhere(error: unknown): never {
  const constraint = constraintOf(error)
  if (constraint === 'visitor_at_one_counter') throw new Refusal('ticket.visitor-elsewhere')
  if (constraint === 'counter_has_one_visitor') throw new Refusal('counter.busy', { number: '' })
  throw error
}
