import type { Locale } from '../../../contract/index.ts'
import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'

export interface KeyRow {
  readonly public_key: string
  readonly private_key: string
}

export interface SubscriptionRow {
  readonly id: string
  readonly ticket: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly locale: Locale
  readonly near: number | null
}

export async function findKey(tx: Tx): Promise<KeyRow | undefined> {
  const [row] = await tx.query<KeyRow>(
    sql`select public_key, private_key from push.key where mall = ${tx.mall}`,
  )
  return row
}

/** Two processes that make the first keys at once agree on one pair. */
export async function insertKey(tx: Tx, key: KeyRow): Promise<void> {
  await tx.query(sql`
    insert into push.key (mall, public_key, private_key)
    values (${tx.mall}, ${key.public_key}, ${key.private_key}) on conflict do nothing`)
}

export function listSubscriptions(tx: Tx, ticket: string): Promise<SubscriptionRow[]> {
  return tx.query<SubscriptionRow>(sql`
    select id, ticket, endpoint, p256dh, auth, locale, near from push.subscription
    where mall = ${tx.mall} and ticket = ${ticket}`)
}

/** The same browser again: its newest keys and language, and nothing told twice. */
export async function writeSubscription(tx: Tx, row: SubscriptionRow, now: Date): Promise<void> {
  await tx.query(sql`
    insert into push.subscription (mall, id, ticket, endpoint, p256dh, auth, locale, near, made_at)
    values (${tx.mall}, ${row.id}, ${row.ticket}, ${row.endpoint}, ${row.p256dh}, ${row.auth}, ${row.locale}, ${row.near}, ${now})
    on conflict (mall, ticket, endpoint) do update
      set p256dh = excluded.p256dh, auth = excluded.auth, locale = excluded.locale`)
}

export async function deleteSubscription(tx: Tx, ticket: string, endpoint: string): Promise<boolean> {
  const gone = await tx.query(sql`
    delete from push.subscription where mall = ${tx.mall} and ticket = ${ticket} and endpoint = ${endpoint} returning 1 as gone`)
  return gone.length > 0
}

/** A message that was not sent yet, with where it goes. */
export async function findToSend(
  tx: Tx,
  subscription: string,
  kind: string,
): Promise<(SubscriptionRow & KeyRow) | undefined> {
  const [row] = await tx.query<SubscriptionRow & KeyRow>(sql`
    select s.id, s.ticket, s.endpoint, s.p256dh, s.auth, s.locale, s.near, k.public_key, k.private_key
    from push.message m
    join push.subscription s on s.mall = m.mall and s.id = m.subscription
    join push.key k on k.mall = m.mall
    where m.mall = ${tx.mall} and m.subscription = ${subscription} and m.kind = ${kind} and m.sent_at is null`)
  return row
}

export async function markSent(tx: Tx, subscription: string, kind: string): Promise<void> {
  await tx.query(sql`
    update push.message set sent_at = now()
    where mall = ${tx.mall} and subscription = ${subscription} and kind = ${kind}`)
}

/** It was never told, so it may be told anew when it is so again. */
export async function dropMessage(tx: Tx, subscription: string, kind: string): Promise<void> {
  await tx.query(sql`
    delete from push.message
    where mall = ${tx.mall} and subscription = ${subscription} and kind = ${kind} and sent_at is null`)
}

/** The push service says that the browser is gone. */
export async function forgetSubscription(tx: Tx, id: string): Promise<void> {
  await tx.query(sql`delete from push.subscription where mall = ${tx.mall} and id = ${id}`)
}
