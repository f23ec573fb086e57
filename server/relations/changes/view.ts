import type { changes as contract, Words } from '../../../contract/index.ts'
import type { Tx } from '../../base/sql.ts'
import { localDay } from '../../hall/catalogue/index.ts'
import type { Fact, Hall } from '../../hall/catalogue/index.ts'
import { namesOfOfficers } from '../../hall/people/index.ts'
import { differing } from './rules.ts'
import { settingOf } from './settings.ts'
import type { ChangeRow } from './store.ts'

export const factsOf = (hall: Hall, row: ChangeRow): contract.ChangedFact[] => {
  const setting = settingOf(row.kind)
  const of = (state: unknown): readonly Fact[] => setting.facts(hall, state)
  return differing(of(row.before), of(row.after))
}

export const whatOf = async (tx: Tx, hall: Hall, row: ChangeRow): Promise<Words> =>
  settingOf(row.kind).name(hall, row.target, tx)

const officerIn = (actor: string) => (actor.startsWith('officer:') ? actor.slice('officer:'.length) : null)

export async function changeViews(
  tx: Tx,
  hall: Hall,
  now: Date,
  rows: readonly ChangeRow[],
): Promise<contract.Change[]> {
  const today = localDay(hall, now)
  const names = await namesOfOfficers(
    tx,
    rows.flatMap(({ actor }) => officerIn(actor) ?? []),
  )
  return Promise.all(
    rows.map(async (row) => {
      const officer = officerIn(row.actor)
      const over = settingOf(row.kind).isOver?.(row.target, today) ?? false
      return {
        id: row.id,
        at: row.at.toISOString(),
        by: officer === null ? null : { id: officer, name: names.get(officer) ?? '–' },
        kind: row.kind,
        what: await whatOf(tx, hall, row),
        facts: factsOf(hall, row),
        undoes: row.undoes,
        undoneBy: row.undone_by,
        undoable: row.undone_by === null && row.later_at === null && !over,
      }
    }),
  )
}
