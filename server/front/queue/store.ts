import type { NewEvent } from '../../base/events.ts'
import { Overtaken, sql } from '../../base/sql.ts'
import type { Statement, Tx } from '../../base/sql.ts'
import type { CounterStateRow, TicketRow } from './rows.ts'

export async function findTicket(tx: Tx, id: string): Promise<TicketRow | undefined> {
  const [row] = await tx.query<TicketRow>(
    sql`select * from queue.ticket where mall = ${tx.mall} and id = ${id}`,
  )
  return row
}

export async function findTicketByToken(tx: Tx, token: string): Promise<TicketRow | undefined> {
  const [row] = await tx.query<TicketRow>(
    sql`select * from queue.ticket where mall = ${tx.mall} and token = ${token}`,
  )
  return row
}

type Locked = TicketRow & { readonly overtaken: boolean }

/** Readers of the log go by the transactions' numbers, so a step must have a higher one than the step before it. */
function inOrder(row: Locked | undefined): TicketRow | undefined {
  if (!row) return undefined
  const { overtaken, ...ticket } = row
  if (overtaken) throw new Overtaken()
  return ticket
}

export async function lockTicket(tx: Tx, id: string): Promise<TicketRow | undefined> {
  const [row] = await tx.query<Locked>(sql`
    select *, not base.written_before_us(xmin) as overtaken
    from queue.ticket where mall = ${tx.mall} and id = ${id} for update`)
  return inOrder(row)
}

/** People of the queue who are called before a due time (up to 999), and the open counters that share the work. */
export async function countAhead(tx: Tx, ticket: TicketRow): Promise<{ ahead: number; open: number }> {
  const [row] = await tx.query<{ ahead: number; open: number }>(sql`
    select (select count(*)::int from (
              select from queue.ticket t
              where t.mall = ${tx.mall} and t.queue = ${ticket.queue} and t.day = ${ticket.day} and t.state = 'waiting'
                and (t.due_at, t.id) < (${ticket.due_at}::timestamptz, ${ticket.id}::uuid)
              limit 999) few) as ahead,
           (select count(*)::int from hall.counter_queue c
              join queue.counter_state s on s.mall = c.mall and s.counter = c.counter and s.open
              where c.mall = ${tx.mall} and c.queue = ${ticket.queue}) as open`)
  return row ?? { ahead: 0, open: 0 }
}

export function listTicketsOfVisit(tx: Tx, visit: string): Promise<TicketRow[]> {
  return tx.query<TicketRow>(
    sql`select * from queue.ticket where mall = ${tx.mall} and visit = ${visit} order by issued_at, id`,
  )
}

/** The front of the line of some queues, in the order of calling; visitors who are at another counter are left out. */
export function listNext(
  tx: Tx,
  queues: readonly string[],
  day: string,
  limit: number,
): Promise<TicketRow[]> {
  return tx.query<TicketRow>(sql`
    select t.* from queue.ticket t join queue.visit v on v.mall = t.mall and v.id = t.visit
    where t.mall = ${tx.mall} and t.day = ${day} and t.state = 'waiting' and t.queue = any (${queues}::text[]) and v.busy_with is null
    order by t.due_at, t.id limit ${limit}`)
}

export function listParked(tx: Tx, queues: readonly string[], day: string): Promise<TicketRow[]> {
  return tx.query<TicketRow>(sql`
    select * from queue.ticket
    where mall = ${tx.mall} and day = ${day} and state in ('parked', 'no-show') and queue = any (${queues}::text[])
    order by stepped_at desc nulls last limit 40`)
}

export async function countWaiting(tx: Tx, queues: readonly string[], day: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(sql`
    select count(*)::int as n from queue.ticket
    where mall = ${tx.mall} and day = ${day} and state = 'waiting' and queue = any (${queues}::text[])`)
  return row?.n ?? 0
}

export async function findAtCounter(tx: Tx, counter: string): Promise<TicketRow | undefined> {
  const [row] = await tx.query<TicketRow>(sql`
    select * from queue.ticket where mall = ${tx.mall} and counter = ${counter} and state in ('called', 'serving')`)
  return row
}

export function listAtCounters(tx: Tx): Promise<TicketRow[]> {
  return tx.query<TicketRow>(
    sql`select * from queue.ticket where mall = ${tx.mall} and state in ('called', 'serving')`,
  )
}

/** The step that undo would take back: the counter's latest one. */
export async function lockLastStep(tx: Tx, counter: string): Promise<TicketRow | undefined> {
  const [row] = await tx.query<Locked>(sql`
    select *, not base.written_before_us(xmin) as overtaken from queue.ticket
    where mall = ${tx.mall} and stepped_by = ${counter} and before_step is not null
    order by step desc limit 1 for update`)
  return inOrder(row)
}

export async function findLastStep(tx: Tx, counter: string): Promise<TicketRow | undefined> {
  const [row] = await tx.query<TicketRow>(sql`
    select * from queue.ticket
    where mall = ${tx.mall} and stepped_by = ${counter} and before_step is not null
    order by step desc limit 1`)
  return row
}

/** A step to write, if all it was decided on still holds. */
export interface WrittenStep {
  /** The ticket as it shall be, with the version it had. */
  readonly row: TicketRow
  readonly event: NewEvent
  /** What is kept of the command under its key. */
  readonly kept: { readonly key: string; readonly operation: string; readonly digest: string } | null
}

