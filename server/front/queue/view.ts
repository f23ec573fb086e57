import type { Counter, Queue, Ticket } from '../../../contract/queue.ts'
import type { Hall } from '../../hall/catalogue/index.ts'
import type { QueueFigures, QuotaFigures } from './figures.ts'
import type { CounterStateRow, TicketRow } from './rows.ts'
import { atCounter, expectedWait, numberText } from './rules.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

/** `line` only where it was counted: people ahead and open counters. */
export function ticketView(hall: Hall, row: TicketRow, line?: { ahead: number; open: number }): Ticket {
  const service = known(hall.services.get(row.service), row.service)
  const agency = known(hall.agencies.get(service.agency), service.agency)
  const queue = known(hall.queues.get(row.queue), row.queue)
  const zone = known(hall.zones.get(queue.zone), queue.zone)
  const counter = row.counter === null ? undefined : hall.counters.get(row.counter)
  const waiting = row.state === 'waiting' && line !== undefined
  return {
    id: row.id,
    number: numberText(row.series, row.number),
    day: row.day,
    service: { id: service.id, name: service.name },
    agency: { id: agency.id, name: agency.name, shortName: agency.shortName },
    queue: row.queue,
    booths: [...queue.booths],
    floor: zone.level,
    zone: { id: zone.id, letter: zone.letter, name: zone.name },
    state: row.state,
    priority: row.priority,
    issuedAt: row.issued_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    calledAt: iso(row.called_at),
    startedAt: iso(row.started_at),
    endedAt: iso(row.ended_at),
    counter: counter ? { id: counter.id, label: counter.label, booth: counter.booth } : null,
    recalls: row.recalls,
    outcome: row.outcome,
    ahead: waiting ? Math.min(line.ahead, 999) : null,
    expectedWait: waiting ? expectedWait(line.ahead, line.open, service.counterMinutes) : null,
    visit: row.visit,
  }
}

export function queueView(
  hall: Hall,
  figures: QueueFigures,
  quotas: readonly QuotaFigures[],
  now: Date,
): Queue {
  const queue = known(hall.queues.get(figures.queue), figures.queue)
  const services = queue.services.flatMap((id) => hall.services.get(id) ?? [])
  const meanMinutes =
    services.reduce((sum, service) => sum + service.counterMinutes, 0) / Math.max(1, services.length)
  return {
    id: queue.id,
    name: queue.name,
    agency: queue.agency,
    zone: queue.zone,
    booths: [...queue.booths],
    services: [...queue.services],
    waiting: figures.waiting,
    parked: figures.parked,
    serving: figures.serving,
    oldestWaitMinutes: figures.oldest
      ? Math.floor((now.getTime() - figures.oldest.getTime()) / 60_000)
      : null,
    staffing: { counters: figures.counters, open: figures.open, closedToday: figures.closed_today },
    expectedWait: expectedWait(figures.waiting, figures.open, meanMinutes),
    quotas: quotas
      .filter((q) => queue.services.includes(q.service))
      .map((q) => ({
        service: q.service,
        issued: q.issued,
        quota: q.quota,
        left: q.quota === null ? null : Math.max(0, q.quota - q.issued),
      })),
  }
}

export function counterView(
  hall: Hall,
  id: string,
  state: CounterStateRow | undefined,
  current: TicketRow | undefined,
  day: string,
): Counter {
  const counter = known(hall.counters.get(id), id)
  return {
    id: counter.id,
    label: counter.label,
    booth: counter.booth,
    agency: counter.agency,
    zone: counter.zone,
    queues: [...counter.queues],
    open: state?.open ?? false,
    reason: state?.reason ?? null,
    closedToday: state?.closed_day === day && !state.open,
    officer: state?.officer ? { id: state.officer, name: state.officer_name ?? '' } : null,
    openedAt: iso(state?.opened_at ?? null),
    seenAt: iso(state?.seen_at ?? null),
    current: current && atCounter(current.state) ? ticketView(hall, current) : null,
  }
}

/** The hall's snapshot holds everything that foreign keys allow a row to name; a gap is a fault of ours. */
function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The hall does not know ${name}`)
  return value
}
