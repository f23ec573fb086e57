import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import { runCommand } from '../../../base/commands.ts'
import { system } from '../../../base/context.ts'
import type { Ctx, Who } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import { sql, sqlState } from '../../../base/sql.ts'
import { checkBlueprint } from '../blueprint/index.ts'
import { changeHall } from '../change-hall.ts'
import { forgetHall } from '../memory.ts'
import { changesBetween, twinsIn } from '../rows/diff.ts'
import type { Change } from '../rows/diff.ts'
import { isLocal, noRows, rowsOf } from '../rows/index.ts'
import type { Rows } from '../rows/index.ts'
import { keyText } from '../rows/tables.ts'
import { claimMall, dropRow, putMall, putRows, readHall } from '../store.ts'

type Faults = { path: string; reason: string }[]

const refuse = (faults: Faults): never => {
  throw new Refusal('blueprint.invalid', {}, { faults })
}

/**
 * Makes the hall as the blueprint says, in one transaction: rows are changed in place, rows that vanished are removed
 * unless something uses them. The blueprint's word wins over earlier edits of hours, quotas and the holidays it knows;
 * regional holidays and closures, for which it has no word, stay. The same blueprint again changes nothing and says nothing.
 */
export async function importBlueprint(
  ground: Ground,
  blueprint: Blueprint,
  who: Who = system,
): Promise<{ changed: boolean }> {
  const reading = checkBlueprint(blueprint, { kind: 'file', name: 'blueprint.json' })
  if (!reading.ok) return refuse(reading.faults.map(({ path, reason }) => ({ path, reason })))
  const mall = blueprint.mall.id
  const asked = { mall, who, operation: 'importBlueprint', key: undefined, digest: '' }
  const answer = await runCommand(ground, asked, (ctx) => bring(ctx, blueprint))
  if (answer.changed) forgetHall(ground, mall)
  return answer
}

async function bring(ctx: Ctx, blueprint: Blueprint): Promise<{ changed: boolean }> {
  const { mall, rows } = rowsOf(blueprint)
  await claimMall(ctx.tx, mall)
  const before = await readHall(ctx.tx)
  const wanted = { ...rows, holiday: withLocal(rows.holiday, before?.rows.holiday ?? []) }
  const twins = twinsIn(wanted)
  if (twins.length > 0) refuse(twins.map((path) => ({ path, reason: 'stands in the blueprint twice' })))
  const changes = changesBetween(before?.rows ?? noRows, wanted)
  const changed = changes.length > 0 || !isDeepStrictEqual(before?.mall, mall)
  if (!changed) return { changed }
  await putMall(ctx.tx, mall)
  for (const { table, put } of changes) await putRows(ctx.tx, table, put)
  await dropVanished(ctx, [...changes].reverse())
  await changeHall(ctx, 'blueprint')
  return { changed }
}

function withLocal(brought: Rows['holiday'], stored: Rows['holiday']): Rows['holiday'] {
  const dates = new Set(brought.map(({ date }) => date))
  return [...brought, ...stored.filter((day) => isLocal(day) && !dates.has(day.date))]
}

const foreignKeyViolated = '23503'

/** Each row by itself within a savepoint, so that the refusal names every row that is still used and by what. */
async function dropVanished({ tx }: Ctx, changes: readonly Change[]): Promise<void> {
  const faults: Faults = []
  for (const { table, drop } of changes)
    for (const row of drop) {
      await tx.query(sql`savepoint vanished`)
      try {
        await dropRow(tx, table, row)
        await tx.query(sql`release savepoint vanished`)
      } catch (error) {
        if (sqlState(error) !== foreignKeyViolated) throw error
        await tx.query(sql`rollback to savepoint vanished`)
        faults.push({
          path: `${table}/${keyText(table, row)}`,
          reason: `is missing from the blueprint but still used by ${userOf(error)}`,
        })
      }
    }
  if (faults.length > 0) refuse(faults)
}

const userOf = (error: unknown) =>
  error instanceof pg.DatabaseError ? `${error.schema ?? '?'}.${error.table ?? '?'}` : 'other rows'