/**
 * Steps as `queue.write_steps` takes them (steps.sql), in the order of the ids, as every group takes its rows: two groups
 * never wait for each other in a circle.
 */
export function stepsToWrite(steps: readonly WrittenStep[]): string {
  const inOrder = [...steps].sort((one, other) => (one.row.id < other.row.id ? -1 : 1))
  return JSON.stringify(
    inOrder.map(({ row, event: { id: event, at, type, actor, data }, kept }) => ({
      ...row,
      ...kept,
      event,
      at,
      type,
      actor,
      data,
    })),
  )
}

export function writeSteps(mall: string, steps: readonly WrittenStep[]): Statement {
  return sql`select id from queue.write_steps(${mall}, ${stepsToWrite(steps)}::jsonb)`
}

export async function visitIsBusyElsewhere(tx: Tx, ticket: TicketRow): Promise<boolean> {
  const [row] = await tx.query<{ busy_with: string | null }>(sql`
    select busy_with from queue.visit where mall = ${tx.mall} and id = ${ticket.visit} for update`)
  return row !== undefined && row.busy_with !== null && row.busy_with !== ticket.id
}

export function listCounterStates(tx: Tx): Promise<CounterStateRow[]> {
  return tx.query<CounterStateRow>(sql`
    select counter, open, reason, closed_day, officer, officer_name, opened_at, seen_at
    from queue.counter_state where mall = ${tx.mall}`)
}

export async function findCounterState(tx: Tx, counter: string): Promise<CounterStateRow | undefined> {
  const [row] = await tx.query<CounterStateRow>(sql`
    select counter, open, reason, closed_day, officer, officer_name, opened_at, seen_at
    from queue.counter_state where mall = ${tx.mall} and counter = ${counter}`)
  return row
}

/** The counter's state, locked; made on first use. */
export async function lockCounterState(tx: Tx, counter: string): Promise<CounterStateRow> {
  await tx.query(
    sql`insert into queue.counter_state (mall, counter) values (${tx.mall}, ${counter}) on conflict do nothing`,
  )
  const [row] = await tx.query<CounterStateRow>(sql`
    select counter, open, reason, closed_day, officer, officer_name, opened_at, seen_at
    from queue.counter_state where mall = ${tx.mall} and counter = ${counter} for update`)
  if (!row) throw new Error(`No state for counter ${counter}`)
  return row
}

export async function writeCounterState(tx: Tx, state: CounterStateRow): Promise<void> {
  await tx.query(sql`
    update queue.counter_state
    set open = ${state.open}, reason = ${state.reason}, closed_day = ${state.closed_day}, officer = ${state.officer},
        officer_name = ${state.officer_name}, opened_at = ${state.opened_at}, seen_at = ${state.seen_at}
    where mall = ${tx.mall} and counter = ${state.counter}`)
}

/** Somebody else sits at the counter: what was decided on who sat there before no longer holds (steps.sql). */
export async function renewAtCounter(tx: Tx, counter: string): Promise<void> {
  await tx.query(sql`
    update queue.ticket set version = version + 1
    where mall = ${tx.mall} and counter = ${counter} and state in ('called', 'serving')`)
}

export async function touchCounter(tx: Tx, counter: string, officer: string, now: Date): Promise<void> {
  await tx.query(sql`
    update queue.counter_state set seen_at = ${now}
    where mall = ${tx.mall} and counter = ${counter} and open and officer = ${officer}`)
}

/** Tickets called at counters whose officer's screen has been silent, or whose counter is closed. */
export function listStranded(tx: Tx, before: Date): Promise<TicketRow[]> {
  return tx.query<TicketRow>(sql`
    select t.* from queue.ticket t left join queue.counter_state s on s.mall = t.mall and s.counter = t.counter
    where t.mall = ${tx.mall} and t.state = 'called' and t.called_at < ${before}
      and (s.counter is null or not s.open or s.seen_at is null or s.seen_at < ${before})
      and base.written_before_us(t.xmin)
    order by t.id for update of t skip locked`)
}

/** What earlier days left behind. */
export function listLeftOver(tx: Tx, day: string): Promise<TicketRow[]> {
  return tx.query<TicketRow>(sql`
    select * from queue.ticket
    where mall = ${tx.mall} and day < ${day} and state in ('waiting', 'called', 'serving', 'parked')
      and base.written_before_us(xmin)
    order by id limit 500 for update skip locked`)
}

export async function replaceCounterQueues(
  tx: Tx,
  counter: string,
  queues: readonly string[],
): Promise<void> {
  await tx.query(
    sql`delete from hall.counter_queue where mall = ${tx.mall} and counter = ${counter} and queue <> all (${queues}::text[])`,
  )
  await tx.query(sql`
    insert into hall.counter_queue (mall, counter, queue, rank)
    select ${tx.mall}, ${counter}, q, rank from unnest(${queues}::text[]) with ordinality as given (q, rank)
    on conflict (mall, counter, queue) do update set rank = excluded.rank`)
}

export async function writeQuota(
  tx: Tx,
  service: string,
  day: string | null,
  quota: number | null,
): Promise<void> {
  if (day === null)
    await tx.query(
      sql`update hall.service set daily_quota = ${quota} where mall = ${tx.mall} and id = ${service}`,
    )
  else
    await tx.query(sql`
      insert into queue.service_day (mall, service, day, quota) values (${tx.mall}, ${service}, ${day}, ${quota})
      on conflict (mall, service, day) do update set quota = excluded.quota`)
}
