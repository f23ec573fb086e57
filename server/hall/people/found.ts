import { runCommand } from '../../base/commands.ts'
import { system } from '../../base/context.ts'
import type { Ctx } from '../../base/context.ts'
import type { Ground } from '../../base/ground.ts'
import type { Role } from '../../../contract/access.ts'
import { demoAccounts, demoPassword } from './demo-accounts.ts'
import type { DemoAccount } from './demo-accounts.ts'
import { officerCreated } from './events.ts'
import { hashPassword, isPassword } from './password.ts'
import { oneTimePassword } from './rules.ts'
import { countCounters } from './store/counters.ts'
import { hasOfficers, insertOfficers, oneAtATime } from './store/officers.ts'
import { listPasswords } from './store/passwords.ts'

/** An account that was just made (or, in a demo, is still as it was made): printed when the server starts. */
export interface FoundAccount {
  readonly username: string
  readonly password: string
  readonly role: Role
  readonly agency: string | null
}

const firstAdmin: DemoAccount = { username: 'admin', name: 'Administrator', role: 'admin', agency: null }

/** The first people of a mall. Repeatable, also by two servers that start at once. */
export async function foundPeople(
  ground: Ground,
  mall: string,
  options: { readonly demo: boolean },
): Promise<FoundAccount[]> {
  const password = options.demo ? demoPassword : oneTimePassword(ground.chance.token())
  const command = { mall, who: system, operation: 'foundPeople', key: undefined, digest: '' }
  const made = await runCommand(ground, command, async (ctx) => {
    await oneAtATime(ctx.tx)
    if (await hasOfficers(ctx.tx)) return undefined
    const accounts = options.demo ? demoAccounts(await countCounters(ctx.tx)) : [firstAdmin]
    // One digest for all demo accounts: argon2 is slow by design, and their password is known to everybody anyway.
    const passwordHash = await hashPassword(password)
    await insert(ctx, accounts, { passwordHash, mustChangePassword: !options.demo })
    return accounts
  })
  if (made) return made.map((account) => ({ ...shown(account), password }))
  const left = await stillDemo(ground, mall)
  if (options.demo) return left.map((account) => ({ ...shown(account), password }))
  if (left.length > 0)
    ground.log(
      `${left.length} accounts of ${mall} have the demo password that everybody knows: ${adviceNames(left)}`,
    )
  return []
}

const shown = ({ username, role, agency }: DemoAccount) => ({ username, role, agency })

const adviceNames = (accounts: readonly DemoAccount[]) =>
  `${accounts
    .slice(0, 3)
    .map((account) => account.username)
    .join(', ')}${accounts.length > 3 ? ' …' : ''}. Switch them off or reset their passwords.`

async function insert(
  ctx: Ctx,
  accounts: readonly DemoAccount[],
  secret: { readonly passwordHash: string; readonly mustChangePassword: boolean },
): Promise<void> {
  const officers = accounts.map(({ username, name, role, agency }) => ({
    id: ctx.chance.id(),
    username,
    name,
    ...secret,
    assignments: [{ role, agency }],
  }))
  await insertOfficers(ctx.tx, officers, ctx.now)
  for (const { id, assignments } of officers) ctx.emit(officerCreated(id, { active: true, assignments }))
}

/** The demo accounts that still have the demo password. They share one digest, so this costs one check, not a hundred. */
async function stillDemo(ground: Ground, mall: string): Promise<DemoAccount[]> {
  const { accounts, stored } = await ground.db.inMall(mall, async (tx) => {
    const accounts = demoAccounts(await countCounters(tx))
    return {
      accounts,
      stored: await listPasswords(
        tx,
        accounts.map((account) => account.username),
      ),
    }
  })
  const shared = mostCommon(stored.map((row) => row.password_hash))
  if (shared === undefined || !(await isPassword(shared, demoPassword))) return []
  const unchanged = new Set(stored.filter((row) => row.password_hash === shared).map((row) => row.username))
  return accounts.filter((account) => unchanged.has(account.username))
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
