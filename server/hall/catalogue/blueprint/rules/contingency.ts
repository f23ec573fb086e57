import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { idsOf, placed } from './parts-of.ts'

/** The plan for the loss of the building can be carried out: who moves exists, and takes own lines along. */
export function contingency(blueprint: Blueprint): Finding[] {
  const agencies = idsOf(blueprint.agencies.agencies)
  const owners = new Map(blueprint.queues.queues.map((queue) => [queue.id, queue.agency]))
  return placed(blueprint.contingency.booths, 'contingency', 'booths').flatMap(({ it, path }) => [
    ...(agencies.has(it.agency)
      ? []
      : [finding(path + pointer('agency'), `there is no agency "${it.agency}"`)]),
    ...it.queues.flatMap((id, index) => {
      const owner = owners.get(id)
      const at = path + pointer('queues', index)
      if (owner === undefined) return [finding(at, `there is no queue "${id}"`)]
      return owner === it.agency
        ? []
        : [finding(at, `queue "${id}" belongs to "${owner}", not to "${it.agency}"`)]
    }),
  ])
}
