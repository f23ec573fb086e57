import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import { weekdayOf } from '../../../base/clock.ts'
import { weekdays } from '../week.ts'
import type { HolidayRow, HoursRow, Papers, Rows } from './types.ts'

type Days = Pick<Rows, 'hours' | 'season' | 'holiday'>
type Holiday = Blueprint['calendar']['holidays'][number]

const kinds = { 'national-holiday': 'libur-nasional', 'collective-leave': 'cuti-bersama' } as const

/** A day that administrators closed for a reason the blueprint has no word for; imports leave it, exports leave it out. */
export const isLocal = ({ kind }: Pick<HolidayRow, 'kind'>): boolean =>
  kind === 'libur-daerah' || kind === 'penutupan'

/** Hours, seasons and holidays of a blueprint as rows. */
export function dayRows({ calendar }: Blueprint): Days {
  const { regular, ramadan, agencies, provenance } = calendar.hours
  const own: HoursRow = { agency: '', regular, ramadan, rank: 0, facts: { provenance } }
  return {
    hours: [
      own,
      ...agencies.map(({ provenance: facts, ...week }, i) => ({
        ...week,
        rank: i + 1,
        facts: { provenance: facts },
      })),
    ],
    season: calendar.ramadan.map(({ from, to, ...facts }) => ({
      name: 'ramadan',
      starts: from,
      ends: to,
      facts,
    })),
    holiday: calendar.holidays.map(({ date, name, kind, status, toleranceDays }) => ({
      date,
      name: name.id,
      kind: kinds[kind],
      status,
      facts: { en: name.en, toleranceDays },
    })),
  }
}

function holidayOf({ date, name, kind, status, facts }: HolidayRow): Holiday[] {
  const known =
    kind === 'libur-nasional' ? 'national-holiday' : kind === 'cuti-bersama' ? 'collective-leave' : null
  const weekday = weekdays[weekdayOf(date) - 1]
  if (known === null || weekday === undefined) return []
  return [
    {
      date,
      weekday,
      name: { id: name, en: facts.en },
      kind: known,
      // Written by an import or by setHoliday, both with a status of the blueprint.
      status: status as Holiday['status'],
      toleranceDays: facts.toleranceDays,
    },
  ]
}

/** The calendar as the blueprint has it. */
export function calendarOf(rows: Rows, papers: Papers): Blueprint['calendar'] {
  const hours = [...rows.hours].sort((a, b) => a.rank - b.rank)
  const own = hours.find(({ agency }) => agency === '')
  if (!own?.ramadan) throw new Error('A hall without hours of its own was stored')
  return {
    ...papers.calendar,
    hours: {
      regular: own.regular,
      ramadan: own.ramadan,
      agencies: hours
        .filter((one) => one !== own)
        .map(({ agency, regular, ramadan, facts }) => ({ agency, regular, ramadan, ...facts })),
      provenance: own.facts.provenance,
    },
    ramadan: [...rows.season]
      .sort((a, b) => a.starts.localeCompare(b.starts))
      .map(({ starts, ends, facts }) => ({ from: starts, to: ends, ...facts })),
    holidays: [...rows.holiday].sort((a, b) => a.date.localeCompare(b.date)).flatMap(holidayOf),
  }
}
