import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'

export interface NoticeRow {
  readonly id: string
  readonly zone: string | null
  readonly text_id: string
  readonly text_en: string | null
  readonly from_at: Date
  readonly until_at: Date
  readonly ended_at: Date | null
}

/** Those that are shown now or will be. */
export function listOpenNotices(tx: Tx, now: Date): Promise<NoticeRow[]> {
  return tx.query<NoticeRow>(sql`
    select id, zone, text_id, text_en, from_at, until_at, ended_at from notices.notice
    where mall = ${tx.mall} and ended_at is null and until_at > ${now} order by until_at, id`)
}

/** What a zone shows now or soon. */
export function listNoticesOfZone(tx: Tx, zone: string, now: Date, before: Date): Promise<NoticeRow[]> {
  return tx.query<NoticeRow>(sql`
    select id, zone, text_id, text_en, from_at, until_at, ended_at from notices.notice
    where mall = ${tx.mall} and ended_at is null and until_at > ${now} and from_at < ${before}
      and (zone is null or zone = ${zone})
    order by from_at, id`)
}

/** Two that are posted at once are counted one after the other. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('notices ' || ${tx.mall}::text))`)
}

export async function insertNotice(
  tx: Tx,
  row: Omit<NoticeRow, 'ended_at'>,
  officer: string,
  now: Date,
): Promise<NoticeRow> {
  await tx.query(sql`
    insert into notices.notice (mall, id, zone, text_id, text_en, from_at, until_at, posted_by, posted_at)
    values (${tx.mall}, ${row.id}, ${row.zone}, ${row.text_id}, ${row.text_en}, ${row.from_at}, ${row.until_at},
            ${officer}, ${now})`)
  return { ...row, ended_at: null }
}

export async function lockNotice(tx: Tx, id: string): Promise<NoticeRow | undefined> {
  const [row] = await tx.query<NoticeRow>(sql`
    select id, zone, text_id, text_en, from_at, until_at, ended_at from notices.notice
    where mall = ${tx.mall} and id = ${id} for update`)
  return row
}

export async function markEnded(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query(sql`update notices.notice set ended_at = ${now} where mall = ${tx.mall} and id = ${id}`)
}
