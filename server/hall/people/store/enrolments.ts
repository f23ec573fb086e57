import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import { refusing } from '../errors.ts'

export interface EnrolmentRow {
  readonly id: string
  readonly kind: 'kiosk' | 'board'
  readonly label: string
  readonly zone: string | null
  readonly expires_at: Date
  readonly ended_at: Date | null
  readonly device: string | null
}

export interface NewEnrolment extends Omit<EnrolmentRow, 'ended_at' | 'device'> {
  readonly codeHash: string
}

export async function insertEnrolment(tx: Tx, one: NewEnrolment, now: Date): Promise<EnrolmentRow> {
  const [row] = await refusing(
    tx.query<EnrolmentRow>(sql`
      insert into people.enrolment (mall, id, kind, label, zone, code_hash, made_at, expires_at)
      values (${tx.mall}, ${one.id}, ${one.kind}, ${one.label}, ${one.zone}, ${one.codeHash}, ${now}, ${one.expires_at})
      returning id, kind, label, zone, expires_at, ended_at, device`),
  )
  if (!row) throw new Error('What was inserted is returned')
  return row
}

export async function findEnrolment(tx: Tx, id: string): Promise<EnrolmentRow | undefined> {
  const [row] = await tx.query<EnrolmentRow>(sql`
    select id, kind, label, zone, expires_at, ended_at, device from people.enrolment
    where mall = ${tx.mall} and id = ${id}::uuid`)
  return row
}

/** Locked: of two devices that bring the same code at once, the second finds it used. */
export async function lockByCode(tx: Tx, codeHash: string): Promise<EnrolmentRow | undefined> {
  const [row] = await tx.query<EnrolmentRow>(sql`
    select id, kind, label, zone, expires_at, ended_at, device from people.enrolment
    where mall = ${tx.mall} and code_hash = ${codeHash} for update`)
  return row
}

export async function writeEnrolled(tx: Tx, id: string, device: string): Promise<void> {
  await tx.query(sql`
    update people.enrolment set device = ${device}::uuid where mall = ${tx.mall} and id = ${id}::uuid`)
}

/** Twice changes nothing; nor does it once a device has come. */
export async function endEnrolment(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx.query(sql`
    update people.enrolment set ended_at = ${now}
    where mall = ${tx.mall} and id = ${id}::uuid and ended_at is null and device is null
    returning 1 as ended`)
  return rows.length > 0
}
