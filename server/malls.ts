import { sql } from './base/sql.ts'
import type { Database } from './base/sql.ts'

/** Ids of all malls; the list is public (migration 0002). */
export async function listMallIds(db: Database): Promise<string[]> {
  const rows = await db.query<{ mall: string }>(sql`select mall from hall.mall order by mall`)
  return rows.map((row) => row.mall)
}
