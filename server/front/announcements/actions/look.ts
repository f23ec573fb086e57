import type { Output } from '../../../../contract/index.ts'
import type { getCounterAnnouncement } from '../../../../contract/announcements.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { listCalled } from '../../queue/index.ts'
import { findOfStep, hasSpeaker } from '../store.ts'

/** Whether the hall has heard the visitor who is being called; null when the counter calls nobody. */
export async function counterAnnouncement(
  ctx: Ctx,
  hall: Hall,
  id: string,
): Promise<Output<typeof getCounterAnnouncement>> {
  const counter = hall.counters.get(id)
  if (!counter) throw new Refusal('counter.unknown')
  const ticket = (await listCalled(ctx.tx)).find((called) => called.counter === id)
  if (!ticket) return null
  const row = await findOfStep(ctx.tx, id, ticket.step)
  return {
    number: ticket.number,
    state: row?.state ?? 'waiting',
    fault: row?.fault ?? null,
    calledAt: ticket.steppedAt.toISOString(),
    speaker: await hasSpeaker(ctx.tx, counter.zone),
  }
}
