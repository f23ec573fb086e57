import { actorOf } from '../../../base/context.ts'
import type { Who } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { grouped } from '../../../base/grouped.ts'
import { Refusal } from '../../../base/refusal.ts'
import { constraintOf, sql } from '../../../base/sql.ts'
import { hallOf, localDay } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayRunHall, mayServe, must } from '../../../http/rights.ts'
import type { TicketRow } from '../rows.ts'
import { numberText } from '../rules.ts'

export interface CallCommand {
  readonly mall: string
  readonly who: Who
  readonly counter: string
  readonly key: string | undefined
  readonly digest: string
}

interface Outcome {
  readonly outcome: 'called' | 'current' | 'replayed' | 'empty' | 'busy' | 'closed' | 'taken' | 'key-reused'
  readonly ticket: TicketRow | null
}

/** Calls whoever is due. Counters that press at the same moment share one transaction (call-next.sql). */
export function callNext(ground: Ground): (command: CallCommand) => Promise<TicketRow | null> {
  const run = grouped<CallCommand, Outcome>({
    shard: (command) => command.mall,
    identity: (command) => command.counter,
    run: async (mall, commands) => {
      const outcomes = await callGroup(ground, await hallOf(ground, mall), commands)
      ground.relay.wake(mall)
      return outcomes
    },
  })
  return async (command) => {
    const hall = await hallOf(ground, command.mall)
    const counter = hall.counters.get(command.counter)
    if (!counter) throw new Refusal('counter.unknown')
    must(mayServe(command.who, command.mall, counter.agency), command.who)
    const { outcome, ticket } = await run(command)
    switch (outcome) {
      case 'called':
      case 'current':
      case 'replayed':
      case 'empty':
        return ticket
      case 'busy':
        throw new Refusal('counter.busy', { number: ticket ? numberText(ticket.series, ticket.number) : '' })
      case 'closed':
        throw new Refusal('counter.closed')
      case 'taken':
        throw new Refusal('counter.taken')
      case 'key-reused':
        throw new Refusal('request.key-reused')
    }
  }
}

type Row = { readonly result: Outcome['outcome'] } & (TicketRow | { readonly id: null })

async function callGroup(ground: Ground, hall: Hall, commands: readonly CallCommand[]): Promise<Outcome[]> {
  const now = ground.clock.now()
  const statement = sql`
    select c.result, (c.ticket).* from queue.call_next(
      ${hall.mall}, ${now}, ${localDay(hall, now)}, ${commands.map((c) => c.counter)}::text[],
      ${commands.map((c) => (mayRunHall(c.who, hall.mall) || c.who.kind !== 'officer' ? null : c.who.id))}::uuid[],
      ${commands.map((c) => actorOf(c.who))}::text[], ${commands.map((c) => c.key ?? null)}::text[],
      ${commands.map((c) => c.digest)}::text[], ${commands.map(() => ground.chance.id())}::uuid[]) c
    order by c.ord`
  const ask = () => ground.db.query<Row>(statement)
  const rows = await ask().catch((error: unknown) => {
    if (commands.length === 1 && constraintOf(error) === 'command_pkey') return ask()
    throw error
  })
  return rows.map((row) => ({ outcome: row.result, ticket: row.id === null ? null : row }))
}
