import type { AnnouncementFault, AnnouncementState } from '../../../contract/announcements.ts'
import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'

export interface AnnouncementRow {
  readonly id: string
  readonly zone: string
  readonly counter: string
  readonly ticket: string
  readonly step: string
  readonly number: string
  readonly state: Exclude<AnnouncementState, 'waiting'>
  readonly fault: AnnouncementFault | null
  readonly called_at: Date
  readonly player: string
}

/** A board that was not heard of for so long lets another one speak. */
const leaseSeconds = 10
/** Said twice, the longest call takes 20 s; one that takes longer never came to its end. */
const longestSeconds = 30

/** True if the player speaks in this zone now. The row's lock also puts claims of one zone in a row. */
export async function takeVoice(tx: Tx, zone: string, player: string): Promise<boolean> {
  const rows = await tx.query(sql`
    insert into announcements.speaker as s (mall, zone, player, seen_at) values (${tx.mall}, ${zone}, ${player}, now())
    on conflict (mall, zone) do update set player = excluded.player, seen_at = now()
      where s.player = excluded.player or s.seen_at < now() - make_interval(secs => ${leaseSeconds})
    returning 1 as taken`)
  return rows.length > 0
}

export async function hasSpeaker(tx: Tx, zone: string): Promise<boolean> {
  const rows = await tx.query(sql`
    select 1 as found from announcements.speaker
    where mall = ${tx.mall} and zone = ${zone} and seen_at >= now() - make_interval(secs => ${leaseSeconds})`)
  return rows.length > 0
}

export async function listSpeakingZones(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ zone: string }>(sql`
    select zone from announcements.speaker
    where mall = ${tx.mall} and seen_at >= now() - make_interval(secs => ${leaseSeconds})`)
  return new Set(rows.map(({ zone }) => zone))
}

/** Older than this a call that was not heard helps nobody any more. */
const lateMinutes = 15

export interface LastCall {
  readonly zone: string
  readonly number: string
  readonly fault: AnnouncementFault | null
  readonly settled_at: Date
}

/** The call of each zone that was settled last, of the last minutes. */
export function listLastCalls(tx: Tx): Promise<LastCall[]> {
  return tx.query<LastCall>(sql`
    select distinct on (zone) zone, number, fault, settled_at from announcements.announcement
    where mall = ${tx.mall} and settled_at >= now() - make_interval(mins => ${lateMinutes})
    order by zone, settled_at desc`)
}

export async function findPlaying(
  tx: Tx,
  zone: string,
): Promise<(AnnouncementRow & { readonly overdue: boolean }) | undefined> {
  const [row] = await tx.query<AnnouncementRow & { readonly overdue: boolean }>(sql`
    select *, step::text as step, claimed_at < now() - make_interval(secs => ${longestSeconds}) as overdue
    from announcements.announcement where mall = ${tx.mall} and zone = ${zone} and state = 'playing' for update`)
  return row
}

export async function findAnnounced(tx: Tx, steps: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ step: string }>(sql`
    select step::text as step from announcements.announcement
    where mall = ${tx.mall} and step = any (${steps}::bigint[])`)
  return new Set(rows.map((row) => row.step))
}

export async function insertAnnouncement(
  tx: Tx,
  row: Omit<AnnouncementRow, 'fault'>,
  settled: boolean,
): Promise<void> {
  await tx.query(sql`
    insert into announcements.announcement
      (mall, id, zone, counter, ticket, step, number, state, called_at, player, claimed_at, settled_at)
    values (${tx.mall}, ${row.id}, ${row.zone}, ${row.counter}, ${row.ticket}, ${row.step}::bigint, ${row.number},
            ${row.state}, ${row.called_at}, ${row.player}, now(), case when ${settled}::boolean then now() end)`)
}

/** `undefined` = there is none, or it was settled before. */
export async function settle(
  tx: Tx,
  id: string,
  state: 'played' | 'failed',
  fault: AnnouncementFault | null,
): Promise<AnnouncementRow | undefined> {
  const [row] = await tx.query<AnnouncementRow>(sql`
    update announcements.announcement set state = ${state}, fault = ${fault}, settled_at = now()
    where mall = ${tx.mall} and id = ${id} and state = 'playing' returning *`)
  return row
}

export async function findAnnouncement(tx: Tx, id: string): Promise<AnnouncementRow | undefined> {
  const [row] = await tx.query<AnnouncementRow>(
    sql`select * from announcements.announcement where mall = ${tx.mall} and id = ${id}`,
  )
  return row
}

export async function findOfStep(
  tx: Tx,
  counter: string,
  step: string,
): Promise<AnnouncementRow | undefined> {
  const [row] = await tx.query<AnnouncementRow>(sql`
    select * from announcements.announcement
    where mall = ${tx.mall} and counter = ${counter} and step = ${step}::bigint`)
  return row
}
