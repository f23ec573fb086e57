import { machineClock } from '../../../base/clock.ts'
import { runCommand } from '../../../base/commands.ts'
import type { Who } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import { locked } from '../errors.ts'
import { officerLocked } from '../events.ts'
import { inTurn, isPassword } from '../password.ts'
import { minutesLeft, nextAttempt } from '../rules.ts'
import type { Attempts } from '../rules.ts'
import { countAttempt, lockPassword } from '../store/passwords.ts'
import type { PasswordRow } from '../store/passwords.ts'

/**
 * Proves a password, or refuses. The attempt is stored in a transaction of its own before the password is looked at: a
 * refusal rolls nothing back, and twenty attempts at once get five guesses like twenty in a row.
 */
export function provePassword(
  ground: Ground,
  asked: { readonly mall: string; readonly who: Who },
  by: { readonly username: string } | { readonly id: string },
  password: string,
): Promise<PasswordRow> {
  return inTurn(async () => {
    const begun = await begin(ground, asked.mall, by)
    const right = await isPassword(begun?.row.password_hash, password)
    if (begun && right) return begun.row
    const minutes = begun ? minutesLeft(begun.after.lockedUntil, machineClock.now()) : 0
    if (!begun || minutes === 0) throw new Refusal('access.wrong-password')
    const command = { ...asked, operation: 'signIn', key: undefined, digest: '' }
    await runCommand(ground, command, (ctx) => {
      ctx.emit(officerLocked(begun.row.id, { minutes, failures: begun.after.failures }))
      return Promise.resolve()
    })
    throw locked(minutes)
  })
}

/** By real time: who guesses does not wait for a demo's clock, and must not be able to pass the pause by moving it. */
async function begin(
  ground: Ground,
  mall: string,
  by: { readonly username: string } | { readonly id: string },
): Promise<{ row: PasswordRow; after: Attempts } | undefined> {
  return ground.db.inMall(mall, async (tx) => {
    const row = await lockPassword(tx, by)
    if (!row) return undefined
    const now = machineClock.now()
    const after = nextAttempt({ failures: row.failed_attempts, lockedUntil: row.locked_until }, now)
    if (!after) throw locked(minutesLeft(row.locked_until, now))
    await countAttempt(tx, row.id, after)
    return { row, after }
  })
}
