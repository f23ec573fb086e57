import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'
import type { TicketRow } from './rows.ts'
import { numberText } from './rules.ts'

/** A ticket that is being called now, for who announces it. */
export interface CalledTicket {
  readonly id: string
  readonly number: string
  readonly counter: string
  /** The step that called or recalled it: each is another one. */
  readonly step: string
  readonly steppedAt: Date
}

/** In the order of calling. */
export async function listCalled(tx: Tx): Promise<CalledTicket[]> {
  const rows = await tx.query<
    Pick<TicketRow, 'id' | 'series' | 'number' | 'counter' | 'stepped_at'> & { step: string }
  >(sql`
    select id, series, number, counter, step::text as step, stepped_at from queue.ticket
    where mall = ${tx.mall} and state = 'called' order by step`)
  return rows.flatMap(({ id, series, number, counter, step, stepped_at }) =>
    counter === null || stepped_at === null
      ? []
      : [{ id, number: numberText(series, number), counter, step, steppedAt: stepped_at }],
  )
}
