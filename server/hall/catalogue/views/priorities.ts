import { hall as contract } from '../../../../contract/index.ts'
import type { Output } from '../../../../contract/index.ts'
import type { Hall } from '../hall.ts'
import { statuteOf } from '../priority-groups.ts'

export const offeredView = (hall: Hall): contract.OfferedPriority[] =>
  hall.settings.priorities.map((one) => ({ ...one }))

export function prioritiesView(hall: Hall): Output<typeof contract.listPriorities> {
  const offered = offeredView(hall)
  const others = contract.statutoryGroups.filter((id) => !offered.some(({ group }) => group === id))
  return { offered, others: others.map(statuteOf) }
}
