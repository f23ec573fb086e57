import type { DayFigures, HallOverview, TimelineSpan } from '../../../../contract/queue.ts'
import type { Ctx } from '../../../base/context.ts'
import { localDay, opennessOf } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall, must } from '../../../http/rights.ts'
import { countDay, countDays, countHalfHours } from '../figures.ts'
import { isLeader, listCounters, listQueues } from './look.ts'

const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

const mayOversee = (ctx: Ctx) => must(mayRunHall(ctx.who, ctx.mall) || isLeader(ctx), ctx.who)

export async function getHallOverview(ctx: Ctx, hall: Hall): Promise<HallOverview> {
  mayOversee(ctx)
  const day = localDay(hall, ctx.now)
  const totals = await countDay(ctx.tx, day)
  const counters = await listCounters(ctx, hall)
  return {
    day,
    now: ctx.now.toISOString(),
    open: opennessOf(hall, null, ctx.now).open,
    totals: {
      issued: totals.issued,
      waiting: totals.waiting,
      serving: totals.serving,
      served: totals.served,
      noShow: totals.no_show,
      cancelled: totals.cancelled,
      countersOpen: counters.filter((counter) => counter.open).length,
      counters: counters.length,
      meanWaitMinutes: round(totals.mean_wait),
      p90WaitMinutes: round(totals.p90_wait),
      outOfOrder: totals.out_of_order,
    },
    queues: await listQueues(ctx, hall),
    counters,
  }
}

/** A day in half hours, so that a peak and an empty counter at noon can be seen at one look. */
export async function getDayTimeline(ctx: Ctx, hall: Hall, day: string | undefined): Promise<TimelineSpan[]> {
  mayOversee(ctx)
  const spans = await countHalfHours(ctx.tx, day ?? localDay(hall, ctx.now), ctx.now)
  return spans.map((span) => ({
    from: span.at.toISOString(),
    issued: span.issued,
    called: span.called,
    served: span.served,
    waiting: span.waiting,
    meanWaitMinutes: round(span.mean_wait),
  }))
}

export async function listDayFigures(ctx: Ctx, hall: Hall, last: number): Promise<DayFigures[]> {
  mayOversee(ctx)
  const days = await countDays(ctx.tx, last, hall.settings.waitTarget.withinMinutes)
  return days.map((row) => ({
    day: row.day,
    issued: row.issued,
    served: row.served,
    noShow: row.no_show,
    cancelled: row.cancelled,
    meanWaitMinutes: round(row.mean_wait),
    p90WaitMinutes: round(row.p90_wait),
    withinTarget: row.within_target,
  }))
}
