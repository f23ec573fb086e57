import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import { refusing } from '../errors.ts'

export interface DeviceRow {
  readonly id: string
  readonly kind: 'kiosk' | 'board' | 'print-agent'
  readonly label: string
  readonly zone: string | null
  readonly created_at: Date
  readonly seen_at: Date | null
  readonly revoked_at: Date | null
}

export async function listDevices(tx: Tx): Promise<DeviceRow[]> {
  return tx.query<DeviceRow>(sql`
    select id, kind, label, zone, created_at, seen_at, revoked_at from people.device
    where mall = ${tx.mall} order by revoked_at is not null, label, id`)
}

/** What people in the hall call a device, e.g. “Kios pintu timur”. */
export async function labelOfDevice(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.query<{ label: string }>(
    sql`select label from people.device where mall = ${tx.mall} and id = ${id}`,
  )
  if (!row) throw new Error('Who asks as a device is one')
  return row.label
}

/** Only a token that still works finds its device. */
export async function findByToken(tx: Tx, tokenHash: string): Promise<DeviceRow | undefined> {
  const [row] = await tx.query<DeviceRow>(sql`
    select id, kind, label, zone, created_at, seen_at, revoked_at from people.device
    where mall = ${tx.mall} and token_hash = ${tokenHash} and revoked_at is null`)
  return row
}

export interface NewDevice {
  readonly id: string
  readonly kind: DeviceRow['kind']
  readonly label: string
  readonly zone: string | null
  readonly tokenHash: string
}

/** `undefined` = this very token is known already. */
export async function insertDevice(tx: Tx, device: NewDevice, now: Date): Promise<DeviceRow | undefined> {
  const [row] = await refusing(
    tx.query<DeviceRow>(sql`
      insert into people.device (mall, id, kind, label, zone, token_hash, created_at)
      values (${tx.mall}, ${device.id}, ${device.kind}, ${device.label}, ${device.zone}, ${device.tokenHash}, ${now})
      on conflict on constraint device_token_once do nothing
      returning id, kind, label, zone, created_at, seen_at, revoked_at`),
  )
  return row
}

export async function findDevice(tx: Tx, id: string): Promise<DeviceRow | undefined> {
  const [row] = await tx.query<DeviceRow>(sql`
    select id, kind, label, zone, created_at, seen_at, revoked_at from people.device
    where mall = ${tx.mall} and id = ${id}::uuid`)
  return row
}

export async function relabelDevice(tx: Tx, id: string, label: string): Promise<void> {
  await tx.query(sql`update people.device set label = ${label} where mall = ${tx.mall} and id = ${id}::uuid`)
}

/** A second revocation keeps the time of the first. */
export async function revokeDevice(tx: Tx, id: string, now: Date): Promise<DeviceRow | undefined> {
  const [row] = await tx.query<DeviceRow>(sql`
    update people.device set revoked_at = coalesce(revoked_at, ${now}::timestamptz)
    where mall = ${tx.mall} and id = ${id}::uuid
    returning id, kind, label, zone, created_at, seen_at, revoked_at`)
  return row
}

export async function markSeen(tx: Tx, id: string, now: Date, notSince: Date): Promise<void> {
  await tx.query(sql`
    update people.device set seen_at = ${now}::timestamptz
    where mall = ${tx.mall} and id = ${id}::uuid and (seen_at is null or seen_at < ${notSince}::timestamptz)`)
}

/** The digest of a working device's token: what server and device both know and nobody else. */
export async function findDigest(tx: Tx, device: string): Promise<string | undefined> {
  const [row] = await tx.query<{ token_hash: string }>(sql`
    select token_hash from people.device
    where mall = ${tx.mall} and id = ${device}::uuid and revoked_at is null`)
  return row?.token_hash
}
