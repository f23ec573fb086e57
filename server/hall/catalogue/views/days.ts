import type { hall as contract } from '../../../../contract/index.ts'
import { addDays } from '../../../base/clock.ts'
import { Refusal } from '../../../base/refusal.ts'
import { calendarDay, localDay } from '../calendar.ts'
import type { Hall } from '../hall.ts'
import { opennessOf } from '../openness.ts'
import { weekText } from '../week.ts'

/** A page never needs more, and the answer stays small. */
const mostDays = 400

export function calendarView(
  hall: Hall,
  { from, to, agency }: { from: string; to: string; agency?: string | undefined },
): contract.CalendarDay[] {
  if (agency !== undefined && !hall.agencies.has(agency)) throw new Refusal('agency.unknown')
  if (to < from || to >= addDays(from, mostDays))
    throw new Refusal(
      'request.malformed',
      {},
      { faults: [{ path: 'query/to', reason: `must be within ${mostDays} days from the first` }] },
    )
  const days: contract.CalendarDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(calendarDay(hall, agency ?? null, day))
  return days
}

/** The hours of the hall (agency null), or those an agency keeps: its own, else the hall's. */
export function hoursView(hall: Hall, agency: string | null): contract.AgencyHours {
  const hours = hall.hours.get(agency ?? '') ?? hall.hours.get('')
  return { agency, regular: weekText(hours?.regular ?? []), ramadan: weekText(hours?.ramadan ?? []) }
}

/** The hall's own hours first, then those of the agencies that differ. */
export const allHours = (hall: Hall): contract.AgencyHours[] =>
  [...hall.hours.keys()].sort().map((agency) => hoursView(hall, agency === '' ? null : agency))

export const statusView = (hall: Hall, now: Date) => ({
  now: now.toISOString(),
  day: localDay(hall, now),
  hall: opennessOf(hall, null, now),
  agencies: [...hall.agencies.keys()].map((id) => ({ id, openness: opennessOf(hall, id, now) })),
})
