import type { Counter } from '../../../../contract/queue.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { change, localDay } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayLead, mayRunHall, mayServe, must } from '../../../http/rights.ts'
import { counterQueuesSetting } from '../changes.ts'
import { counterEvent } from '../events.ts'
import { numberText } from '../rules.ts'
import {
  findAtCounter,
  findCounterState,
  lockCounterState,
  renewAtCounter,
  touchCounter,
  writeCounterState,
} from '../store.ts'
import { counterView } from '../view.ts'

function counterOf(hall: Hall, id: string) {
  const counter = hall.counters.get(id)
  if (!counter) throw new Refusal('counter.unknown')
  return counter
}

/** The officer sits down. Opening again is a sign of life, not an error. */
export async function openCounter(ctx: Ctx, hall: Hall, id: string): Promise<Counter> {
  const counter = counterOf(hall, id)
  const { who } = ctx
  must(mayServe(who, hall.mall, counter.agency), who)
  if (who.kind !== 'officer') throw new Refusal('access.not-allowed')
  const state = await lockCounterState(ctx.tx, id)
  if (state.open && state.officer !== who.id && !mayRunHall(who, hall.mall))
    throw new Refusal('counter.taken')
  const again = state.open && state.officer === who.id
  const opened = {
    ...state,
    open: true,
    reason: null,
    closed_day: null,
    officer: who.id,
    officer_name: who.name,
    opened_at: again ? state.opened_at : ctx.now,
    seen_at: ctx.now,
  }
  await writeCounterState(ctx.tx, opened)
  if (state.open && !again) await renewAtCounter(ctx.tx, id)
  if (!again) ctx.emit(counterEvent('opened', hall, id, { officer: who.id }))
  return counterView(hall, id, opened, await findAtCounter(ctx.tx, id), localDay(hall, ctx.now))
}

export interface Closing {
  readonly reason: string
  readonly restOfDay: boolean
}

/** Closed with a reason; nobody may be standing at the counter. `restOfDay` also tells the kiosk. */
export async function closeCounter(ctx: Ctx, hall: Hall, id: string, closing: Closing): Promise<Counter> {
  const counter = counterOf(hall, id)
  const { who } = ctx
  must(mayServe(who, hall.mall, counter.agency), who)
  const state = await lockCounterState(ctx.tx, id)
  const mine = who.kind === 'officer' && state.officer === who.id
  if (state.open && !mine && !mayLead(who, hall.mall, counter.agency)) throw new Refusal('counter.taken')
  const current = await findAtCounter(ctx.tx, id)
  if (current) throw new Refusal('counter.busy', { number: numberText(current.series, current.number) })
  const day = localDay(hall, ctx.now)
  const closed = {
    ...state,
    open: false,
    reason: closing.reason,
    closed_day: closing.restOfDay ? day : null,
    officer: null,
    officer_name: null,
    opened_at: null,
    seen_at: ctx.now,
  }
  await writeCounterState(ctx.tx, closed)
  ctx.emit(counterEvent('closed', hall, id, { reason: closing.reason, restOfDay: closing.restOfDay }))
  return counterView(hall, id, closed, undefined, day)
}

/** Sign of life of the officer's screen. */
export async function beatCounter(ctx: Ctx, hall: Hall, id: string): Promise<void> {
  const counter = counterOf(hall, id)
  must(mayServe(ctx.who, hall.mall, counter.agency), ctx.who)
  if (ctx.who.kind === 'officer') await touchCounter(ctx.tx, id, ctx.who.id, ctx.now)
}

export async function setCounterQueues(
  ctx: Ctx,
  hall: Hall,
  id: string,
  queues: readonly string[],
): Promise<Counter> {
  const counter = counterOf(hall, id)
  must(mayLead(ctx.who, hall.mall, counter.agency), ctx.who)
  for (const queue of queues) {
    const known = hall.queues.get(queue)
    if (!known) throw new Refusal('queue.unknown')
    // A lead arranges the own agency's lines; the duty manager may lend a counter to another agency.
    must(mayLead(ctx.who, hall.mall, known.agency), ctx.who)
  }
  await change(ctx, counterQueuesSetting, id, queues)
  const view = counterView(
    hall,
    id,
    await findCounterState(ctx.tx, id),
    await findAtCounter(ctx.tx, id),
    localDay(hall, ctx.now),
  )
  return { ...view, queues: [...queues] }
}
