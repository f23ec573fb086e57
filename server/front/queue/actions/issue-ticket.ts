import type { IssuedTicket } from '../../../../contract/queue.ts'
import type { PriorityGroup } from '../../../../contract/index.ts'
import { actorOf } from '../../../base/context.ts'
import type { Who } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { grouped } from '../../../base/grouped.ts'
import { Refusal } from '../../../base/refusal.ts'
import { constraintOf, sql } from '../../../base/sql.ts'
import { hallOf, localDay, nextOpenDay, nextOpening, opennessOf } from '../../../hall/catalogue/index.ts'
import type { Hall, HallService } from '../../../hall/catalogue/index.ts'
import type { TicketRow } from '../rows.ts'
import { creditOf } from '../credit.ts'
import { dueAt } from '../rules.ts'
import { countAhead, findTicket } from '../store.ts'
import { ticketView } from '../view.ts'
import { nobodyYet } from '../words.ts'

export interface IssueCommand {
  readonly mall: string
  readonly who: Who
  readonly service: string
  readonly priority: PriorityGroup | undefined
  readonly visit: string | undefined
  readonly acceptUnstaffed: boolean
  readonly key: string | undefined
  readonly digest: string
}

interface Prepared extends IssueCommand {
  readonly ticket: string
  readonly visitId: string
  readonly token: string
  readonly event: string
}

interface Outcome {
  readonly outcome:
    'issued' | 'replayed' | 'key-reused' | 'service-unknown' | 'visit-unknown' | 'unstaffed' | 'full'
  readonly ticket: string
  readonly number: number
  readonly line: string
  readonly ahead: number
  readonly open_counters: number
  readonly now: Date
  readonly day: string
  readonly due: Date
}

/** Gives numbers. Visitors who ask at the same moment share one statement and one transaction (issue-ticket.sql). */
export function issueTicket(ground: Ground): (command: IssueCommand) => Promise<IssuedTicket> {
  const run = grouped<Prepared, Outcome>({
    shard: (command) => command.mall,
    identity: (command) => (command.key === undefined ? undefined : `${actorOf(command.who)} ${command.key}`),
    run: async (mall, commands) => {
      const outcomes = await issueGroup(ground, await hallOf(ground, mall), commands)
      ground.relay.wake(mall)
      return outcomes
    },
  })
  return async (command) => {
    const hall = await hallOf(ground, command.mall)
    const service = hall.services.get(command.service)
    if (!service?.published) throw new Refusal('service.unknown')
    if (command.priority !== undefined) creditOf(hall, command.priority)
    refuseWhenClosed(hall, service, ground.clock.now())
    const prepared: Prepared = {
      ...command,
      ticket: ground.chance.id(),
      visitId: command.visit ?? ground.chance.id(),
      token: ground.chance.token(),
      event: ground.chance.id(),
    }
    return answer(ground, hall, service, prepared, await run(prepared))
  }
}

function refuseWhenClosed(hall: Hall, service: HallService, now: Date): void {
  const openness = opennessOf(hall, service.agency, now)
  if (openness.numbers) return
  const next = nextOpening(hall, service.agency, now)
  throw new Refusal(
    'queue.closed',
    { opensAt: openness.opensAt },
    { phrases: { why: openness.why, ...(next ? { next } : {}) } },
  )
}

async function issueGroup(ground: Ground, hall: Hall, commands: readonly Prepared[]): Promise<Outcome[]> {
  const now = ground.clock.now()
  const day = localDay(hall, now)
  const due = commands.map((c) =>
    dueAt(now, c.priority ? (hall.settings.priorityCreditMinutes[c.priority] ?? 0) : 0),
  )
  const statement = sql`
    select ord, outcome, ticket, number, line, ahead, open_counters from queue.issue_tickets(
      ${hall.mall}, ${now}, ${day},
      ${commands.map((c) => actorOf(c.who))}::text[], ${commands.map((c) => c.key ?? null)}::text[], ${commands.map((c) => c.digest)}::text[],
      ${commands.map((c) => c.service)}::text[], ${commands.map((c) => c.priority ?? null)}::text[], ${due}::timestamptz[],
      ${commands.map((c) => c.visitId)}::uuid[], ${commands.map((c) => c.visit === undefined)}::bool[],
      ${commands.map((c) => c.acceptUnstaffed)}::bool[], ${commands.map((c) => c.ticket)}::uuid[],
      ${commands.map((c) => c.token)}::text[], ${commands.map((c) => c.event)}::uuid[])`
  const ask = () => ground.db.query<Omit<Outcome, 'now' | 'day' | 'due'>>(statement)
  // A twin with the same key that another server process is just writing: the second try finds its answer.
  const rows = await ask().catch((error: unknown) => {
    if (commands.length === 1 && constraintOf(error) === 'command_pkey') return ask()
    throw error
  })
  return rows.map((row, i) => ({ ...row, now, day, due: due[i] ?? now }))
}

async function answer(
  ground: Ground,
  hall: Hall,
  service: HallService,
  command: Prepared,
  outcome: Outcome,
): Promise<IssuedTicket> {
  switch (outcome.outcome) {
    case 'issued':
      return issued(hall, freshRow(command, outcome), { ahead: outcome.ahead, open: outcome.open_counters })
    case 'replayed':
      return ground.db.inMall(hall.mall, async (tx) => {
        const row = await findTicket(tx, outcome.ticket)
        if (!row) throw new Refusal('ticket.unknown')
        return issued(hall, row, await countAhead(tx, row))
      })
    case 'full': {
      const next = nextOpenDay(hall, service.agency, outcome.day)
      throw new Refusal(
        'queue.full-today',
        { nextDay: next?.day ?? null },
        { phrases: next ? { next: next.words } : {} },
      )
    }
    case 'unstaffed':
      throw new Refusal('queue.nobody-serving')
    case 'visit-unknown':
      throw new Refusal('visit.unknown')
    case 'service-unknown':
      throw new Refusal('service.unknown')
    case 'key-reused':
      throw new Refusal('request.key-reused')
  }
}

function issued(hall: Hall, row: TicketRow, line: { ahead: number; open: number }): IssuedTicket {
  return {
    ticket: ticketView(hall, row, line),
    token: row.token,
    link: `/${hall.mall}/t/${row.token}`,
    notice: line.open === 0 ? nobodyYet : null,
  }
}

function freshRow(command: Prepared, outcome: Outcome): TicketRow {
  return {
    id: command.ticket,
    visit: command.visitId,
    day: outcome.day,
    series: outcome.line,
    number: outcome.number,
    queue: outcome.line,
    service: command.service,
    priority: command.priority ?? null,
    state: 'waiting',
    due_at: outcome.due,
    issued_at: outcome.now,
    called_at: null,
    started_at: null,
    ended_at: null,
    counter: null,
    recalls: 0,
    outcome: null,
    token: command.token,
    version: 0,
    before_step: null,
    stepped_at: null,
    stepped_by: null,
  }
}
