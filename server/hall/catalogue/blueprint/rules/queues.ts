import type { Blueprint, Queue } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { boothsOf, idsOf, placed, servicesOf } from './parts-of.ts'

/** A line stands before booths of its own agency in one zone, and its prefix begins with the letter of that zone. */
function standing(blueprint: Blueprint, queue: Queue, path: string): Finding[] {
  const booths = new Map(boothsOf(blueprint).map(({ it }) => [it.id, it]))
  const letters = new Map(
    blueprint.floors.floors.flatMap(({ zones }) => zones.map((zone) => [zone.id, zone.letter])),
  )
  return queue.booths.flatMap((id, index) => {
    const at = path + pointer('booths', index)
    const booth = booths.get(id)
    if (!booth) return [finding(at, `there is no booth "${id}"`)]
    const letter = letters.get(booth.zone)
    return [
      ...(booth.agency === queue.agency
        ? []
        : [finding(at, `booth "${id}" belongs to "${booth.agency}", not to "${queue.agency}"`)]),
      ...(letter === undefined || queue.prefix.startsWith(letter)
        ? []
        : [
            finding(
              path + pointer('prefix'),
              `must begin with "${letter}", the letter of zone "${booth.zone}"`,
            ),
          ]),
    ]
  })
}

/** Every line is served somewhere and reached somehow: by a service, or by transfer from the line it follows. */
export function queues(blueprint: Blueprint): Finding[] {
  const agencies = idsOf(blueprint.agencies.agencies)
  const known = idsOf(blueprint.queues.queues)
  const served = new Set(
    boothsOf(blueprint).flatMap(({ it }) => it.counters.flatMap((counter) => counter.queues)),
  )
  const asked = new Set(servicesOf(blueprint).map(({ it }) => it.queue))
  return placed(blueprint.queues.queues, 'queues', 'queues').flatMap(({ it: queue, path }) => {
    const when = (wrong: boolean, field: string, reason: string) =>
      wrong ? [finding(path + pointer(field), reason)] : []
    const transfer = queue.entry === 'transfer'
    return [
      ...when(!agencies.has(queue.agency), 'agency', `there is no agency "${queue.agency}"`),
      ...standing(blueprint, queue, path),
      ...when(!served.has(queue.id), 'id', `no counter serves queue "${queue.id}"`),
      ...when(!transfer && !asked.has(queue.id), 'entry', `no service leads to queue "${queue.id}"`),
      ...when(
        transfer && asked.has(queue.id),
        'entry',
        `services lead to queue "${queue.id}", so it must be open`,
      ),
      ...when(
        transfer !== (queue.follows !== null),
        'follows',
        'a transfer queue follows another one, an open one none',
      ),
      ...when(
        queue.follows !== null && (queue.follows === queue.id || !known.has(queue.follows)),
        'follows',
        `there is no other queue "${queue.follows ?? ''}"`,
      ),
    ]
  })
}
