import { createHash } from 'node:crypto'
import { sql } from '../../base/sql.ts'
import type { Database, Statement, Tx } from '../../base/sql.ts'
import type { HolidayRow, HoursRow, MallRow, Papers, Rows } from './rows/index.ts'
import { tables } from './rows/tables.ts'
import type { AnyRow, TableName } from './rows/tables.ts'

export interface StoredHall {
  readonly version: number
  readonly mall: MallRow
  readonly rows: Rows
}

/** The whole hall in one statement, so that it is of one moment. */
export async function readHall(tx: Tx): Promise<StoredHall | undefined> {
  const [row] = await tx.query<MallRow & { version: number; rows: Rows }>(sql`
    select m.name, m.city, m.time_zone, m.zone_label, m.settings, m.version, jsonb_build_object(
      'agency', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.agency t where t.mall = m.mall), '[]'),
      'floor', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.floor t where t.mall = m.mall), '[]'),
      'zone', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.zone t where t.mall = m.mall), '[]'),
      'booth', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.booth t where t.mall = m.mall), '[]'),
      'queue', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.queue t where t.mall = m.mall), '[]'),
      'queue_booth', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.queue_booth t where t.mall = m.mall), '[]'),
      'counter', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.counter t where t.mall = m.mall), '[]'),
      'counter_queue', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.counter_queue t where t.mall = m.mall), '[]'),
      'service', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.service t where t.mall = m.mall), '[]'),
      'document', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.document t where t.mall = m.mall), '[]'),
      'life_event', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.life_event t where t.mall = m.mall), '[]'),
      'hours', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.hours t where t.mall = m.mall), '[]'),
      'season', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.season t where t.mall = m.mall), '[]'),
      'holiday', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.holiday t where t.mall = m.mall), '[]'),
      'paper', coalesce((select jsonb_agg(to_jsonb(t) - 'mall') from hall.paper t where t.mall = m.mall), '[]')
    ) as rows
    from hall.mall m where m.mall = ${tx.mall}`)
  if (!row) return undefined
  const { version, rows, ...mall } = row
  return { version, rows, mall }
}

export async function listMallIds(db: Database): Promise<string[]> {
  const rows = await db.query<{ mall: string }>(sql`select mall from hall.mall order by mall`)
  return rows.map(({ mall }) => mall)
}

/**
 * Changes of one hall go one after the other; each sees what the one before left. Numbers go on meanwhile: new rows only
 * share the key of their hall, which this lock leaves alone.
 */
export async function lockHall(tx: Tx): Promise<void> {
  await tx.query(sql`select 1 as locked from hall.mall where mall = ${tx.mall} for no key update`)
}

/** Takes the place of a hall that may be new, at version 0: of two who bring it at once the second waits for the first. */
export async function claimMall(tx: Tx, mall: MallRow): Promise<void> {
  await tx.query(sql`
    insert into hall.mall (mall, name, city, time_zone, zone_label, settings, version)
    values (${tx.mall}, ${mall.name}, ${mall.city}, ${mall.time_zone}, ${mall.zone_label},
            ${JSON.stringify(mall.settings)}::jsonb, 0)
    on conflict do nothing`)
  await lockHall(tx)
}

export async function putMall(tx: Tx, mall: MallRow): Promise<void> {
  await tx.query(sql`
    update hall.mall set name = ${mall.name}, city = ${mall.city}, time_zone = ${mall.time_zone},
      zone_label = ${mall.zone_label}, settings = ${JSON.stringify(mall.settings)}::jsonb
    where mall = ${tx.mall}`)
}

/** Names of tables and columns come from `tables`, never from outside. */
function statement(text: string, values: readonly unknown[]): Statement {
  return { name: `s_${createHash('sha1').update(text).digest('hex').slice(0, 16)}`, text, values }
}

export async function putRows(tx: Tx, table: TableName, rows: readonly AnyRow[]): Promise<void> {
  if (rows.length === 0) return
  const key: readonly string[] = tables[table].key
  const rest: readonly string[] = tables[table].rest
  const columns = [...key, ...rest]
  await tx.query(
    statement(
      `insert into hall.${table} (mall, ${columns.join(', ')})
       select $1, ${columns.map((column) => `r.${column}`).join(', ')}
       from jsonb_populate_recordset(null::hall.${table}, $2::jsonb) r
       on conflict (mall, ${key.join(', ')}) do update
       set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      [tx.mall, JSON.stringify(rows)],
    ),
  )
}

export async function dropRow(tx: Tx, table: TableName, row: AnyRow): Promise<void> {
  const key: readonly string[] = tables[table].key
  await tx.query(
    statement(
      `delete from hall.${table} t using jsonb_populate_record(null::hall.${table}, $2::jsonb) r
       where t.mall = $1 and ${key.map((column) => `t.${column} = r.${column}`).join(' and ')}`,
      [tx.mall, JSON.stringify(row)],
    ),
  )
}

export const putHours = (tx: Tx, row: HoursRow): Promise<void> => putRows(tx, 'hours', [{ ...row }])

/** The agency follows the hall again. */
export const dropHours = (tx: Tx, agency: string): Promise<void> => dropRow(tx, 'hours', { agency })

export const putHoliday = (tx: Tx, row: HolidayRow): Promise<void> => putRows(tx, 'holiday', [{ ...row }])

export const dropHoliday = (tx: Tx, date: string): Promise<void> => dropRow(tx, 'holiday', { date })

export const putPaper = (
  tx: Tx,
  name: keyof Papers,
  facts: NonNullable<Papers[keyof Papers]>,
): Promise<void> => putRows(tx, 'paper', [{ name, facts }])

export const dropPaper = (tx: Tx, name: keyof Papers): Promise<void> => dropRow(tx, 'paper', { name })
