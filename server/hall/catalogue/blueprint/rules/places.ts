import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { boothsOf, idsOf, placed } from './parts-of.ts'

/** Booths, rooms and annexes belong to agencies that are tenants, and booths stand in zones that exist. */
export function booths(blueprint: Blueprint): Finding[] {
  const agencies = idsOf(blueprint.agencies.agencies)
  const { floors, annexes } = blueprint.floors
  const zones = idsOf(floors.flatMap((floor) => floor.zones))
  const tenant = (agency: string, path: string) =>
    agencies.has(agency) ? [] : [finding(path, `there is no agency "${agency}"`)]
  return [
    ...boothsOf(blueprint).flatMap(({ it, path }) => [
      ...tenant(it.agency, path + pointer('agency')),
      ...(zones.has(it.zone) ? [] : [finding(path + pointer('zone'), `there is no zone "${it.zone}"`)]),
    ]),
    ...floors.flatMap((floor, index) =>
      placed(floor.rooms, 'floors', 'floors', index, 'rooms').flatMap(({ it, path }) =>
        it.agencies.flatMap((agency, number) => tenant(agency, path + pointer('agencies', number))),
      ),
    ),
    ...placed(annexes, 'floors', 'annexes').flatMap(({ it, path }) =>
      tenant(it.agency, path + pointer('agency')),
    ),
  ]
}

/** A counter carries the code of its booth and serves lines that stand before this booth. */
export function counters(blueprint: Blueprint): Finding[] {
  const queues = new Map(blueprint.queues.queues.map((queue) => [queue.id, queue]))
  return boothsOf(blueprint).flatMap(({ it: booth, path }) =>
    booth.counters.flatMap((counter, index) => {
      const at = path + pointer('counters', index)
      const own = counter.id.startsWith(`${booth.id}-`)
        ? []
        : [
            finding(
              at + pointer('id'),
              `counter "${counter.id}" stands in booth "${booth.id}" and must begin with it`,
            ),
          ]
      const lines = counter.queues.flatMap((id, number) => {
        const queue = queues.get(id)
        const where = at + pointer('queues', number)
        if (!queue) return [finding(where, `there is no queue "${id}"`)]
        return queue.booths.includes(booth.id)
          ? []
          : [finding(where, `queue "${id}" does not name booth "${booth.id}" among its booths`)]
      })
      return [...own, ...lines]
    }),
  )
}
