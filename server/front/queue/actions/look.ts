import type { Board, Counter, CounterDesk, Queue, Ticket } from '../../../../contract/queue.ts'
import type { Ctx } from '../../../base/context.ts'
import { currentPosition } from '../../../base/events.ts'
import { Refusal } from '../../../base/refusal.ts'
import { localDay } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayServe, must } from '../../../http/rights.ts'
import { countQueues, countQuotas, listCalls } from '../figures.ts'
import type { TicketRow } from '../rows.ts'
import { numberText, vanishedAfterSeconds } from '../rules.ts'
import {
  countAhead,
  countWaiting,
  findAtCounter,
  findCounterState,
  findLastStep,
  findTicket,
  findTicketByToken,
  listAtCounters,
  listCounterStates,
  listNext,
  listParked,
  listTicketsOfVisit,
} from '../store.ts'
import { counterView, queueView, ticketView } from '../view.ts'
import { undoable } from './undo-last.ts'

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** By id for staff and devices of the hall, by its secret token for its holder. */
export async function seekTicket(ctx: Ctx, name: string): Promise<{ row: TicketRow; holder: boolean }> {
  const byId = uuid.test(name)
  const row = byId ? await findTicket(ctx.tx, name) : await findTicketByToken(ctx.tx, name)
  if (!row) throw new Refusal('ticket.unknown')
  if (byId) must(ctx.who.kind !== 'anonymous', ctx.who)
  return { row, holder: !byId }
}

export async function getTicket(ctx: Ctx, hall: Hall, name: string): Promise<Ticket> {
  const { row } = await seekTicket(ctx, name)
  return ticketView(hall, row, row.state === 'waiting' ? await countAhead(ctx.tx, row) : undefined)
}

export async function listQueues(ctx: Ctx, hall: Hall): Promise<Queue[]> {
  const day = localDay(hall, ctx.now)
  const quotas = await countQuotas(ctx.tx, day)
  return (await countQueues(ctx.tx, day)).map((figures) => queueView(hall, figures, quotas, ctx.now))
}

export async function listCounters(ctx: Ctx, hall: Hall): Promise<Counter[]> {
  const day = localDay(hall, ctx.now)
  const states = new Map((await listCounterStates(ctx.tx)).map((state) => [state.counter, state]))
  const current = new Map((await listAtCounters(ctx.tx)).map((row) => [row.counter, row]))
  return [...hall.counters.values()]
    .filter((counter) => mayServe(ctx.who, hall.mall, counter.agency) || isLeader(ctx))
    .map((counter) => counterView(hall, counter.id, states.get(counter.id), current.get(counter.id), day))
}

export const isLeader = (ctx: Ctx) =>
  ctx.who.kind === 'officer' && ctx.who.assignments.some((a) => a.role === 'leader')

export async function getCounterDesk(ctx: Ctx, hall: Hall, id: string): Promise<CounterDesk> {
  const counter = hall.counters.get(id)
  if (!counter) throw new Refusal('counter.unknown')
  must(mayServe(ctx.who, hall.mall, counter.agency), ctx.who)
  const day = localDay(hall, ctx.now)
  const { tx } = ctx
  const current = await findAtCounter(tx, id)
  const [state, next, parked, waiting, last, legs] = await Promise.all([
    findCounterState(tx, id),
    listNext(tx, counter.queues, day, 20),
    listParked(tx, counter.queues, day),
    countWaiting(tx, counter.queues, day),
    findLastStep(tx, id),
    current ? listTicketsOfVisit(tx, current.visit) : [],
  ])
  const undo = last && undoable(last, ctx.now, hall.settings.undoSeconds) ? last : undefined
  const view = (row: TicketRow) => ticketView(hall, row)
  return {
    counter: counterView(hall, id, state, current, day),
    next: next.map(view),
    parked: parked.map(view),
    waiting,
    otherLegs: legs.filter((leg) => leg.id !== current?.id).map(view),
    undo: undo?.stepped_at
      ? {
          step: undo.state,
          number: numberText(undo.series, undo.number),
          until: new Date(undo.stepped_at.getTime() + hall.settings.undoSeconds * 1000).toISOString(),
        }
      : null,
    onward: [...hall.queues.values()]
      .filter((line) => current !== undefined && line.follows === current.queue)
      .map(({ id: line, name }) => ({ queue: line, name })),
    limits: { recalls: hall.settings.recallLimit, undoSeconds: hall.settings.undoSeconds },
  }
}

/** What the board of a zone shows: public, numbers and places only. */
export async function getBoard(ctx: Ctx, hall: Hall, zoneId: string): Promise<Board> {
  const zone = hall.zones.get(zoneId)
  if (!zone) throw new Refusal('zone.unknown')
  const day = localDay(hall, ctx.now)
  const { tx } = ctx
  // The position first: what happens while we read is then sent again, never missed.
  const position = await currentPosition(tx)
  const counters = [...hall.counters.values()].filter((counter) => counter.zone === zoneId)
  const queues = [...hall.queues.values()].filter((queue) => queue.zone === zoneId)
  const calls = await listCalls(
    tx,
    counters.map((counter) => counter.id),
    day,
    6,
  )
  const figures = new Map((await countQueues(tx, day)).map((f) => [f.queue, f]))
  const next = await listNext(
    tx,
    queues.map((queue) => queue.id),
    day,
    200,
  )
  return {
    zone: { id: zone.id, letter: zone.letter, name: zone.name },
    calls: calls.map((row) => ({
      ticket: row.id,
      number: numberText(row.series, row.number),
      counter: hall.counters.get(row.counter ?? '')?.label ?? '',
      booth: hall.counters.get(row.counter ?? '')?.booth ?? '',
      calledAt: (row.called_at ?? ctx.now).toISOString(),
      recall: row.recalls,
      state: row.state,
    })),
    queues: queues.map((queue) => ({
      id: queue.id,
      name: queue.name,
      waiting: figures.get(queue.id)?.waiting ?? 0,
      next: next
        .filter((row) => row.queue === queue.id)
        .slice(0, 4)
        .map((row) => numberText(row.series, row.number)),
    })),
    position,
    now: ctx.now.toISOString(),
    zoneLabel: hall.zoneLabel,
  }
}

/** Before this instant a silent counter counts as vanished. */
export const silentSince = (now: Date) => new Date(now.getTime() - vanishedAfterSeconds * 1000)
