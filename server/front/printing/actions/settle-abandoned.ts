import { system } from '../../../base/context.ts'
import { runCommand } from '../../../base/commands.ts'
import type { Ground } from '../../../base/ground.ts'
import { giveBackUnheld } from '../../queue/index.ts'
import { printEvent } from '../events.ts'
import { abandonedSeconds, surelyUnprinted } from '../rules.ts'
import { lockAbandoned, writeState } from '../store.ts'

/** The kiosk died, or nobody decided: the job ends, and a number whose paper surely never came out is given back. */
export async function settleAbandoned(ground: Ground, mall: string): Promise<number> {
  const command = { mall, who: system, operation: 'settleAbandoned', key: undefined, digest: '' }
  const settled = await runCommand(ground, command, async (ctx) => {
    const before = new Date(ctx.now.getTime() - abandonedSeconds * 1000)
    const jobs = await lockAbandoned(ctx.tx, before)
    for (const job of jobs) {
      const reason = surelyUnprinted(job) ? 'abandoned' : 'unconfirmed'
      await writeState(ctx.tx, job.id, 'released', reason)
      ctx.emit(printEvent('released', job, reason))
    }
    return jobs
  })
  // Only a kiosk's visitor stands there without paper; a copy that staff asked for is not the only one.
  for (const job of settled)
    if (job.kiosk !== null && job.ticket !== null && surelyUnprinted(job) && !job.on_paper)
      await giveBackUnheld(ground, mall, job.ticket)
  return settled.length
}
