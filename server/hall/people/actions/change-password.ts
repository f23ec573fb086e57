import type { changePassword as operation } from '../../../../contract/access.ts'
import { runCommand } from '../../../base/commands.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Handle } from '../../../http/route.ts'
import { passwordChanged } from '../events.ts'
import { memoryOf } from '../memory.ts'
import { hashPassword, inTurn } from '../password.ts'
import { isWeak } from '../rules.ts'
import { forgiveAttempts, setPassword } from '../store/passwords.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { provePassword } from './prove-password.ts'

/**
 * A borrowed session guesses no better than the sign-in: the current password counts attempts too. All sessions end; who
 * changed it goes on with a new one. Not through the memory of commands, for the reason told in sign-in.ts.
 */
export const changePassword: Handle<typeof operation> = async (ground, { mall, who, input, session }) => {
  if (who.kind !== 'officer') throw new Refusal('access.sign-in-needed')
  const { current, next } = input.body
  const proved = await provePassword(ground, { mall, who }, { id: who.id }, current)
  const weak = isWeak(next, { username: proved.username, current })
  const hash = weak ? undefined : await inTurn(() => hashPassword(next))
  const command = { mall, who, operation: 'changePassword', key: undefined, digest: '' }
  await runCommand(ground, command, async (ctx) => {
    if (!(await forgiveAttempts(ctx.tx, proved))) throw new Refusal('access.wrong-password')
    if (hash === undefined) return
    await setPassword(ctx.tx, who.id, { hash, mustChange: false })
    await deleteSessionsOf(ctx.tx, who.id)
    ctx.emit(passwordChanged(who.id))
  })
  if (hash === undefined) throw new Refusal('access.password-weak')
  memoryOf(ground).forgetOfficer(mall, who.id)
  await session.begin({ id: who.id, mall })
  return {}
}
