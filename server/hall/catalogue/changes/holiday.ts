import { dayWords } from '../clocks.ts'
import { papersIn } from '../rows/index.ts'
import type { HolidayRow } from '../rows/index.ts'
import { hallIn } from '../hall-in.ts'
import { dropHoliday, putHoliday, putPaper, readHall } from '../store.ts'
import { words } from './setting.ts'
import type { Setting } from './setting.ts'

type State = Omit<HolidayRow, 'date'> | null

const kinds: Readonly<Record<HolidayRow['kind'], ReturnType<typeof words>>> = {
  'libur-nasional': words('libur nasional', 'national holiday'),
  'cuti-bersama': words('cuti bersama', 'collective leave'),
  'libur-daerah': words('libur daerah', 'regional holiday'),
  penutupan: words('penutupan', 'closure'),
}

/** The holiday of a date. */
export const holidaySetting: Setting<State> = {
  kind: 'holiday',
  async read(tx, date) {
    const row = (await readHall(tx))?.rows.holiday.find((one) => one.date === date)
    if (!row) return null
    const { name, kind, status, facts } = row
    return { name, kind, status, facts }
  },
  async put(ctx, date, state) {
    if (state === null) return dropHoliday(ctx.tx, date)
    await putHoliday(ctx.tx, { date, ...state })
    // A calendar lists the years it covers, each with how sure it is; one holiday does not make a year sure.
    const { calendar } = papersIn((await hallIn(ctx)).rows)
    const year = Number(date.slice(0, 4))
    if (calendar.years.some((one) => one.year === year)) return
    const years = [...calendar.years, { year, confirmed: false, sources: [], note: null }]
    years.sort((a, b) => a.year - b.year)
    await putPaper(ctx.tx, 'calendar', { ...calendar, years })
  },
  name: (_hall, date) => {
    const day = dayWords(date)
    return words(`Hari libur ${day.id}`, `Holiday of ${day.en}`)
  },
  facts: (_hall, state) =>
    state === null
      ? [{ label: words('MPP', 'Hall'), value: words('buka seperti biasa', 'opens as usual') }]
      : [
          { label: words('MPP', 'Hall'), value: words('tutup', 'closed') },
          { label: words('Nama', 'Name'), value: words(state.name, state.facts.en) },
          { label: words('Jenis', 'Kind'), value: kinds[state.kind] },
        ],
  isOver: (date, today) => date < today,
}
