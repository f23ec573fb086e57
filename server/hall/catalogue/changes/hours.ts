import { Refusal } from '../../../base/refusal.ts'
import { weekdayWords, spoken } from '../clocks.ts'
import { hallIn } from '../hall-in.ts'
import type { Hall, HallWeek } from '../hall.ts'
import { refuseHours } from '../hours-faults.ts'
import type { HoursRow } from '../rows/index.ts'
import { snapshotOf } from '../snapshot.ts'
import { dropHours, putHours, readHall } from '../store.ts'
import { weekOf, weekText } from '../week.ts'
import { words } from './setting.ts'
import type { Fact, Setting } from './setting.ts'

/** Null: an agency that follows the hall. */
export type HoursState = Omit<HoursRow, 'agency'> | null

/** 2024-01-01 was a Monday. */
const dayName = (index: number) => weekdayWords(`2024-01-0${index + 1}`)
const closed = words('tutup', 'closed')

function weekFacts(week: HallWeek, season: ReturnType<typeof words>): Fact[] {
  return week.map(({ spans }, i) => {
    const day = dayName(i)
    const text = spans.map(({ from, to }) => `${spoken(from)}–${spoken(to)}`).join(', ')
    return {
      label: words(`${day.id}, ${season.id}`, `${day.en}, ${season.en}`),
      value: spans.length === 0 ? closed : words(text),
    }
  })
}

function factsOf(hall: Hall, state: HoursState): Fact[] {
  const own = hall.hours.get('')
  const regular = state ? weekOf(state.regular) : (own?.regular ?? [])
  const ramadan = state ? weekOf(state.ramadan ?? state.regular) : (own?.ramadan ?? [])
  return [
    {
      label: words('Jam', 'Hours'),
      value: state ? words('jam sendiri', 'its own') : words('mengikuti MPP', 'follows the hall'),
    },
    ...weekFacts(regular, words('hari biasa', 'regular days')),
    ...weekFacts(ramadan, words('Ramadan')),
  ]
}

/** Hours of the hall ('') or the own hours of an agency, which lie within those of the hall. */
export const hoursSetting: Setting<HoursState> = {
  kind: 'hours',
  async read(tx, agency) {
    const row = (await readHall(tx))?.rows.hours.find((one) => one.agency === agency)
    if (!row) return null
    const { regular, ramadan, rank, facts } = row
    return { regular, ramadan, rank, facts }
  },
  async put(ctx, agency, state) {
    if (state === null) return dropHours(ctx.tx, agency)
    const hall = snapshotOf(ctx.mall, await hallIn(ctx))
    if (agency !== '' && !hall.agencies.has(agency)) throw new Refusal('agency.unknown')
    refuseHours(hall, {
      agency: agency === '' ? null : agency,
      regular: weekText(weekOf(state.regular)),
      // Without a Ramadan of its own an agency keeps within the hall's by itself.
      ramadan: state.ramadan ? weekText(weekOf(state.ramadan)) : shut,
    })
    await putHours(ctx.tx, { agency, ...state })
  },
  name: (hall, agency) => {
    if (agency === '') return words('Jam buka MPP', 'Hours of the hall')
    const name = hall.agencies.get(agency)?.shortName ?? agency
    return words(`Jam buka ${name}`, `Hours of ${name}`)
  },
  facts: factsOf,
}

const shut = [[], [], [], [], [], [], []]
