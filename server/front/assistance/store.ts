import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'
import type { HelpCallRow } from './rows.ts'

/** Where somebody rang: a device or a counter. */
export interface Place {
  readonly device: string | null
  readonly counter: string | null
  readonly label: string
  readonly zone: string | null
}

/** `undefined` = this place rings already (the partial unique indexes see to it). */
export async function insertHelpCall(
  tx: Tx,
  id: string,
  place: Place,
  now: Date,
): Promise<HelpCallRow | undefined> {
  const [row] = await tx.query<HelpCallRow>(sql`
    insert into assistance.help_call (mall, id, device, counter, place, zone, state, asked_at)
    values (${tx.mall}, ${id}, ${place.device}, ${place.counter}, ${place.label}, ${place.zone}, 'ringing', ${now})
    on conflict do nothing
    returning *`)
  return row
}

export async function findOpenAt(tx: Tx, place: Place): Promise<HelpCallRow | undefined> {
  const [row] = await tx.query<HelpCallRow>(sql`
    select * from assistance.help_call
    where mall = ${tx.mall} and state in ('ringing', 'coming')
      and (device = ${place.device}::uuid or counter = ${place.counter}::text)`)
  return row
}

export async function findHelpCall(tx: Tx, id: string): Promise<HelpCallRow | undefined> {
  const [row] = await tx.query<HelpCallRow>(
    sql`select * from assistance.help_call where mall = ${tx.mall} and id = ${id}`,
  )
  return row
}

export async function lockHelpCall(tx: Tx, id: string): Promise<HelpCallRow | undefined> {
  const [row] = await tx.query<HelpCallRow>(
    sql`select * from assistance.help_call where mall = ${tx.mall} and id = ${id} for update`,
  )
  return row
}

export function listOpenHelpCalls(tx: Tx): Promise<HelpCallRow[]> {
  return tx.query<HelpCallRow>(sql`
    select * from assistance.help_call
    where mall = ${tx.mall} and state in ('ringing', 'coming') order by asked_at, id`)
}

export async function changeHelpCall(
  tx: Tx,
  id: string,
  state: HelpCallRow['state'],
  now: Date,
  officer: string | null,
): Promise<HelpCallRow> {
  const [row] = await tx.query<HelpCallRow>(sql`
    update assistance.help_call
      set state = ${state},
          answered_at = case when ${state} = 'coming' then ${now}::timestamptz else answered_at end,
          answered_by = coalesce(answered_by, ${officer}::uuid),
          ended_at = case when ${state} in ('done', 'withdrawn') then ${now}::timestamptz end
      where mall = ${tx.mall} and id = ${id}
      returning *`)
  if (!row) throw new Error('A locked help call cannot be gone')
  return row
}

/** A call that nobody ended belongs to its day; on the next it is no longer anybody's. */
export async function endOldHelpCalls(tx: Tx, before: Date, now: Date): Promise<HelpCallRow[]> {
  return tx.query<HelpCallRow>(sql`
    update assistance.help_call
      set state = case state when 'ringing' then 'withdrawn' else 'done' end, ended_at = ${now}
      where mall = ${tx.mall} and state in ('ringing', 'coming') and asked_at < ${before}
      returning *`)
}
