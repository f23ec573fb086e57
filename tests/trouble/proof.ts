import { withOwner } from '../database.ts'
import { mall } from '../world.ts'
import type { Acknowledged } from './load.ts'

interface Told {
  readonly position: string
  readonly type: string
  readonly subject: string
  readonly data: { counter?: string | null; from?: string | null; to?: string; zone?: string }
}

/** Every event of the hall in the order in which readers get them. */
export function eventsOf(ownerUrl: string): Promise<Told[]> {
  return withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<Told>(
      `select txid::text || '.' || seq as position, type, subject, data from base.event
       where mall = $1 order by base.event.txid, seq`,
      [mall],
    )
    return rows
  })
}

/** Faults in words; none when the log and the tickets are what was acknowledged. */
export async function lostOrDouble(ownerUrl: string, acknowledged: Acknowledged): Promise<string[]> {
  return [
    ...(await faultsOfNumbers(ownerUrl, acknowledged)),
    ...faultsOfEvents(await eventsOf(ownerUrl), acknowledged),
  ]
}

async function faultsOfNumbers(ownerUrl: string, { issued }: Acknowledged): Promise<string[]> {
  return withOwner(ownerUrl, async (client) => {
    const faults: string[] = []
    const { rows: tickets } = await client.query<{ id: string; number: string; token: string }>(
      `select id, queue.number_text(series, number) as number, token from queue.ticket where mall = $1`,
      [mall],
    )
    const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
    for (const one of issued) {
      const kept = byId.get(one.id)
      if (!kept) faults.push(`ticket ${one.number} is lost`)
      else if (kept.number !== one.number || kept.token !== one.token)
        faults.push(`ticket ${one.number} is ${kept.number} now`)
    }
    if (new Set(issued.map(({ id }) => id)).size !== issued.length)
      faults.push('two keys gave the same ticket')
    const { rows: series } = await client.query<
      Record<'count' | 'highest' | 'last', number> & { queue: string }
    >(
      `select s.queue, s.last, count(t.id)::int as count, coalesce(max(t.number), 0) as highest
       from queue.number_series s
       left join queue.ticket t on t.mall = s.mall and t.series = s.queue and t.day = s.day
       where s.mall = $1 group by s.queue, s.day, s.last`,
      [mall],
    )
    for (const { queue, last, count, highest } of series)
      if (last !== count || last !== highest)
        faults.push(`line ${queue}: ${count} tickets, highest number ${highest}, last given ${last}`)
    return faults
  })
}

/** The log is replayed: each ticket goes from state to state, each counter has one visitor, nobody is called twice. */
export function faultsOfEvents(events: readonly Told[], acknowledged: Acknowledged): string[] {
  const faults: string[] = []
  const states = new Map<string, string>()
  const at = new Map<string, string>()
  const told = new Set<string>()
  for (const { type, subject, data } of events) {
    if (!subject.startsWith('tickets/')) continue
    const { from = null, to = '', counter } = data
    if ((states.get(subject) ?? null) !== from)
      faults.push(
        `${type} of ${subject}: from ${String(from)}, but it was ${states.get(subject) ?? 'not there'}`,
      )
    if (type === 'ticket.called' && counter) {
      if (at.has(counter))
        faults.push(`${counter} called ${subject} while ${at.get(counter) ?? ''} was there`)
      at.set(counter, subject)
    }
    if (to !== 'called' && to !== 'serving')
      for (const [place, who] of at) if (who === subject) at.delete(place)
    states.set(subject, to)
    told.add(`${type} ${subject} ${counter ?? ''}`)
  }
  for (const [list, type] of [
    [acknowledged.called, 'ticket.called'],
    [acknowledged.started, 'ticket.started'],
    [acknowledged.finished, 'ticket.finished'],
  ] as const)
    for (const { ticket, counter } of list)
      if (!told.has(`${type} tickets/${ticket} ${counter}`))
        faults.push(`${type} of ${ticket} at ${counter} is lost`)
  const issued = events.filter(({ type }) => type === 'ticket.issued').map(({ subject }) => subject)
  if (new Set(issued).size !== issued.length) faults.push('a ticket was told twice')
  return faults
}
