import type { hall as contract, Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { calendarDay } from '../calendar.ts'
import { changeHall } from '../change-hall.ts'
import { mayRunHall, must } from '../gates.ts'
import { papersIn } from '../rows/index.ts'
import type { HolidayRow } from '../rows/index.ts'
import { snapshotOf } from '../snapshot.ts'
import { dropHoliday, lockHall, putHoliday, putPaper, readHall } from '../store.ts'
import type { StoredHall } from '../store.ts'

type Asked = Input<typeof contract.setHoliday>
type Holiday = NonNullable<Asked['body']['holiday']>

/** Adds, changes or removes the holiday of a date. Decrees are revised in mid-year and regions add days of their own. */
export async function setHoliday(ctx: Ctx, { params, body }: Asked): Promise<contract.CalendarDay> {
  must(mayRunHall(ctx.who, ctx.mall), ctx.who)
  const { date } = params
  await lockHall(ctx.tx)
  const stored = await hallIn(ctx)
  const old = stored.rows.holiday.find((one) => one.date === date)
  const wanted = body.holiday
  if (wanted === null) {
    if (old) {
      await dropHoliday(ctx.tx, date)
      await changeHall(ctx, `holiday ${date}`)
    }
  } else if (old?.name !== wanted.name || old.kind !== wanted.kind) {
    await putHoliday(ctx.tx, rowOf(date, wanted, old))
    await listYear(ctx, stored, date)
    await changeHall(ctx, `holiday ${date}`)
  }
  return calendarDay(snapshotOf(ctx.mall, await hallIn(ctx)), null, date)
}

async function hallIn(ctx: Ctx): Promise<StoredHall> {
  const stored = await readHall(ctx.tx)
  if (!stored) throw new Refusal('mall.unknown')
  return stored
}

/** People set a day because it was decreed; the English name is kept only while the Indonesian one stays. */
const rowOf = (date: string, { name, kind }: Holiday, old: HolidayRow | undefined): HolidayRow => ({
  date,
  name,
  kind,
  status: 'decree',
  facts: { en: old?.name === name ? old.facts.en : name, toleranceDays: 0 },
})

/** A calendar lists the years it covers, each with how sure it is; one holiday does not make a year sure. */
async function listYear(ctx: Ctx, { rows }: StoredHall, date: string): Promise<void> {
  const { calendar } = papersIn(rows)
  const year = Number(date.slice(0, 4))
  if (calendar.years.some((one) => one.year === year)) return
  const years = [...calendar.years, { year, confirmed: false, sources: [], note: null }]
  years.sort((a, b) => a.year - b.year)
  await putPaper(ctx.tx, 'calendar', { ...calendar, years })
}
