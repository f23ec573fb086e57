import type { Input, intake as contract } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { eraseSeen, writeSeen } from '../store.ts'
import { intakeEvent, intakeView } from '../view.ts'
import { seekInWork } from './seek.ts'

/** Says how it is, not “the other way round”: two tabs that both tick it have ticked it once. */
export async function markPaper(
  ctx: Ctx,
  hall: Hall,
  id: string,
  { paper, seen }: Input<typeof contract.markPaper>['body'],
): Promise<contract.Intake> {
  const ticket = await seekInWork(ctx, hall, id)
  if (ctx.who.kind !== 'officer') throw new Refusal('access.not-allowed')
  const asked = hall.services.get(ticket.service)?.standard.requirements ?? []
  if (!asked.some(({ label }) => label === paper)) throw new Refusal('intake.paper-unknown')
  const changed = seen
    ? await writeSeen(ctx.tx, ticket.id, paper, ctx.who.id, ctx.now)
    : await eraseSeen(ctx.tx, ticket.id, paper)
  if (changed) ctx.emit(intakeEvent(seen ? 'paper-seen' : 'paper-unseen', ticket))
  return intakeView(ctx, hall, ticket)
}
