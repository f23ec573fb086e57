import type { Enrolment } from '../../../../contract/enrolment.ts'
import { machineClock } from '../../../base/clock.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { enrolmentView } from '../enrolment.ts'
import { enrolmentEnded } from '../events.ts'
import * as store from '../store/enrolments.ts'

export async function getEnrolment(ctx: Ctx, id: string): Promise<Enrolment> {
  const row = await store.findEnrolment(ctx.tx, id)
  if (!row) throw new Refusal('enrolment.unknown')
  return enrolmentView(row, machineClock.now())
}

/** Who closes the box with the code takes it back. */
export async function endEnrolment(ctx: Ctx, id: string): Promise<Enrolment> {
  if (await store.endEnrolment(ctx.tx, id, ctx.now)) ctx.emit(enrolmentEnded(id))
  return getEnrolment(ctx, id)
}
