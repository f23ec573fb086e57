import type { Blueprint, Fee, Service } from '../../../../../contract/blueprint/index.ts'
import { emptyComponents, publishedComponents } from '../completeness.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { idsOf, servicesOf } from './parts-of.ts'

/** A service belongs to the agency of its file and waits in a line of that agency. */
export function services(blueprint: Blueprint): Finding[] {
  const agencies = idsOf(blueprint.agencies.agencies)
  const queues = new Map(blueprint.queues.queues.map((queue) => [queue.id, queue]))
  const files = Object.entries(blueprint.services).flatMap(([key, part]) => [
    ...(agencies.has(key)
      ? []
      : [finding(pointer('services', key, 'agency'), `there is no agency "${key}"`)]),
    ...(part.agency === key
      ? []
      : [
          finding(
            pointer('services', key, 'agency'),
            `must be "${key}", as the part is named, found "${part.agency}"`,
          ),
        ]),
  ])
  const wrong = servicesOf(blueprint).flatMap(({ it, path }) => {
    const key = path.split('/')[2] ?? ''
    const queue = queues.get(it.queue)
    const owner = queue?.agency ?? it.agency
    return [
      ...(it.agency === key
        ? []
        : [finding(path + pointer('agency'), `"${it.agency}" is not the agency of this file`)]),
      ...(queue ? [] : [finding(path + pointer('queue'), `there is no queue "${it.queue}"`)]),
      ...(owner === it.agency
        ? []
        : [
            finding(
              path + pointer('queue'),
              `queue "${it.queue}" belongs to "${owner}", not to "${it.agency}"`,
            ),
          ]),
    ]
  })
  return [...files, ...wrong]
}

/** A bill is drawn from the fee, so its type and its figures must say the same. */
function feeFault({ type, amount, items, combine }: Fee): string | undefined {
  if (type === 'free' && amount !== 0) return 'a free service has the amount 0'
  if (type === 'fixed' && (amount === null || amount === 0)) return 'a fixed fee needs its amount'
  if (type === 'tiered' && (items.length === 0 || combine === undefined))
    return 'a tiered fee needs its items and how they combine'
  if ((type === 'tiered' || type === 'variable') && amount !== null)
    return `a ${type} fee has no single amount`
  return undefined
}

function standardFaults(service: Service, path: string, steps: ReadonlySet<string>): Finding[] {
  const { standard, published } = service
  const at = (...segments: (string | number)[]) => path + pointer('standard', ...segments)
  const missing = published
    ? emptyComponents(standard).filter((name) => publishedComponents.includes(name))
    : []
  const fee = feeFault(standard.fee)
  const { totalMinutes } = standard.duration
  return [
    ...missing.map((name) =>
      finding(at(name), `a published service may not leave ${name} empty (components 1-6)`),
    ),
    ...standard.procedure.flatMap((step, index) =>
      steps.has(step) ? [] : [finding(at('procedure', index), `there is no step "${step}"`)],
    ),
    ...(fee === undefined ? [] : [finding(at('fee'), fee)]),
    ...(totalMinutes && totalMinutes.min > totalMinutes.max
      ? [finding(at('duration', 'totalMinutes'), 'min is more than max')]
      : []),
  ]
}

export function standards(blueprint: Blueprint): Finding[] {
  const steps = idsOf(blueprint.steps.steps)
  return servicesOf(blueprint).flatMap(({ it, path }) => standardFaults(it, path, steps))
}
