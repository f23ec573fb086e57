import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayServe, must } from '../../../http/rights.ts'
import { stepEvent } from '../events.ts'
import type { Stored, TicketRow, TicketStanding } from '../rows.ts'
import { atCounter, numberText } from '../rules.ts'
import { findAtCounter, lockLastStep, visitIsBusyElsewhere } from '../store.ts'
import { write } from './call-ticket.ts'

/** Takes back the counter's last step while it is fresh: a slip of the finger costs nobody their place. */
export async function undoLast(ctx: Ctx, hall: Hall, counterId: string): Promise<TicketRow> {
  const counter = hall.counters.get(counterId)
  if (!counter) throw new Refusal('counter.unknown')
  must(mayServe(ctx.who, hall.mall, counter.agency), ctx.who)
  const ticket = await lockLastStep(ctx.tx, counterId)
  const before = ticket && undoable(ticket, ctx.now, hall.settings.undoSeconds)
  if (!ticket || !before) throw new Refusal('counter.nothing-to-undo')
  if (atCounter(before.state)) {
    const current = await findAtCounter(ctx.tx, before.counter ?? counterId)
    if (current && current.id !== ticket.id)
      throw new Refusal('counter.busy', { number: numberText(current.series, current.number) })
    if (await visitIsBusyElsewhere(ctx.tx, ticket)) throw new Refusal('ticket.visitor-elsewhere')
  }
  const row: TicketRow = { ...ticket, ...before, before_step: null, stepped_at: ctx.now, stepped_by: null }
  await write(ctx, row, stepEvent(hall, ticket, row, 'undo'))
  return row
}

/** The standing to go back to, if the step is fresh enough. */
export function undoable(ticket: TicketRow, now: Date, seconds: number): TicketStanding | undefined {
  if (!ticket.before_step || !ticket.stepped_at) return undefined
  if (now.getTime() - ticket.stepped_at.getTime() > seconds * 1000) return undefined
  return revive(ticket.before_step)
}

function revive(stored: Stored<TicketStanding>): TicketStanding {
  const at = (text: string | null) => (text === null ? null : new Date(text))
  return {
    ...stored,
    called_at: at(stored.called_at),
    started_at: at(stored.started_at),
    ended_at: at(stored.ended_at),
    due_at: new Date(stored.due_at),
  }
}
