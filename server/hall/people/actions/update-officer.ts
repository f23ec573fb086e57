import type { Officer, updateOfficer as operation } from '../../../../contract/access.ts'
import type { Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { misfitting } from '../errors.ts'
import { officerChanged } from '../events.ts'
import { must } from '../../../http/rights.ts'
import { distinct, keepsAnAdmin, mayArrange, misfit } from '../rules.ts'
import { activeAdmins, changeOfficer, oneAtATime } from '../store/officers.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { officerView } from '../view.ts'
import { officerInReach } from './officer-in-reach.ts'

export async function updateOfficer(ctx: Ctx, { params, body }: Input<typeof operation>): Promise<Officer> {
  await oneAtATime(ctx.tx)
  const before = await officerInReach(ctx, params.officer)
  const next = { name: body.name, active: body.active, assignments: distinct(body.assignments) }
  must(mayArrange(ctx.who, ctx.mall, next.assignments), ctx.who)
  const wrong = misfit(body.assignments)
  if (wrong !== undefined) throw misfitting(wrong)
  if (!keepsAnAdmin(await activeAdmins(ctx.tx), before.id, next))
    throw new Refusal('access.not-allowed', { reason: 'last-admin' })
  await changeOfficer(ctx.tx, before.id, next)
  if (!next.active) await deleteSessionsOf(ctx.tx, before.id)
  ctx.emit(officerChanged(before.id, { active: next.active, assignments: next.assignments }))
  return officerView({ ...before, ...next })
}
