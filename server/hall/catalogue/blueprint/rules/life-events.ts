import type {
  Blueprint,
  LifeEvent,
  LifeStep,
  Requirement,
  Service,
} from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { productsOf } from './documents.ts'
import { placed, servicesOf, type Placed } from './parts-of.ts'

interface Known {
  readonly services: ReadonlyMap<string, Service>
  readonly documents: ReadonlySet<string>
  readonly generic: readonly string[]
}

/** Takes away step after step whose forerunners are gone; what is left stands in a circle, or behind one. */
export function circleOf(steps: readonly LifeStep[]): string[] {
  let left = steps
  for (;;) {
    const waiting = new Set(left.map(({ id }) => id))
    const next = left.filter(({ dependsOn }) => dependsOn.some((id) => waiting.has(id)))
    if (next.length === left.length) return next.map(({ id }) => id)
    left = next
  }
}

function ancestorsOf(step: LifeStep, byId: ReadonlyMap<string, LifeStep>): LifeStep[] {
  const found = new Set<LifeStep>()
  const open = [step]
  for (let next = open.pop(); next; next = open.pop())
    for (const id of next.dependsOn) {
      const before = byId.get(id)
      if (before && !found.has(before)) open.push(before)
      if (before) found.add(before)
    }
  return [...found]
}

const producedBy = (step: LifeStep, { services }: Known): string[] => {
  if (step.kind === 'external') return step.produces
  const service = services.get(step.service)
  return service ? productsOf(service) : []
}

const isMet = (requirement: Requirement, held: ReadonlySet<string>) =>
  !requirement.mandatory ||
  requirement.document === null ||
  held.has(requirement.document) ||
  (requirement.anyOf ?? []).some((id) => held.has(id))

/** Nobody is sent to a counter without a paper that the plan could have let them fetch first. */
function papers(event: LifeEvent, step: LifeStep, path: string, known: Known): Finding[] {
  if (step.kind === 'external') return []
  const byId = new Map(event.steps.map((one) => [one.id, one]))
  const before = ancestorsOf(step, byId).flatMap((one) => producedBy(one, known))
  const held = new Set([...event.initialDocuments, ...known.generic, ...before])
  const requirements = known.services.get(step.service)?.standard.requirements ?? []
  return requirements
    .filter((requirement) => !isMet(requirement, held))
    .map((requirement) =>
      finding(
        path + pointer('service'),
        `"${step.service}" asks for "${requirement.document ?? ''}", which is neither held at the start, ` +
          'nor generic, nor issued by an earlier step',
      ),
    )
}

function links(event: LifeEvent, step: LifeStep, path: string, known: Known): Finding[] {
  const ids = new Set(event.steps.map(({ id }) => id))
  const produced = step.kind === 'external' ? step.produces : []
  return [
    ...step.dependsOn.flatMap((id, index) =>
      ids.has(id)
        ? []
        : [finding(path + pointer('dependsOn', index), `there is no step "${id}" in this life event`)],
    ),
    ...produced.flatMap((id, index) =>
      known.documents.has(id)
        ? []
        : [finding(path + pointer('produces', index), `there is no document "${id}"`)],
    ),
    ...(step.kind === 'service' && !known.services.has(step.service)
      ? [finding(path + pointer('service'), `there is no service "${step.service}"`)]
      : []),
  ]
}

function eventFaults({ it: event, path }: Placed<LifeEvent>, known: Known): Finding[] {
  const steps = event.steps.map((step, index) => ({ it: step, path: path + pointer('steps', index) }))
  const circle = circleOf(event.steps)
  return [
    ...event.initialDocuments.flatMap((id, index) =>
      known.documents.has(id)
        ? []
        : [finding(path + pointer('initialDocuments', index), `there is no document "${id}"`)],
    ),
    ...steps.flatMap((step) => links(event, step.it, step.path, known)),
    ...(circle.length > 0
      ? [finding(path + pointer('steps'), `steps wait for each other: ${circle.join(', ')}`)]
      : []),
    ...steps.flatMap((step) => papers(event, step.it, step.path, known)),
  ]
}

export function lifeEvents(blueprint: Blueprint): Finding[] {
  const { documents } = blueprint.documents
  const known: Known = {
    services: new Map(servicesOf(blueprint).map(({ it }) => [it.id, it])),
    documents: new Set(documents.map(({ id }) => id)),
    generic: documents.filter(({ generic }) => generic).map(({ id }) => id),
  }
  return placed(blueprint.lifeEvents.lifeEvents, 'lifeEvents', 'lifeEvents').flatMap((event) =>
    eventFaults(event, known),
  )
}
