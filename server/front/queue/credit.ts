import type { PriorityGroup } from '../../../contract/index.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Hall } from '../../hall/catalogue/index.ts'

/** The published credit of a group; a hall that does not offer it refuses, so that nobody goes first unseen. */
export function creditOf(hall: Hall, group: PriorityGroup): number {
  const credit = hall.settings.priorityCreditMinutes[group]
  if (credit === undefined) throw new Refusal('priority.not-offered')
  return credit
}
