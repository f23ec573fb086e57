import type { Assignment } from '../../../../contract/access.ts'
import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import { refusing } from '../errors.ts'

export interface OfficerRow {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly must_change_password: boolean
  readonly active: boolean
  readonly locked_until: Date | null
  readonly assignments: Assignment[]
}

export async function findOfficer(tx: Tx, id: string): Promise<OfficerRow | undefined> {
  const [row] = await tx.query<OfficerRow>(sql`
    select id, username, name, must_change_password, active, locked_until, assignments
    from people.staff where mall = ${tx.mall} and id = ${id}::uuid`)
  return row
}

export async function listOfficers(tx: Tx): Promise<OfficerRow[]> {
  return tx.query<OfficerRow>(sql`
    select id, username, name, must_change_password, active, locked_until, assignments
    from people.staff where mall = ${tx.mall} order by username`)
}

/** Display names at work, also of those who were switched off. */
export async function namesOfOfficers(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(sql`
    select id, name from people.officer where mall = ${tx.mall} and id = any(${ids}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Arranging people is rare: one change at a time in a mall, so that what a rule saw still holds when it is written. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended('people/' || ${tx.mall}, 0))`)
}

export async function hasOfficers(tx: Tx): Promise<boolean> {
  const rows = await tx.query(sql`select 1 as one from people.officer where mall = ${tx.mall} limit 1`)
  return rows.length > 0
}

export async function activeAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select distinct o.id from people.officer o join people.assignment a on (a.mall, a.officer) = (o.mall, o.id)
    where o.mall = ${tx.mall} and o.active and a.role = 'admin'`)
  return rows.map((row) => row.id)
}

export interface NewOfficer {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly assignments: readonly Assignment[]
}

export async function insertOfficers(tx: Tx, officers: readonly NewOfficer[], now: Date): Promise<void> {
  const rows = JSON.stringify(officers)
  await refusing(
    tx.query(sql`
      insert into people.officer (mall, id, username, name, password_hash, must_change_password, created_at)
      select ${tx.mall}, n.id, n.username, n.name, n."passwordHash", n."mustChangePassword", ${now}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb)
        as n(id uuid, username text, name text, "passwordHash" text, "mustChangePassword" boolean)`),
  )
  await refusing(
    tx.query(sql`
      insert into people.assignment (mall, officer, role, agency)
      select ${tx.mall}, n.id, a.role, a.agency
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, assignments jsonb),
           jsonb_to_recordset(n.assignments) as a(role text, agency text)`),
  )
}

export async function changeOfficer(
  tx: Tx,
  id: string,
  next: { readonly name: string; readonly active: boolean; readonly assignments: readonly Assignment[] },
): Promise<void> {
  await tx.query(sql`
    update people.officer set name = ${next.name}, active = ${next.active}
    where mall = ${tx.mall} and id = ${id}::uuid`)
  await tx.query(sql`delete from people.assignment where mall = ${tx.mall} and officer = ${id}::uuid`)
  await refusing(
    tx.query(sql`
      insert into people.assignment (mall, officer, role, agency)
      select ${tx.mall}, ${id}::uuid, a.role, a.agency
      from jsonb_to_recordset(${JSON.stringify(next.assignments)}::jsonb) as a(role text, agency text)`),
  )
}
