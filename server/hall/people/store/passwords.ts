import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import type { Attempts } from '../rules.ts'

export interface PasswordRow {
  readonly id: string
  readonly username: string
  readonly password_hash: string
  readonly failed_attempts: number
  readonly locked_until: Date | null
}

/** Attempts at one account come one after the other; the lock is held for two statements, not for the argon2 work. */
export async function lockPassword(
  tx: Tx,
  by: { readonly username: string } | { readonly id: string },
): Promise<PasswordRow | undefined> {
  const [row] = await tx.query<PasswordRow>(
    'id' in by
      ? sql`select id, username, password_hash, failed_attempts, locked_until from people.officer
            where mall = ${tx.mall} and id = ${by.id}::uuid and active for update`
      : sql`select id, username, password_hash, failed_attempts, locked_until from people.officer
            where mall = ${tx.mall} and username = ${by.username} and active for update`,
  )
  return row
}

export async function countAttempt(tx: Tx, id: string, after: Attempts): Promise<void> {
  await tx.query(sql`
    update people.officer set failed_attempts = ${after.failures}, locked_until = ${after.lockedUntil}::timestamptz
    where mall = ${tx.mall} and id = ${id}::uuid`)
}

/** Only if the account is still on and its password still the one that was proved. */
export async function forgiveAttempts(tx: Tx, proved: PasswordRow): Promise<boolean> {
  const rows = await tx.query(sql`
    update people.officer set failed_attempts = 0, locked_until = null
    where mall = ${tx.mall} and id = ${proved.id}::uuid and active and password_hash = ${proved.password_hash}
    returning 1 as forgiven`)
  return rows.length > 0
}

export async function setPassword(
  tx: Tx,
  id: string,
  next: { readonly hash: string; readonly mustChange: boolean },
): Promise<void> {
  await tx.query(sql`
    update people.officer
    set password_hash = ${next.hash}, must_change_password = ${next.mustChange}, failed_attempts = 0, locked_until = null
    where mall = ${tx.mall} and id = ${id}::uuid`)
}

/** The stored digests of accounts, to find out which of them still have the demo password. */
export async function listPasswords(
  tx: Tx,
  usernames: readonly string[],
): Promise<{ username: string; password_hash: string }[]> {
  return tx.query(sql`
    select username, password_hash from people.officer
    where mall = ${tx.mall} and active and username = any(${usernames}::text[])`)
}
