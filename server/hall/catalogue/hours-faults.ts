import type { hall as contract } from '../../../contract/index.ts'
import type { Words } from '../../../contract/index.ts'
import { minutesOf, spoken, weekdayWords } from './clocks.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Hall, HallWeek, Span } from './hall.ts'
import { frameOf } from './week.ts'

interface Fault {
  readonly path: string
  readonly reason: string
  /** For who set them: why hours that are hours do not fit this hall. */
  readonly why?: Words
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const seasons = ['regular', 'ramadan'] as const

const spansOf = (day: contract.Week[number]): Span[] =>
  day.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))

function dayFaults(day: contract.Week[number], path: string): Fault[] {
  return day.flatMap(({ from, to }, i) => {
    const before = day[i - 1]?.to ?? '00:00'
    if (!clock.test(from) || !clock.test(to))
      return [{ path: `${path}/${i}`, reason: 'is no time of day between 00:00 and 23:59' }]
    if (from >= to) return [{ path: `${path}/${i}`, reason: `ends at ${to}, not after ${from}` }]
    return from < before
      ? [{ path: `${path}/${i}`, reason: `begins at ${from}, before the span ahead of it ends` }]
      : []
  })
}

const outside = (inner: Span, outer: Span | undefined) =>
  !outer || inner.from < outer.from || inner.to > outer.to

const words = (span: Span | undefined) => (span ? `${spoken(span.from)}–${spoken(span.to)}` : 'closed')

/** 2024-01-01 was a Monday. */
const dayOf = (index: number) => weekdayWords(`2024-01-0${index + 1}`)
const nameOf = (hall: Hall, agency: string) => hall.agencies.get(agency)?.shortName ?? agency

/** Agencies with hours of their own that would stand open while the hall is shut. */
function stranded(hall: Hall, season: 'regular' | 'ramadan', week: contract.Week): Fault[] {
  return [...hall.hours].flatMap(([agency, hours]) =>
    agency === '' || (season === 'ramadan' && !hours.hasOwnRamadan)
      ? []
      : hours[season].flatMap(({ spans }, i) => {
          const own = frameOf(spans)
          return own && outside(own, frameOf(spansOf(week[i] ?? [])))
            ? [
                {
                  path: `body/${season}/${i}`,
                  reason: `${agency} is open ${words(own)} on this day: change its hours first`,
                  why: {
                    id: `${dayOf(i).id}: ${nameOf(hall, agency)} buka ${words(own)}; ubah jam instansi itu dahulu.`,
                    en: `${dayOf(i).en}: ${nameOf(hall, agency)} is open ${words(own)}; change its hours first.`,
                  },
                },
              ]
            : []
        }),
  )
}

function outsideHall(hall: HallWeek | undefined, season: string, week: contract.Week): Fault[] {
  return week.flatMap((day, i) => {
    const frame = frameOf(hall?.[i]?.spans ?? [])
    const own = frameOf(spansOf(day))
    return own && outside(own, frame)
      ? [
          {
            path: `body/${season}/${i}`,
            reason: `is outside the hours of the hall on this day: ${words(frame)}`,
            why: {
              id: `${dayOf(i).id}: di luar jam buka MPP (${frame ? words(frame) : 'tutup'}).`,
              en: `${dayOf(i).en}: outside the hours of the hall (${words(frame)}).`,
            },
          },
        ]
      : []
  })
}

/** What is wrong with hours as asked for: spans that are none, or an agency open while the hall is shut. */
function hoursFaults(hall: Hall, asked: contract.AgencyHours): Fault[] {
  const shape = seasons.flatMap((season) =>
    asked[season].flatMap((day, i) => dayFaults(day, `body/${season}/${i}`)),
  )
  if (shape.length > 0) return shape
  const own = hall.hours.get('')
  return seasons.flatMap((season) =>
    asked.agency === null
      ? stranded(hall, season, asked[season])
      : outsideHall(own?.[season], season, asked[season]),
  )
}

const mostTold = 3

/** Refuses what is wrong: a shape as such, and what does not fit the hall with why, in words. */
export function refuseHours(hall: Hall, asked: contract.AgencyHours): void {
  const faults = hoursFaults(hall, asked)
  if (faults.length === 0) return
  const list = faults.map(({ path, reason }) => ({ path, reason }))
  const whys = faults.flatMap(({ why }) => why ?? [])
  if (whys.length === 0) throw new Refusal('request.malformed', {}, { faults: list })
  const told = (locale: 'id' | 'en') =>
    whys
      .slice(0, mostTold)
      .map((one) => one[locale])
      .join(' ')
  throw new Refusal('hours.unfit', {}, { faults: list, phrases: { why: { id: told('id'), en: told('en') } } })
}
