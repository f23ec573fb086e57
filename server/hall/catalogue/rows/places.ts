import type { Blueprint, Booth, Floor } from '../../../../contract/blueprint/index.ts'
import type { Rows } from './types.ts'

type Places = Pick<Rows, 'floor' | 'zone' | 'booth' | 'counter' | 'counter_queue'>

const on = <T>(blueprint: Blueprint, of: (floor: Floor) => readonly T[]) =>
  blueprint.floors.floors.flatMap((floor) => of(floor).map((it) => ({ it, level: floor.level })))

/** Floors, zones, booths and counters of a blueprint as rows. */
export function placeRows(blueprint: Blueprint): Places {
  const prefixes = new Map(blueprint.queues.queues.map(({ id, prefix }) => [id, prefix]))
  const counters = blueprint.floors.floors
    .flatMap(({ booths }) => booths)
    .flatMap((booth) => booth.counters.map((it) => ({ it, booth: booth.id })))
  return {
    floor: blueprint.floors.floors.map(({ id, level, name, areas, rooms }, rank) => ({
      level,
      name: name.id,
      facts: { id, areas, rooms, en: name.en, rank },
    })),
    zone: on(blueprint, (floor) => floor.zones).map(({ it, level }, rank) => ({
      id: it.id,
      level,
      name: it.name.id,
      letter: it.letter,
      rank,
      facts: { en: it.name.en },
    })),
    booth: on(blueprint, (floor) => floor.booths).map(({ it }, rank) => ({
      id: it.id,
      zone: it.zone,
      agency: it.agency,
      label: it.label?.id ?? null,
      rect: it.rect,
      rank,
      facts: { en: it.label?.en ?? null },
    })),
    counter: counters.map(({ it, booth }, rank) => ({
      id: it.id,
      booth,
      label: it.label.id,
      rank,
      facts: { en: it.label.en, number: it.number },
    })),
    counter_queue: counters.flatMap(({ it }) =>
      it.queues.map((queue, rank) => ({ counter: it.id, queue: prefixes.get(queue) ?? queue, rank })),
    ),
  }
}

const inOrder = <T extends { readonly rank: number }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => a.rank - b.rank)

/** The floors as the blueprint has them. */
export function floorsOf(rows: Rows): Floor[] {
  const slugs = new Map(rows.queue.map(({ id, facts }) => [id, facts.slug]))
  const levels = new Map(rows.zone.map(({ id, level }) => [id, level]))
  const countersOf = (booth: string): Booth['counters'] =>
    inOrder(rows.counter.filter((one) => one.booth === booth)).map(({ id, label, facts }) => ({
      id,
      number: facts.number,
      label: { id: label, en: facts.en },
      queues: inOrder(rows.counter_queue.filter((one) => one.counter === id)).map(
        ({ queue }) => slugs.get(queue) ?? queue,
      ),
    }))
  return [...rows.floor]
    .sort((a, b) => a.facts.rank - b.facts.rank)
    .map(({ level, name, facts: { id, en, areas, rooms } }) => ({
      id,
      level,
      name: { id: name, en },
      zones: inOrder(rows.zone.filter((zone) => zone.level === level)).map((zone) => ({
        id: zone.id,
        letter: zone.letter,
        name: { id: zone.name, en: zone.facts.en },
      })),
      booths: inOrder(rows.booth.filter(({ zone }) => levels.get(zone) === level)).map((booth) => ({
        id: booth.id,
        zone: booth.zone,
        agency: booth.agency,
        label: booth.label === null ? null : { id: booth.label, en: booth.facts.en ?? booth.label },
        rect: booth.rect,
        counters: countersOf(booth.id),
      })),
      areas,
      rooms,
    }))
}
