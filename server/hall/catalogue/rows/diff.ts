import { isDeepStrictEqual } from 'node:util'
import { anyRows, keyText, tableNames } from './tables.ts'
import type { AnyRow, TableName } from './tables.ts'
import type { Rows } from './types.ts'

export interface Change {
  readonly table: TableName
  readonly put: readonly AnyRow[]
  readonly drop: readonly AnyRow[]
}

/** As it would come back from the database: `undefined` and the order of keys are nothing there. */
const stored = (rows: readonly AnyRow[]) => JSON.parse(JSON.stringify(rows)) as readonly AnyRow[]

/** What has to be written and removed so that `before` becomes `after`; nothing when they are the same. */
export function changesBetween(before: Rows, after: Rows): Change[] {
  return tableNames.flatMap((table) => {
    const wanted = stored(anyRows(after, table))
    const old = new Map(anyRows(before, table).map((row) => [keyText(table, row), row]))
    const kept = new Set(wanted.map((row) => keyText(table, row)))
    const put = wanted.filter((row) => !isDeepStrictEqual(row, old.get(keyText(table, row))))
    const drop = [...old].filter(([key]) => !kept.has(key)).map(([, row]) => row)
    return put.length + drop.length > 0 ? [{ table, put, drop }] : []
  })
}

/** Keys that two rows claim, as `table/key`. */
export function twinsIn(rows: Rows): string[] {
  return tableNames.flatMap((table) => {
    const seen = new Set<string>()
    return anyRows(rows, table).flatMap((row) => {
      const key = keyText(table, row)
      const again = seen.has(key)
      seen.add(key)
      return again ? [`${table}/${key}`] : []
    })
  })
}
