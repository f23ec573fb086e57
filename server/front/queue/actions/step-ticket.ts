import { actorOf } from '../../../base/context.ts'
import type { Who } from '../../../base/context.ts'
import { systemEvent, writeEvents } from '../../../base/events.ts'
import type { NewEvent } from '../../../base/events.ts'
import type { Ground } from '../../../base/ground.ts'
import { grouped } from '../../../base/grouped.ts'
import { Refusal } from '../../../base/refusal.ts'
import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import { hallOf } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall, mayServe } from '../../../hall/people/index.ts'
import { stepEvent } from '../events.ts'
import type { Stored, TicketRow, TicketStanding } from '../rows.ts'
import { atCounter, decide, numberText } from '../rules.ts'
import type { Step } from '../rules.ts'
import { writeStandings } from '../store.ts'
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

interface Loaded extends TicketRow {
  readonly at_officer: string | null
}

interface Remembered {
  readonly actor: string
  readonly key: string
  readonly digest: string
}

/** Steps that arrive together are loaded, decided and written together: four round trips a group, not a step. */
export function stepTicket(ground: Ground): (command: StepCommand) => Promise<TicketRow> {
  const run = grouped<StepCommand, Settled>({
    shard: (command) => command.mall,
    identity: (command) => command.ticket,
    run: async (mall, commands) => {
      const hall = await hallOf(ground, mall)
      const settled = await ground.db.inMall(mall, (tx) => settle(tx, hall, ground, commands))
      ground.relay.wake(mall)
      return settled
    },
  })
  return async (command) => {
    const settled = await run(command)
    if ('refusal' in settled) throw settled.refusal
    return settled.row
  }
}

async function settle(
  tx: Tx,
  hall: Hall,
  ground: Ground,
  commands: readonly StepCommand[],
): Promise<Settled[]> {
  const now = ground.clock.now()
  const [tickets, earlier] = await Promise.all([load(tx, commands), recollect(tx, commands)])
  const changed: TicketRow[] = []
  const told: NewEvent[] = []
  const kept: StepCommand[] = []
  const settled = commands.map((command): Settled => {
    const actor = actorOf(command.who)
    const ticket = tickets.get(command.ticket)
    if (!ticket) return { refusal: new Refusal('ticket.unknown') }
    const before = earlier.find((r) => r.actor === actor && r.key === command.key)
    if (before)
      return before.digest === command.digest
        ? { row: ticket }
        : { refusal: new Refusal('request.key-reused') }
    const refusal = refuse(command, ticket, hall)
    if (refusal) return { refusal }
    const decision = decide(ticket, command.step, now, { recalls: hall.settings.recallLimit })
    if (!decision.ok)
      return {
        refusal: new Refusal(
          decision.code,
          { number: numberText(ticket.series, ticket.number), limit: hall.settings.recallLimit },
          { phrases: { state: stateWords[ticket.state] } },
        ),
      }
    const row = stepped(ticket, decision.standing, now)
    changed.push(row)
    told.push(
      systemEvent(stepEvent(hall, ticket, row, command.step), {
        id: ground.chance.id(),
        at: now,
        who: command.who,
      }),
    )
    if (command.key !== undefined) kept.push(command)
    return { row }
  })
  if (changed.length > 0)
    await Promise.all([writeStandings(tx, changed), writeEvents(tx, told), remember(tx, kept, now)])
  return settled
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

function refuse(command: StepCommand, ticket: Loaded, hall: Hall): Refusal | undefined {
  const { who, mall } = command
  if (command.holder || who.kind === 'system') return undefined
  const agency = hall.queues.get(ticket.queue)?.agency ?? ''
  if (!mayServe(who, mall, agency))
    return new Refusal(who.kind === 'anonymous' ? 'access.sign-in-needed' : 'access.not-allowed')
  // At a counter, only its officer acts; the duty manager may everywhere.
  const foreign = atCounter(ticket.state) && (who.kind !== 'officer' || ticket.at_officer !== who.id)
  return foreign && !mayRunHall(who, mall) ? new Refusal('access.not-allowed') : undefined
}

async function load(tx: Tx, commands: readonly StepCommand[]): Promise<Map<string, Loaded>> {
  const rows = await tx.query<Loaded & { id: string }>(sql`
    select t.*, (select s.officer from queue.counter_state s where s.mall = t.mall and s.counter = t.counter) as at_officer
    from queue.ticket t
    where t.mall = ${tx.mall} and t.id = any (${commands.map((c) => c.ticket)}::uuid[])
    order by t.id for update of t`)
  return new Map(rows.map((row) => [row.id, row]))
}

function recollect(tx: Tx, commands: readonly StepCommand[]): Promise<Remembered[]> {
  const keyed = commands.filter((c) => c.key !== undefined)
  if (keyed.length === 0) return Promise.resolve([])
  return tx.query<Remembered & { key: string }>(sql`
    select c.actor, c.key, c.digest
    from unnest(${keyed.map((c) => actorOf(c.who))}::text[], ${keyed.map((c) => c.key)}::text[]) as k(actor, key)
    join base.command c on c.mall = ${tx.mall} and c.actor = k.actor and c.key = k.key`)
}

async function remember(tx: Tx, commands: readonly StepCommand[], now: Date): Promise<void> {
  if (commands.length === 0) return
  await tx.query(sql`
    insert into base.command (mall, actor, key, operation, digest, subject, at)
    select ${tx.mall}, k.actor, k.key, k.operation, k.digest, k.ticket, ${now}
    from unnest(${commands.map((c) => actorOf(c.who))}::text[], ${commands.map((c) => c.key)}::text[],
                ${commands.map((c) => c.operation)}::text[], ${commands.map((c) => c.digest)}::text[],
                ${commands.map((c) => c.ticket)}::uuid[]) as k(actor, key, operation, digest, ticket)`)
}
