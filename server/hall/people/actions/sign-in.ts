import type { signIn as operation } from '../../../../contract/access.ts'
import { runCommand } from '../../../base/commands.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Handle } from '../../../http/route.ts'
import { officerSignedIn } from '../events.ts'
import { findOfficer } from '../store/officers.ts'
import { forgiveAttempts } from '../store/passwords.ts'
import { meOf, officerWho } from '../view.ts'
import { provePassword } from './prove-password.ts'

/** Never through the memory of commands: its digest of the request would be a quick hash of the password. */
export const signIn: Handle<typeof operation> = async (ground, { mall, who, input, session }) => {
  const { username, password } = input.body
  const proved = await provePassword(ground, { mall, who }, { username }, password)
  const officer = await ground.db.inMall(mall, (tx) => findOfficer(tx, proved.id))
  if (!officer) throw new Refusal('access.wrong-password')
  const signedIn = officerWho(mall, officer)
  const command = { mall, who: signedIn, operation: 'signIn', key: undefined, digest: '' }
  await runCommand(ground, command, async (ctx) => {
    if (!(await forgiveAttempts(ctx.tx, proved))) throw new Refusal('access.wrong-password')
    ctx.emit(officerSignedIn(officer.id))
  })
  await session.begin({ id: officer.id, mall })
  return meOf(signedIn)
}
