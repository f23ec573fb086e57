import type { resetPassword as operation } from '../../../../contract/access.ts'
import type { Input, Output } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { passwordReset } from '../events.ts'
import { hashPassword } from '../password.ts'
import { oneTimePassword } from '../rules.ts'
import { oneAtATime } from '../store/officers.ts'
import { setPassword } from '../store/passwords.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { officerInReach } from './officer-in-reach.ts'

export async function resetPassword(
  ctx: Ctx,
  { params }: Input<typeof operation>,
): Promise<Output<typeof operation>> {
  await oneAtATime(ctx.tx)
  const officer = await officerInReach(ctx, params.officer)
  const password = oneTimePassword(ctx.chance.token())
  await setPassword(ctx.tx, officer.id, { hash: await hashPassword(password), mustChange: true })
  await deleteSessionsOf(ctx.tx, officer.id)
  ctx.emit(passwordReset(officer.id))
  return { password }
}
