import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'
import type { TicketState } from '../../../contract/queue.ts'
import { numberText } from './rules.ts'
import { findTicketByToken } from './store.ts'

/** What other floors may know of a ticket whose token they were given. */
export interface HeldTicket {
  readonly id: string
  readonly number: string
  readonly day: string
  readonly service: string
  readonly state: TicketState
  readonly startedAt: Date | null
}

export async function ticketOfHolder(tx: Tx, token: string): Promise<HeldTicket | undefined> {
  const row = await findTicketByToken(tx, token)
  return (
    row && {
      id: row.id,
      number: numberText(row.series, row.number),
      day: row.day,
      service: row.service,
      state: row.state,
      startedAt: row.started_at,
    }
  )
}

/** How many were served in a period, by service. */
export function countServed(
  tx: Tx,
  from: string,
  to: string,
): Promise<{ service: string; served: number }[]> {
  return tx.query<{ service: string; served: number }>(sql`
    select service, count(*)::int as served from queue.ticket
    where mall = ${tx.mall} and day between ${from} and ${to} and state = 'finished' group by service`)
}
