import type { makeEnrolment as operation } from '../../../../contract/enrolment.ts'
import type { Input, Output } from '../../../../contract/index.ts'
import { machineClock } from '../../../base/clock.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { digestOfSecret } from '../digest.ts'
import { enrolmentCode, enrolmentMinutes, enrolmentView, plainCode } from '../enrolment.ts'
import { enrolmentMade } from '../events.ts'
import { insertEnrolment } from '../store/enrolments.ts'

export async function makeEnrolment(
  ctx: Ctx,
  { body }: Input<typeof operation>,
): Promise<Output<typeof operation>> {
  if (body.kind === 'board' && body.zone === undefined) throw new Refusal('enrolment.needs-zone')
  const now = machineClock.now()
  const code = enrolmentCode(ctx.chance.token())
  const row = await insertEnrolment(
    ctx.tx,
    {
      id: ctx.chance.id(),
      kind: body.kind,
      label: body.label.trim(),
      zone: body.zone ?? null,
      expires_at: new Date(now.getTime() + enrolmentMinutes * 60_000),
      codeHash: digestOfSecret(plainCode(code)),
    },
    ctx.now,
  )
  ctx.emit(enrolmentMade(row.id, { kind: row.kind, zone: row.zone }))
  // Behind `#`, so that the code reaches no server log and no referrer.
  return { enrolment: enrolmentView(row, now), code, link: `/${ctx.mall}/device#code=${code}` }
}
