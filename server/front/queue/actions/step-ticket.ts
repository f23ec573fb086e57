import type { Code } from '../../../../contract/index.ts'
import type { Who } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall, mayServe } from '../../../http/rights.ts'
import type { Stored, TicketRow, TicketStanding } from '../rows.ts'
import { atCounter, decide, numberText } from '../rules.ts'
import type { Step } from '../rules.ts'
import { stateWords } from '../words.ts'

/** One step on one ticket, by whom. `holder` proved the ticket by its token and may only give it back. */
export interface StepCommand {
  readonly mall: string
  readonly who: Who
  readonly ticket: string
  readonly step: Step
  readonly operation: string
  readonly key: string | undefined
  readonly digest: string
  readonly holder?: boolean
}

/** What is known of a ticket: read, or remembered. */
export interface Known {
  readonly ticket: TicketRow
  /** The officer at the ticket's counter. */
  readonly atOfficer: string | null
}

export interface Next {
  readonly command: StepCommand
  readonly known: Known
  /** The row to write. */
  readonly next: TicketRow
}

export type Judged =
  | Next
  | { readonly command: StepCommand; readonly refusal: Refusal }
  /** The answer to a repeat of an earlier request. */
  | { readonly command: StepCommand; readonly repeated: TicketRow }

/** What a command makes of a ticket. `earlier` is the digest of the earlier request with the same key. Pure. */
export function judge(
  command: StepCommand,
  known: Known | undefined,
  earlier: string | null,
  hall: Hall,
  now: Date,
): Judged {
  const refused = (refusal: Refusal) => ({ command, refusal })
  if (!known) return refused(new Refusal('ticket.unknown'))
  const { ticket } = known
  if (earlier !== null)
    return earlier === command.digest
      ? { command, repeated: ticket }
      : refused(new Refusal('request.key-reused'))
  const refusal = refuse(command, known, hall)
  if (refusal) return refused(refusal)
  const { step } = command
  if (
    step.kind === 'transfer' &&
    step.service === null &&
    hall.queues.get(step.queue)?.follows !== ticket.queue
  )
    return refused(refusalOfStep('queue.not-onward', ticket, hall))
  const decision = decide(ticket, step, now, { recalls: hall.settings.recallLimit })
  if (!decision.ok) return refused(refusalOfStep(decision.code, ticket, hall))
  return { command, known, next: stepped(ticket, decision.standing, now) }
}

function refuse(
  { who, mall, holder }: StepCommand,
  { ticket, atOfficer }: Known,
  hall: Hall,
): Refusal | undefined {
  if (holder || who.kind === 'system') return undefined
  const agency = hall.queues.get(ticket.queue)?.agency ?? ''
  if (!mayServe(who, mall, agency))
    return new Refusal(who.kind === 'anonymous' ? 'access.sign-in-needed' : 'access.not-allowed')
  // At a counter, only its officer acts; the duty manager may everywhere.
  const foreign = atCounter(ticket.state) && (who.kind !== 'officer' || atOfficer !== who.id)
  return foreign && !mayRunHall(who, mall) ? new Refusal('access.not-allowed') : undefined
}

/** The refusal of a rule, with the number and its state in words. */
export function refusalOfStep(code: Code, ticket: TicketRow, hall: Hall): Refusal {
  return new Refusal(
    code,
    { number: numberText(ticket.series, ticket.number), limit: hall.settings.recallLimit },
    { phrases: { state: stateWords[ticket.state] } },
  )
}

/** The row after its step, with what undo needs: the standing before, when and at which counter. */
export function stepped(ticket: TicketRow, standing: TicketStanding, now: Date): TicketRow {
  return {
    ...ticket,
    ...standing,
    before_step: standingOf(ticket),
    stepped_at: now,
    stepped_by: standing.counter ?? ticket.counter,
  }
}

function standingOf(ticket: TicketRow): Stored<TicketStanding> {
  const {
    state,
    queue,
    service,
    counter,
    called_at,
    started_at,
    ended_at,
    recalls,
    outcome,
    due_at,
    priority,
  } = ticket
  const text = (at: Date | null) => at?.toISOString() ?? null
  return {
    state,
    queue,
    service,
    counter,
    called_at: text(called_at),
    started_at: text(started_at),
    ended_at: text(ended_at),
    recalls,
    outcome,
    due_at: due_at.toISOString(),
    priority,
  }
}
