import type { hall as contract, Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { calendarDay } from '../calendar.ts'
import { change } from '../changes/change.ts'
import { holidaySetting } from '../changes/holiday.ts'
import { mayRunHall, must } from '../gates.ts'
import { hallIn } from '../hall-in.ts'
import type { HolidayRow } from '../rows/index.ts'
import { snapshotOf } from '../snapshot.ts'
import { lockHall } from '../store.ts'

type Asked = Input<typeof contract.setHoliday>
type Holiday = NonNullable<Asked['body']['holiday']>

/** Adds, changes or removes the holiday of a date. Decrees are revised in mid-year and regions add days of their own. */
export async function setHoliday(ctx: Ctx, { params, body }: Asked): Promise<contract.CalendarDay> {
  must(mayRunHall(ctx.who, ctx.mall), ctx.who)
  const { date } = params
  await lockHall(ctx.tx)
  const old = (await hallIn(ctx)).rows.holiday.find((one) => one.date === date)
  const wanted = body.holiday
  const same = wanted !== null && old?.name === wanted.name && old.kind === wanted.kind
  if (!same) await change(ctx, holidaySetting, date, wanted && stateOf(wanted, old))
  return calendarDay(snapshotOf(ctx.mall, await hallIn(ctx)), null, date)
}

/** People set a day because it was decreed; the English name is kept only while the Indonesian one stays. */
const stateOf = ({ name, kind }: Holiday, old: HolidayRow | undefined): Omit<HolidayRow, 'date'> => ({
  name,
  kind,
  status: 'decree',
  facts: { en: old?.name === name ? old.facts.en : name, toleranceDays: 0 },
})
