import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { boothsOf, placed, servicesOf, type Placed } from './parts-of.ts'

function twice<T>(list: readonly Placed<T>[], field: string, of: (it: T) => string | number): Finding[] {
  const first = new Map<string | number, string>()
  return list.flatMap(({ it, path }) => {
    const value = of(it)
    const before = first.get(value)
    if (before === undefined) first.set(value, path)
    return before === undefined ? [] : [finding(path + pointer(field), `"${value}" is already used`, before)]
  })
}

const ids = (list: readonly Placed<{ readonly id: string }>[]) => twice(list, 'id', ({ id }) => id)

/** Ids name one thing only; so do counter numbers, zone letters and queue prefixes, which people hear and read. */
export function uniqueness(blueprint: Blueprint): Finding[] {
  const booths = boothsOf(blueprint)
  const counters = booths.flatMap(({ it, path }) =>
    it.counters.map((counter, index) => ({ it: counter, path: path + pointer('counters', index) })),
  )
  const { floors } = blueprint.floors
  const onFloors = <T>(of: (floor: (typeof floors)[number]) => readonly T[], key: string) =>
    floors.flatMap((floor, index) => placed(of(floor), 'floors', 'floors', index, key))
  const zones = onFloors((floor) => floor.zones, 'zones')
  const queues = placed(blueprint.queues.queues, 'queues', 'queues')
  const events = placed(blueprint.lifeEvents.lifeEvents, 'lifeEvents', 'lifeEvents')
  return [
    ...ids(placed(blueprint.agencies.agencies, 'agencies', 'agencies')),
    ...ids(placed(floors, 'floors', 'floors')),
    ...ids(zones),
    ...twice(zones, 'letter', (zone) => zone.letter),
    ...ids(booths),
    ...ids(counters),
    ...twice(counters, 'number', (counter) => counter.number),
    ...ids(onFloors((floor) => floor.areas, 'areas')),
    ...ids(onFloors((floor) => floor.rooms, 'rooms')),
    ...ids(queues),
    ...twice(queues, 'prefix', (queue) => queue.prefix),
    ...ids(placed(blueprint.steps.steps, 'steps', 'steps')),
    ...ids(servicesOf(blueprint)),
    ...ids(placed(blueprint.documents.documents, 'documents', 'documents')),
    ...ids(events),
    ...events.flatMap(({ it, path }) =>
      ids(it.steps.map((step, index) => ({ it: step, path: path + pointer('steps', index) }))),
    ),
    ...ids(placed(blueprint.contingency.booths, 'contingency', 'booths')),
    ...ids(placed(blueprint.mall.settings.priorityGroups, 'mall', 'settings', 'priorityGroups')),
    ...twice(placed(blueprint.calendar.holidays, 'calendar', 'holidays'), 'date', (holiday) => holiday.date),
  ]
}
