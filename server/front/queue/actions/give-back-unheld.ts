import type { Ctx } from '../../../base/context.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { stepEvent } from '../events.ts'
import { decide } from '../rules.ts'
import { lockTicket } from '../store.ts'
import { write } from './call-ticket.ts'
import { stepped } from './step-ticket.ts'

/**
 * A number that nobody holds, because its paper never came out, is given back while it still waits: in the transaction of
 * whoever knows it, so that no number is left without its paper.
 */
export async function giveBackUnheld(ctx: Ctx, hall: Hall, id: string): Promise<void> {
  const ticket = await lockTicket(ctx.tx, id)
  if (ticket?.state !== 'waiting') return
  const step = { kind: 'cancel' } as const
  const decision = decide(ticket, step, ctx.now, { recalls: hall.settings.recallLimit })
  if (!decision.ok) return
  const row = { ...stepped(ticket, decision.standing, ctx.now), before_step: null }
  await write(ctx, row, stepEvent(hall, ticket, row, step))
}
