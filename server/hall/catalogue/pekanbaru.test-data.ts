import type { Blueprint } from '../../../contract/blueprint/index.ts'
import { readBlueprint } from './blueprint/index.ts'
import type { Hall } from './hall.ts'
import { rowsOf } from './rows/index.ts'
import { snapshotOf } from './snapshot.ts'

let reading: Promise<Blueprint> | undefined

async function read(): Promise<Blueprint> {
  const found = await readBlueprint('blueprints/pekanbaru')
  if (!found.ok) throw new Error(JSON.stringify(found.faults.slice(0, 3)))
  return found.blueprint
}

/** Pekanbaru as data, a copy of one's own to change. */
export async function pekanbaruBlueprint(): Promise<Blueprint> {
  reading ??= read()
  return structuredClone(await reading)
}

/** The hall that a blueprint makes, without a database. */
export const hallFrom = (blueprint: Blueprint): Hall =>
  snapshotOf(blueprint.mall.id, { version: 1, ...rowsOf(blueprint) })

export const pekanbaru = async (): Promise<Hall> => hallFrom(await pekanbaruBlueprint())
