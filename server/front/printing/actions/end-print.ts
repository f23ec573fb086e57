import type { PrintFault, PrintJob } from '../../../../contract/printing.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { giveBackUnheld } from '../../queue/index.ts'
import { printEvent } from '../events.ts'
import { surelyUnprinted } from '../rules.ts'
import { jobView, lockJob, mayBeHeld, writeState } from '../store.ts'
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

export type Wish = 'on-phone' | 'given-back' | 'unclaimed'

/** The visitor waits for no paper any more; a number given back goes in the same transaction, so no agent prints it. */
export async function releasePrint(ctx: Ctx, hall: Hall, id: string, wish: Wish): Promise<PrintJob> {
  const job = await jobOf(ctx, id)
  if (job.state === 'printed' || job.state === 'released') return jobView(job)
  const number = wish === 'unclaimed' ? await unclaimed(ctx, job) : wish
  if (number === null) return jobView(job)
  await writeState(ctx.tx, id, 'released', number)
  ctx.emit(printEvent('released', job, number))
  if (number !== 'on-phone' && job.ticket !== null) await giveBackUnheld(ctx, hall, job.ticket)
  return jobView({ ...job, state: 'released', reason: number })
}

/** Null = the paper may be out or still come; then the timed job decides (`settle-abandoned.ts`). */
async function unclaimed(ctx: Ctx, job: JobRow): Promise<'abandoned' | null> {
  return surelyUnprinted(job) && !(await mayBeHeld(ctx.tx, job)) ? 'abandoned' : null
}
