import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'
import type { TicketRow } from './rows.ts'

export interface QueueFigures {
  readonly queue: string
  readonly waiting: number
  readonly parked: number
  readonly serving: number
  readonly oldest: Date | null
  readonly counters: number
  readonly open: number
  readonly closed_today: number
}

export function countQueues(tx: Tx, day: string): Promise<QueueFigures[]> {
  return tx.query<QueueFigures>(sql`
    select s.queue, coalesce(t.waiting, 0)::int as waiting, coalesce(t.parked, 0)::int as parked,
           coalesce(t.serving, 0)::int as serving, t.oldest, s.counters, s.open, s.closed_today
    from queue.staffing(${day}::date) s
    left join (
      select queue,
             count(*) filter (where state = 'waiting') as waiting,
             count(*) filter (where state = 'parked') as parked,
             count(*) filter (where state in ('called', 'serving')) as serving,
             min(issued_at) filter (where state = 'waiting') as oldest
      from queue.ticket where mall = ${tx.mall} and day = ${day} and state in ('waiting', 'parked', 'called', 'serving')
      group by queue) t on t.queue = s.queue
    order by s.queue`)
}

export interface QuotaFigures {
  readonly service: string
  readonly issued: number
  readonly quota: number | null
}

export function countQuotas(tx: Tx, day: string): Promise<QuotaFigures[]> {
  return tx.query<QuotaFigures>(sql`
    select s.id as service, coalesce(d.issued, 0) as issued, coalesce(d.quota, s.daily_quota) as quota
    from hall.service s
    left join queue.service_day d on d.mall = s.mall and d.service = s.id and d.day = ${day}
    where s.mall = ${tx.mall} and (d.issued > 0 or coalesce(d.quota, s.daily_quota) is not null)`)
}

export interface DayFigures {
  readonly issued: number
  readonly waiting: number
  readonly serving: number
  readonly served: number
  readonly no_show: number
  readonly cancelled: number
  readonly mean_wait: number | null
  readonly p90_wait: number | null
  readonly out_of_order: number
}

/** Waits are from issue to the last call, in minutes. Out of order = called by an officer's choice, with a reason. */
export async function countDay(tx: Tx, day: string): Promise<DayFigures> {
  const [row] = await tx.query<DayFigures>(sql`
    select count(*)::int as issued,
           count(*) filter (where state = 'waiting')::int as waiting,
           count(*) filter (where state in ('called', 'serving'))::int as serving,
           count(*) filter (where state = 'finished')::int as served,
           count(*) filter (where state = 'no-show')::int as no_show,
           count(*) filter (where state = 'cancelled')::int as cancelled,
           avg(extract(epoch from called_at - issued_at) / 60)::float8 as mean_wait,
           percentile_cont(0.9) within group (order by extract(epoch from called_at - issued_at) / 60)::float8 as p90_wait,
           (select count(*)::int from base.event e
             where e.mall = ${tx.mall} and e.type = 'ticket.called' and e.data ? 'reason'
               and e.at >= (select min(issued_at) from queue.ticket f where f.mall = ${tx.mall} and f.day = ${day})) as out_of_order
    from queue.ticket where mall = ${tx.mall} and day = ${day}`)
  if (!row) throw new Error('An aggregate always has a row')
  return row
}

export interface HalfHour {
  readonly at: Date
  readonly issued: number
  readonly called: number
  readonly served: number
  readonly waiting: number
  readonly mean_wait: number | null
}

/** From the half hour of the first number to the one of `now`, or of the day's last end. */
export function countHalfHours(tx: Tx, day: string, now: Date): Promise<HalfHour[]> {
  return tx.query<HalfHour>(sql`
    with t as materialized (
      select issued_at, called_at, ended_at, state,
             -- Out of line: called, or gone without a call.
             coalesce(called_at, ended_at) as left_at
      from queue.ticket where mall = ${tx.mall} and day = ${day}
    ), span as (
      select generate_series(
        date_bin('30 minutes', min(issued_at), 'epoch'),
        least(${now}::timestamptz, greatest(max(issued_at), max(called_at), max(ended_at), 
              case when bool_or(state in ('waiting', 'called', 'serving', 'parked')) then ${now}::timestamptz end)),
        interval '30 minutes') as at
      from t
    )
    select at,
           count(*) filter (where issued_at >= at and issued_at < at + interval '30 minutes')::int as issued,
           count(*) filter (where called_at >= at and called_at < at + interval '30 minutes')::int as called,
           count(*) filter (where state = 'finished' and ended_at >= at and ended_at < at + interval '30 minutes')::int as served,
           count(*) filter (where issued_at < at + interval '30 minutes'
                              and (left_at is null or left_at >= at + interval '30 minutes'))::int as waiting,
           (avg(extract(epoch from called_at - issued_at) / 60)
              filter (where called_at >= at and called_at < at + interval '30 minutes'))::float8 as mean_wait
    from span cross join t group by at order by at`)
}

export interface DayRow {
  readonly day: string
  readonly issued: number
  readonly served: number
  readonly no_show: number
  readonly cancelled: number
  readonly mean_wait: number | null
  readonly p90_wait: number | null
  readonly within_target: number | null
}

/** Days with numbers, the newest first. */
export function countDays(tx: Tx, last: number, targetMinutes: number): Promise<DayRow[]> {
  return tx.query<DayRow>(sql`
    with recent as (
      select distinct day from queue.number_series where mall = ${tx.mall} and last > 0 order by day desc limit ${last}
    )
    select t.day::text as day, count(*)::int as issued,
           count(*) filter (where state = 'finished')::int as served,
           count(*) filter (where state = 'no-show')::int as no_show,
           count(*) filter (where state = 'cancelled')::int as cancelled,
           avg(extract(epoch from called_at - issued_at) / 60)::float8 as mean_wait,
           percentile_cont(0.9) within group (order by extract(epoch from called_at - issued_at) / 60)::float8 as p90_wait,
           (count(*) filter (where called_at - issued_at <= make_interval(mins => ${targetMinutes}::int)))::float8
             / nullif(count(called_at), 0) as within_target
    from queue.ticket t join recent r on r.day = t.day
    where t.mall = ${tx.mall} group by t.day order by t.day desc`)
}

/** The latest calls at some counters, newest first: what a board shows. */
export function listCalls(
  tx: Tx,
  counters: readonly string[],
  day: string,
  limit: number,
): Promise<TicketRow[]> {
  return tx.query<TicketRow>(sql`
    select * from queue.ticket
    where mall = ${tx.mall} and day = ${day} and called_at is not null and counter = any (${counters}::text[])
    order by called_at desc limit ${limit}`)
}
