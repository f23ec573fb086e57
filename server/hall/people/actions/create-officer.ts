import type { createOfficer as operation } from '../../../../contract/access.ts'
import type { Input, Output } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { misfitting } from '../errors.ts'
import { officerCreated } from '../events.ts'
import { hashPassword } from '../password.ts'
import { must } from '../../../http/rights.ts'
import { distinct, mayArrange, misfit, oneTimePassword } from '../rules.ts'
import { insertOfficers } from '../store/officers.ts'
import { officerView } from '../view.ts'

export async function createOfficer(
  ctx: Ctx,
  { body }: Input<typeof operation>,
): Promise<Output<typeof operation>> {
  const assignments = distinct(body.assignments)
  must(mayArrange(ctx.who, ctx.mall, assignments), ctx.who)
  const wrong = misfit(body.assignments)
  if (wrong !== undefined) throw misfitting(wrong)
  const id = ctx.chance.id()
  const password = oneTimePassword(ctx.chance.token())
  const passwordHash = await hashPassword(password)
  const { username, name } = body
  const officer = { id, username, name, passwordHash, mustChangePassword: true, assignments }
  await insertOfficers(ctx.tx, [officer], ctx.now)
  ctx.emit(officerCreated(id, { active: true, assignments }))
  const row = {
    id,
    username,
    name,
    must_change_password: true,
    active: true,
    locked_until: null,
    assignments,
  }
  return { officer: officerView(row), password }
}
