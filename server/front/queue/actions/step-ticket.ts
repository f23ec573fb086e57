import type { Code } from '../../../../contract/index.ts'
import { actorOf } from '../../../base/context.ts'
import type { Who } from '../../../base/context.ts'
import { systemEvent } from '../../../base/events.ts'
import type { NewEvent } from '../../../base/events.ts'
import type { Ground } from '../../../base/ground.ts'
import { grouped } from '../../../base/grouped.ts'
import { Refusal } from '../../../base/refusal.ts'
import { sql } from '../../../base/sql.ts'
import { hallOf } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall, mayServe } from '../../../http/rights.ts'
import { stepEvent } from '../events.ts'
import type { Stored, TicketRow, TicketStanding } from '../rows.ts'
import { atCounter, decide, numberText } from '../rules.ts'
import type { Step } from '../rules.ts'
import { writeSteps } from '../store.ts'
import type { Kept, OfTicket } from '../store.ts'
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

type Settled = { readonly row: TicketRow } | { readonly refusal: Refusal }

interface Loaded {
  readonly ticket: TicketRow | undefined
  readonly atOfficer: string | null
  /** Digest of the earlier request with the same key. */
  readonly earlier: string | null
}

/** Tries before giving up on a ticket that others keep moving. */
const mostTries = 5

/** Steps that arrive together are read, decided and written together: two round trips and one transaction a group. */
export function stepTicket(ground: Ground): (command: StepCommand) => Promise<TicketRow> {
  const run = grouped<StepCommand, Settled>({
    shard: (command) => command.mall,
    identity: (command) => command.ticket,
    run: async (mall, commands) => {
      const hall = await hallOf(ground, mall)
      const settled = new Map<StepCommand, Settled>()
      let open = commands
      for (let tries = 0; open.length > 0 && tries < mostTries; tries++) {
        await settle(ground, hall, open, settled)
        open = open.filter((command) => !settled.has(command))
      }
      ground.relay.wake(mall)
      return commands.map(
        (command) =>
          settled.get(command) ?? { refusal: new Refusal('server.overloaded', {}, { retryAfterSeconds: 1 }) },
      )
    },
  })
  return async (command) => {
    const settled = await run(command)
    if ('refusal' in settled) throw settled.refusal
    return settled.row
  }
}

async function settle(
  ground: Ground,
  hall: Hall,
  commands: readonly StepCommand[],
  settled: Map<StepCommand, Settled>,
): Promise<void> {
  const now = ground.clock.now()
  const loaded = await load(ground, hall.mall, commands)
  const changed = new Map<string, { command: StepCommand; row: TicketRow }>()
  const told: OfTicket<NewEvent>[] = []
  const kept: OfTicket<Kept>[] = []
  commands.forEach((command, i) => {
    const { ticket, atOfficer, earlier } = loaded[i] ?? { ticket: undefined, atOfficer: null, earlier: null }
    const judged = judge(command, ticket, atOfficer, earlier, hall, now)
    if (!('next' in judged)) {
      settled.set(command, judged)
      return
    }
    const { before, next: row } = judged
    changed.set(row.id, { command, row })
    const { who, key, operation, digest } = command
    told.push({
      ticket: row.id,
      ...systemEvent(stepEvent(hall, before, row, command.step), { id: ground.chance.id(), at: now, who }),
    })
    if (key !== undefined) kept.push({ ticket: row.id, actor: actorOf(who), key, operation, digest, at: now })
  })
  if (changed.size === 0) return
  const written = await ground.db.query<{ id: string }>(
    writeSteps(
      hall.mall,
      [...changed.values()].map(({ row }) => row),
      told,
      kept,
    ),
  )
  for (const { id } of written) {
    const done = changed.get(id)
    if (done) settled.set(done.command, { row: { ...done.row, version: done.row.version + 1 } })
  }
}

type Judged = Settled | { readonly before: TicketRow; readonly next: TicketRow }

function judge(
  command: StepCommand,
  ticket: TicketRow | undefined,
  atOfficer: string | null,
  earlier: string | null,
  hall: Hall,
  now: Date,
): Judged {
  if (!ticket) return { refusal: new Refusal('ticket.unknown') }
  if (earlier !== null)
    return earlier === command.digest ? { row: ticket } : { refusal: new Refusal('request.key-reused') }
  const refusal = refuse(command, ticket, atOfficer, hall)
  if (refusal) return { refusal }
  const decision = decide(ticket, command.step, now, { recalls: hall.settings.recallLimit })
  if (decision.ok) return { before: ticket, next: stepped(ticket, decision.standing, now) }
  return { refusal: refusalOfStep(decision.code, ticket, hall) }
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

function refuse(
  command: StepCommand,
  ticket: TicketRow,
  atOfficer: string | null,
  hall: Hall,
): Refusal | undefined {
  const { who, mall } = command
  if (command.holder || who.kind === 'system') return undefined
  const agency = hall.queues.get(ticket.queue)?.agency ?? ''
  if (!mayServe(who, mall, agency))
    return new Refusal(who.kind === 'anonymous' ? 'access.sign-in-needed' : 'access.not-allowed')
  // At a counter, only its officer acts; the duty manager may everywhere.
  const foreign = atCounter(ticket.state) && (who.kind !== 'officer' || atOfficer !== who.id)
  return foreign && !mayRunHall(who, mall) ? new Refusal('access.not-allowed') : undefined
}

type LoadedRow = { readonly at_officer: string | null; readonly earlier: string | null } & (
  TicketRow | { readonly id: null }
)

async function load(ground: Ground, mall: string, commands: readonly StepCommand[]): Promise<Loaded[]> {
  const rows = await ground.db.query<LoadedRow>(sql`
    select (r.ticket).*, r.at_officer, r.earlier
    from queue.read_steps(${mall}, ${commands.map((c) => c.ticket)}::uuid[], ${commands.map((c) => actorOf(c.who))}::text[],
                          ${commands.map((c) => c.key ?? null)}::text[]) r
    order by r.ord`)
  return rows.map((row) => ({
    ticket: row.id === null ? undefined : row,
    atOfficer: row.at_officer,
    earlier: row.earlier,
  }))
}
