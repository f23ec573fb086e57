import { isDeepStrictEqual } from 'node:util'
import type { hall as contract, Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { change } from '../changes/change.ts'
import { hoursSetting } from '../changes/hours.ts'
import { mayLead, mayRunHall, must } from '../gates.ts'
import { hallIn } from '../hall-in.ts'
import { refuseHours } from '../hours-faults.ts'
import type { HoursRow } from '../rows/index.ts'
import { snapshotOf } from '../snapshot.ts'
import { lockHall } from '../store.ts'
import { hoursView } from '../views/days.ts'
import { blueprintWeekOf } from '../week.ts'

type Asked = Input<typeof contract.setHours>

/** Sets the hours of the hall (agency null) or the own hours of an agency, which lie within those of the hall. */
export async function setHours(ctx: Ctx, { body }: Asked): Promise<contract.AgencyHours> {
  const { agency } = body
  must(agency === null ? mayRunHall(ctx.who, ctx.mall) : mayLead(ctx.who, ctx.mall, agency), ctx.who)
  await lockHall(ctx.tx)
  const stored = await hallIn(ctx)
  const hall = snapshotOf(ctx.mall, stored)
  if (agency !== null && !hall.agencies.has(agency)) throw new Refusal('agency.unknown')
  refuseHours(hall, body)
  const old = stored.rows.hours.find((row) => row.agency === (agency ?? ''))
  const own = stored.rows.hours.find((row) => row.agency === '')
  const ranks = stored.rows.hours.map(({ rank }) => rank)
  const before = old ?? own
  // Who keeps what he already had (an agency often has no Ramadan of its own) stays without a copy of it.
  const sameRamadan =
    old?.ramadan === null && isDeepStrictEqual(hoursView(hall, agency).ramadan, body.ramadan)
  const wanted = {
    regular: blueprintWeekOf(body.regular, before?.regular ?? null),
    ramadan: sameRamadan ? null : blueprintWeekOf(body.ramadan, before?.ramadan ?? null),
    rank: old?.rank ?? Math.max(0, ...ranks) + 1,
    facts: { provenance },
  }
  if (!old || !isDeepStrictEqual([wanted.regular, wanted.ramadan], [old.regular, old.ramadan]))
    await change(ctx, hoursSetting, agency ?? '', wanted)
  return hoursView(snapshotOf(ctx.mall, await hallIn(ctx)), agency)
}

/** Hours that the hall decided itself come from no source any more. */
const provenance: HoursRow['facts']['provenance'] = {
  status: 'illustrative',
  fields: [],
  scope: null,
  sources: [],
  note: 'Diubah petugas MPP di Selaso; siapa dan kapan tercatat pada log kejadian.',
}
