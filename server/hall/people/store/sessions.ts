import { sql } from '../../../base/sql.ts'
import type { Database, Tx } from '../../../base/sql.ts'

export interface SessionRow {
  readonly mall: string
  readonly officer: string
  readonly data: unknown
  readonly expires_at: Date
}

/** A cookie names no mall: the one look-up that is made outside of one. */
export async function findSession(db: Database, id: string): Promise<SessionRow | undefined> {
  const [row] = await db.query<SessionRow>(
    sql`select mall, officer, data, expires_at from people.session_of(${id})`,
  )
  return row
}

export async function putSession(tx: Tx, id: string, session: Omit<SessionRow, 'mall'>): Promise<void> {
  await tx.query(sql`
    insert into people.session (mall, id, officer, data, expires_at)
    values (${tx.mall}, ${id}, ${session.officer}::uuid, ${JSON.stringify(session.data)}::jsonb,
            ${session.expires_at}::timestamptz)
    on conflict (mall, id) do update set data = excluded.data, expires_at = excluded.expires_at`)
}

export async function deleteSession(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    sql`delete from people.session where mall = ${tx.mall} and id = ${id} returning 1 as gone`,
  )
  return rows.length > 0
}

export async function deleteSessionsOf(tx: Tx, officer: string): Promise<void> {
  await tx.query(sql`delete from people.session where mall = ${tx.mall} and officer = ${officer}::uuid`)
}

export async function deleteExpired(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.query(
    sql`delete from people.session where mall = ${tx.mall} and expires_at <= ${now}::timestamptz returning 1 as gone`,
  )
  return rows.length
}

export async function listMalls(db: Database): Promise<string[]> {
  const rows = await db.query<{ mall: string }>(sql`select mall from hall.mall order by mall`)
  return rows.map((row) => row.mall)
}
