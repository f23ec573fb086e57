import type { Output } from '../../../../contract/index.ts'
import type { ZoneVoice, getCounterAnnouncement } from '../../../../contract/announcements.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { listCalled } from '../../queue/index.ts'
import { findOfStep, hasSpeaker, listLastCalls, listSpeakingZones } from '../store.ts'

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

/** Every zone of the hall, for who has to see that each hears its calls. */
export async function listZoneVoices(ctx: Ctx, hall: Hall): Promise<ZoneVoice[]> {
  const [speaking, last] = [await listSpeakingZones(ctx.tx), await listLastCalls(ctx.tx)]
  return [...hall.zones.values()].map(({ id, letter, name }) => {
    const call = last.find(({ zone }) => zone === id)
    return {
      zone: { id, letter, name },
      speaker: speaking.has(id),
      unheard: call?.fault
        ? { number: call.number, fault: call.fault, at: call.settled_at.toISOString() }
        : null,
    }
  })
}
