import type { hall as contract, Words } from '../../../contract/index.ts'
import { addDays, localMoment, weekdayOf } from '../../base/clock.ts'
import { dayWords, spoken } from './clocks.ts'
import type { Hall, HallDay, HallHoliday } from './hall.ts'
import { spansText } from './week.ts'

/** What a local date is for the hall (agency null) or one of its agencies. */
export interface DayPlan extends HallDay {
  readonly season: 'regular' | 'ramadan'
  readonly holiday: HallHoliday | undefined
}

const shut: HallDay = { spans: [], breaks: [] }

export const seasonOf = (hall: Hall, day: string): 'regular' | 'ramadan' =>
  hall.seasons.find(({ from, to }) => from <= day && day <= to)?.name ?? 'regular'

export function planOf(hall: Hall, agency: string | null, day: string): DayPlan {
  const season = seasonOf(hall, day)
  const holiday = hall.holidays.get(day)
  const hours = hall.hours.get(agency ?? '') ?? hall.hours.get('')
  const regular = hours?.[season][weekdayOf(day) - 1] ?? shut
  return { ...(holiday ? shut : regular), season, holiday }
}

/** A hall that is shut longer than this has no next opening that anybody could plan with. */
const horizonDays = 400

/** The beginning of a day's work. */
export interface Opening {
  readonly day: string
  /** Minutes from local midnight. */
  readonly from: number
}

export function nextOpeningAfter(hall: Hall, agency: string | null, after: string): Opening | undefined {
  let day = after
  for (let i = 0; i < horizonDays; i++) {
    day = addDays(day, 1)
    const first = planOf(hall, agency, day).spans[0]
    if (first) return { day, from: first.from }
  }
  return undefined
}

/** `Senin, 5 Januari 2026 pukul 08.00 WIB` */
export function openingWords(hall: Hall, { day, from }: Opening): Words {
  const date = dayWords(day)
  const at = `${spoken(from)} ${hall.zoneLabel}`
  return { id: `${date.id} pukul ${at}`, en: `${date.en} at ${at}` }
}

/** The first open day after a day, and how people say when it begins. */
export function nextOpenDay(
  hall: Hall,
  agency: string | null,
  after: string,
): { day: string; words: Words } | undefined {
  const next = nextOpeningAfter(hall, agency, after)
  return next && { day: next.day, words: openingWords(hall, next) }
}

export const localDay = (hall: Hall, now: Date): string => localMoment(now, hall.timeZone).day

/** One day of the calendar as the contract shows it. */
export function calendarDay(hall: Hall, agency: string | null, date: string): contract.CalendarDay {
  const { spans, season, holiday } = planOf(hall, agency, date)
  return {
    date,
    open: spans.length > 0,
    spans: spansText(spans),
    season,
    holiday: holiday ? { name: holiday.name.id, kind: holiday.kind, status: holiday.status } : null,
  }
}
