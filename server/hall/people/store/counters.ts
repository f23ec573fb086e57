import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import type { AgencyCounters } from '../demo-accounts.ts'

/** Read from the catalogue's tables, only to found a demo: how many counters each agency has. */
export async function countCounters(tx: Tx): Promise<AgencyCounters[]> {
  return tx.query<{ agency: string; short_name: string; counters: number }>(sql`
    select a.id as agency, a.short_name, count(c.id) as counters
    from hall.agency a
    left join hall.booth b on b.mall = a.mall and b.agency = a.id
    left join hall.counter c on c.mall = b.mall and c.booth = b.id
    where a.mall = ${tx.mall}
    group by a.id, a.short_name
    order by a.id`)
}
