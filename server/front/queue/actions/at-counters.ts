import { actorOf } from '../../../base/context.ts'
import { systemEvent } from '../../../base/events.ts'
import type { Ground } from '../../../base/ground.ts'
import { grouped } from '../../../base/grouped.ts'
import { Refusal } from '../../../base/refusal.ts'
import { constraintOf, sql } from '../../../base/sql.ts'
import { hallOf, localDay } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall, mayServe, must } from '../../../http/rights.ts'
import { stepEvent } from '../events.ts'
import type { TicketRow } from '../rows.ts'
import { stepsToWrite } from '../store.ts'
import type { WrittenStep } from '../store.ts'
import { ticketOf } from './call-next.ts'
import type { CallCommand, CallOutcome } from './call-next.ts'
import { judge } from './step-ticket.ts'
import type { Judged, Known, Next, StepCommand } from './step-ticket.ts'

/** What officers press all day. */
export interface AtCounters {
  /** Calls whoever is due; null when nobody waits. */
  readonly callNext: (command: CallCommand) => Promise<TicketRow | null>
  /** One step on one ticket. */
  readonly stepTicket: (command: StepCommand) => Promise<TicketRow>
}

type Press =
  | { readonly kind: 'call'; readonly command: CallCommand }
  | { readonly kind: 'step'; readonly command: StepCommand }

type Pressed =
  | { readonly kind: 'called'; readonly outcome: CallOutcome }
  | { readonly kind: 'stepped'; readonly ticket: TicketRow }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What the step was decided on no longer held: nothing was written, decide anew. */
  | { readonly kind: 'missed' }

/** Tries before giving up on a ticket that others keep moving. */
const mostTries = 5
/** Tickets whose last standing this server keeps in mind: more than any hall has at counters and just set aside. */
const mostRemembered = 1_000

/**
 * Presses that arrive together, of whatever kind, are one statement and one transaction, each with its own outcome. A step
 * is decided on what this server remembers of the ticket from its call or last step; the statement writes it only if that
 * still holds, so memory saves a round trip and is never believed. A refusal is never given from memory.
 */
export function atCounters(ground: Ground): AtCounters {
  const memory = new Map<string, Known>()
  const press = grouped<Press, Pressed>({
    shard: ({ command }) => command.mall,
    identity: ({ kind, command }) =>
      kind === 'call' ? `counter ${command.counter}` : `ticket ${command.ticket}`,
    run: async (mall, presses) => {
      const pressed = await pressTogether(ground, await hallOf(ground, mall), memory, presses)
      ground.relay.wake(mall)
      return pressed
    },
  })
  return {
    async callNext(command) {
      const counter = (await hallOf(ground, command.mall)).counters.get(command.counter)
      if (!counter) throw new Refusal('counter.unknown')
      must(mayServe(command.who, command.mall, counter.agency), command.who)
      const pressed = await press({ kind: 'call', command })
      if (pressed.kind !== 'called') throw new Error('A call was answered as a step')
      return ticketOf(pressed.outcome)
    },
    async stepTicket(command) {
      for (let tries = 0; tries < mostTries; tries++) {
        const pressed = await press({ kind: 'step', command })
        if (pressed.kind === 'stepped') return pressed.ticket
        if (pressed.kind === 'refused') throw pressed.refusal
      }
      throw new Refusal('server.overloaded', {}, { retryAfterSeconds: 1 })
    },
  }
}

async function pressTogether(
  ground: Ground,
  hall: Hall,
  memory: Map<string, Known>,
  presses: readonly Press[],
): Promise<Pressed[]> {
  const now = ground.clock.now()
  const calls = presses.flatMap((press) => (press.kind === 'call' ? [press.command] : []))
  const steps = presses.flatMap((press) => (press.kind === 'step' ? [press.command] : []))
  const judged = await judgeAll(ground, hall, memory, steps, now)
  const nexts = judged.flatMap((each) => ('next' in each ? [each] : []))
  const answers = await write(ground, hall, calls, nexts, now)
  const outcomes = new Map<CallCommand | StepCommand, Pressed>()
  const steppedTo = new Map<string, TicketRow>()
  for (const { ord, result, ...row } of answers) {
    const ticket = row.id === null ? null : row
    const command = ord === null ? undefined : calls[ord - 1]
    if (result === 'written') {
      if (ticket) steppedTo.set(ticket.id, ticket)
    } else if (command) {
      if (ticket && result === 'called') remember(memory, { ticket, atOfficer: holderOf(command) })
      outcomes.set(command, { kind: 'called', outcome: { result, ticket } })
    }
  }
  for (const { command, known, next } of nexts) {
    const ticket = steppedTo.get(next.id)
    if (ticket) remember(memory, { ticket, atOfficer: known.atOfficer })
    else memory.delete(next.id)
    outcomes.set(command, ticket ? { kind: 'stepped', ticket } : { kind: 'missed' })
  }
  for (const each of judged)
    if ('refusal' in each) outcomes.set(each.command, { kind: 'refused', refusal: each.refusal })
    else if ('repeated' in each) outcomes.set(each.command, { kind: 'stepped', ticket: each.repeated })
  return presses.map(({ command }) => outcomes.get(command) ?? { kind: 'missed' })
}

