import type { Rows } from './types.ts'

export type TableName = keyof Rows
type RowOf<T extends TableName> = Rows[T][number]
export type Columns<T extends TableName> = readonly (keyof RowOf<T> & string)[]

interface Table<T extends TableName> {
  readonly key: Columns<T>
  readonly rest: Columns<T>
}

/** Key and other columns of every table, parents before children: written in this order, removed in the reverse. */
export const tables: { readonly [T in TableName]: Table<T> } = {
  agency: { key: ['id'], rest: ['name', 'short_name', 'kind', 'connection', 'rank', 'facts'] },
  floor: { key: ['level'], rest: ['name', 'facts'] },
  zone: { key: ['id'], rest: ['level', 'name', 'letter', 'rank', 'facts'] },
  booth: { key: ['id'], rest: ['zone', 'agency', 'label', 'rect', 'rank', 'facts'] },
  queue: { key: ['id'], rest: ['agency', 'zone', 'name', 'rank', 'facts'] },
  queue_booth: { key: ['queue', 'booth'], rest: ['rank'] },
  counter: { key: ['id'], rest: ['booth', 'label', 'rank', 'facts'] },
  counter_queue: { key: ['counter', 'queue'], rest: ['rank'] },
  service: {
    key: ['id'],
    rest: [
      'agency',
      'queue',
      'name',
      'kind',
      'counter_minutes',
      'daily_quota',
      'published',
      'standard',
      'rank',
      'facts',
    ],
  },
  document: { key: ['id'], rest: ['rank', 'facts'] },
  life_event: { key: ['id'], rest: ['rank', 'facts'] },
  hours: { key: ['agency'], rest: ['regular', 'ramadan', 'rank', 'facts'] },
  season: { key: ['name', 'starts'], rest: ['ends', 'facts'] },
  holiday: { key: ['date'], rest: ['name', 'kind', 'status', 'facts'] },
  paper: { key: ['name'], rest: ['facts'] },
}

// Object.keys forgets the names that the type above has.
export const tableNames = Object.keys(tables) as TableName[]

export type AnyRow = Readonly<Record<string, unknown>>

/** Rows of a table without their own types, for what is the same in all of them. */
export const anyRows = (rows: Rows, table: TableName): readonly AnyRow[] =>
  // Interfaces have no index signature, so the compiler needs to be told that rows are records.
  rows[table] as readonly object[] as readonly AnyRow[]

export const keyText = (table: TableName, row: AnyRow): string =>
  tables[table].key.map((column) => String(row[column])).join('/')
