import { system } from '../../../base/context.ts'
import { runCommand } from '../../../base/commands.ts'
import type { Ground } from '../../../base/ground.ts'
import { hallOf } from '../../../hall/catalogue/index.ts'
import { giveBackUnheld } from '../../queue/index.ts'
import { printEvent } from '../events.ts'
import { abandonedSeconds, surelyUnprinted } from '../rules.ts'
import { lockAbandoned, mayBeHeld, writeState } from '../store.ts'

/** The kiosk died, or nobody decided: the job ends, and a number whose paper surely never came out is given back. */
export async function settleAbandoned(ground: Ground, mall: string): Promise<number> {
  const hall = await hallOf(ground, mall)
  const command = { mall, who: system, operation: 'settleAbandoned', key: undefined, digest: '' }
  return runCommand(ground, command, async (ctx) => {
    const before = new Date(ctx.now.getTime() - abandonedSeconds * 1000)
    const jobs = await lockAbandoned(ctx.tx, before)
    for (const job of jobs) {
      const unprinted = surelyUnprinted(job) && !(await mayBeHeld(ctx.tx, job))
      const reason = unprinted ? 'abandoned' : 'unconfirmed'
      await writeState(ctx.tx, job.id, 'released', reason)
      ctx.emit(printEvent('released', job, reason))
      // Only a kiosk's visitor stands there without paper; a copy that staff asked for is not the only one.
      if (unprinted && job.kiosk !== null && job.ticket !== null) await giveBackUnheld(ctx, hall, job.ticket)
    }
    return jobs.length
  })
}