/** Who sits at the counter, as far as a call proves it: the duty manager may press at anybody's. */
function holderOf({ who, mall }: CallCommand): string | null {
  return who.kind === 'officer' && !mayRunHall(who, mall) ? who.id : null
}

function remember(memory: Map<string, Known>, known: Known): void {
  memory.delete(known.ticket.id)
  memory.set(known.ticket.id, known)
  const [oldest] = memory.keys()
  if (memory.size > mostRemembered && oldest !== undefined) memory.delete(oldest)
}

/** Decides each step on what is remembered if that allows it; the rest is read, together, and decided on that. */
async function judgeAll(
  ground: Ground,
  hall: Hall,
  memory: ReadonlyMap<string, Known>,
  commands: readonly StepCommand[],
  now: Date,
): Promise<Judged[]> {
  const judged = new Map<StepCommand, Judged>()
  for (const command of commands) {
    const known = memory.get(command.ticket)
    const guess = known && judge(command, known, null, hall, now)
    if (guess && 'next' in guess) judged.set(command, guess)
  }
  const unsure = commands.filter((command) => !judged.has(command))
  if (unsure.length > 0) {
    const rows = await read(ground, hall.mall, unsure)
    unsure.forEach((command, i) => {
      const { at_officer, earlier, ...ticket } = rows[i] ?? { id: null, at_officer: null, earlier: null }
      const known = ticket.id === null ? undefined : { ticket, atOfficer: at_officer }
      judged.set(command, judge(command, known, earlier, hall, now))
    })
  }
  return [...judged.values()]
}

type ReadRow = { readonly at_officer: string | null; readonly earlier: string | null } & (
  TicketRow | { readonly id: null }
)

function read(ground: Ground, mall: string, commands: readonly StepCommand[]): Promise<ReadRow[]> {
  return ground.db.query<ReadRow>(sql`
    select (r.ticket).*, r.at_officer, r.earlier
    from queue.read_steps(${mall}, ${commands.map((c) => c.ticket)}::uuid[], ${commands.map((c) => actorOf(c.who))}::text[],
                          ${commands.map((c) => c.key ?? null)}::text[]) r
    order by r.ord`)
}

type Answer =
  | ({ readonly ord: number; readonly result: CallOutcome['result'] } & (TicketRow | { readonly id: null }))
  | ({ readonly ord: null; readonly result: 'written' } & TicketRow)

/** Where a counter is, as events tell it. */
function placeOf(hall: Hall, counter: string) {
  const { id, zone, label, booth } = hall.counters.get(counter) ?? {}
  return { zone, counter: id, counterLabel: label, booth }
}

/** Calls first, then steps: counters are locked before tickets, as everywhere. */
async function write(
  ground: Ground,
  hall: Hall,
  calls: readonly CallCommand[],
  nexts: readonly Next[],
  now: Date,
): Promise<Answer[]> {
  if (calls.length + nexts.length === 0) return []
  const steps = nexts.map(({ command, known, next }): WrittenStep => {
    const { who, key, operation, digest, step } = command
    return {
      row: next,
      event: systemEvent(stepEvent(hall, known.ticket, next, step), { id: ground.chance.id(), at: now, who }),
      kept: key === undefined ? null : { key, operation, digest },
    }
  })
  const statement = sql`
    select ord, result, (ticket).* from queue.call_next(
      ${hall.mall}, ${now}, ${localDay(hall, now)}, ${calls.map((c) => c.counter)}::text[],
      ${calls.map(holderOf)}::uuid[], ${calls.map((c) => actorOf(c.who))}::text[],
      ${calls.map((c) => c.key ?? null)}::text[], ${calls.map((c) => c.digest)}::text[],
      ${calls.map(() => ground.chance.id())}::uuid[], ${JSON.stringify(calls.map((c) => placeOf(hall, c.counter)))}::jsonb)
    union all
    select null, 'written', s.* from queue.write_steps(${hall.mall}, ${stepsToWrite(steps)}::jsonb) s`
  const ask = () => ground.db.query<Answer>(statement)
  return ask().catch((error: unknown) => {
    if (calls.length + nexts.length > 1 || constraintOf(error) !== 'command_pkey') throw error
    // A repeat, alone now. A call finds its answer; a step was decided from memory, which knows no keys, and is read anew.
    return calls.length === 1 ? ask() : []
  })
}
