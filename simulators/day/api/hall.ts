import { Temporal } from 'temporal-polyfill'
import { hall as hallContract, queue as queueContract } from '../../../contract/index.ts'
import { minutesOf } from '../model/clock-text.ts'
import type { Span } from '../model/staffing.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Ask } from './ask.ts'

export type CalendarDay = hallContract.CalendarDay

/** The hall as its own API tells of it. */
export interface HallFacts {
  readonly mall: hallContract.Mall
  readonly services: readonly hallContract.ServiceSummary[]
  readonly queues: readonly queueContract.Queue[]
  readonly counters: readonly queueContract.Counter[]
}

export async function readHall(mall: string, asAdmin: Ask): Promise<HallFacts> {
  const call = { params: { mall } }
  const [facts, services, queues, counters] = await Promise.all([
    asAdmin(hallContract.getMall, call),
    asAdmin(hallContract.listServices, { ...call, query: {} }),
    asAdmin(queueContract.listQueues, call),
    asAdmin(queueContract.listCounters, call),
  ])
  return { mall: facts, services, queues, counters }
}

export const today = async (mall: string, ask: Ask): Promise<string> =>
  (await ask(hallContract.getHallStatus, { params: { mall } })).day

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek

/** Local midnight as milliseconds of the epoch. */
export const midnightOf = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds

export const calendar = (mall: string, ask: Ask, from: string, days: number): Promise<CalendarDay[]> =>
  ask(hallContract.listCalendar, { params: { mall }, query: { from, to: addDays(from, days - 1) } })

/** Working days that fit the scenario, from a day on. Hours and holidays are the hall's own. */
export function fitting(days: readonly CalendarDay[], scenario: Scenario): string[] {
  const { weekdays, season } = scenario.when
  return days
    .filter((day) => day.open && day.season === season && weekdays.includes(weekdayOf(day.date)))
    .map((day) => day.date)
}

/** Days since the last day of Idulfitri of that year, by the hall's calendar. */
export function sinceLebaran(days: readonly CalendarDay[], day: string): number | undefined {
  const last = days.findLast(({ date, holiday }) => date <= day && /^Idulfitri/i.test(holiday?.name ?? ''))
  return (
    last &&
    Temporal.PlainDate.from(last.date).until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days
  )
}

/** When the counters of each agency are open on a day. */
export async function spansOf(
  mall: string,
  ask: Ask,
  day: string,
  agencies: readonly string[],
): Promise<Map<string, Span[]>> {
  const spans = new Map<string, Span[]>()
  for (const agency of agencies) {
    const [plan] = await ask(hallContract.listCalendar, {
      params: { mall },
      query: { from: day, to: day, agency },
    })
    spans.set(
      agency,
      (plan?.spans ?? []).map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })),
    )
  }
  return spans
}
