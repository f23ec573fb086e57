import type { PrintFault, PrintJob } from '../../../../contract/printing.ts'
import { runCommand } from '../../../base/commands.ts'
import type { Commanded } from '../../../base/commands.ts'
import type { Ctx } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import { giveBackUnheld } from '../../queue/index.ts'
import { printEvent } from '../events.ts'
import { jobView, lockJob, writeState } from '../store.ts'
import type { JobRow } from '../store.ts'

/** A kiosk sees the jobs it asked for, an agent those it prints, staff all. */
export async function jobOf(ctx: Ctx, id: string): Promise<JobRow> {
  const job = await lockJob(ctx.tx, id)
  const { who } = ctx
  const mine = job && (who.kind !== 'device' || who.id === (who.device === 'kiosk' ? job.kiosk : job.agent))
  if (!mine) throw new Refusal('print.unknown')
  return job
}

/** What the agent says. Said twice, or after the visitor gave up, it changes nothing. */
export async function reportPrint(ctx: Ctx, id: string, fault: PrintFault | null): Promise<PrintJob> {
  const job = await jobOf(ctx, id)
  if (job.state !== 'sent') return jobView(job)
  const state = fault === null ? 'printed' : 'failed'
  await writeState(ctx.tx, id, state, fault)
  ctx.emit(printEvent(state, job, fault))
  return jobView({ ...job, state, reason: fault })
}

/** The visitor waits for no paper any more. First the job, so that no agent prints a number that was given back. */
export async function releasePrint(
  ground: Ground,
  command: Commanded,
  id: string,
  number: 'on-phone' | 'given-back',
): Promise<PrintJob> {
  const job = await runCommand(ground, command, async (ctx) => {
    const found = await jobOf(ctx, id)
    if (found.state === 'printed' || found.state === 'released') return jobView(found)
    await writeState(ctx.tx, id, 'released', number)
    ctx.emit(printEvent('released', found, number))
    return jobView({ ...found, state: 'released', reason: number })
  })
  if (job.state === 'released' && job.reason === 'given-back' && job.ticket !== null)
    await giveBackUnheld(ground, command.mall, job.ticket)
  return job
}
