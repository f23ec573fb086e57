import { emptyComponents } from './blueprint/index.ts'
import type { Hall, HallService } from './hall.ts'

/** UU 25/2009 Art. 21: a service standard has fourteen components. */
const componentCount = 14

/** Completeness of one standard: x of 14. */
export function completeness(service: HallService): { filled: number; of: number } {
  return { filled: componentCount - emptyComponents(service.standard).length, of: componentCount }
}

/** How complete the published service standards of a hall or of one agency are. */
export interface StandardFigures {
  readonly services: number
  /** Services with all fourteen. */
  readonly complete: number
  /** Mean of the components filled in, of `of`. */
  readonly mean: number
  readonly of: number
  /** In how many services a component is empty; those never empty are left out. */
  readonly missing: ReadonlyMap<string, number>
}

export function standardFigures(hall: Hall, agency?: string): StandardFigures {
  const services = [...hall.services.values()].filter(
    (service) => service.published && (agency === undefined || service.agency === agency),
  )
  const missing = new Map<string, number>()
  for (const { standard } of services)
    for (const component of emptyComponents(standard))
      missing.set(component, (missing.get(component) ?? 0) + 1)
  const filled = services.map((service) => completeness(service).filled)
  return {
    services: services.length,
    complete: filled.filter((count) => count === componentCount).length,
    mean: services.length === 0 ? 0 : filled.reduce((sum, count) => sum + count, 0) / services.length,
    of: componentCount,
    missing,
  }
}
