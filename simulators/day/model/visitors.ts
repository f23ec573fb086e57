import type { PriorityGroup } from '../../../contract/shapes.ts'
import { drawArrival, kioskTimes } from './arrivals.ts'
import { between, chanceOf, happens, lognormal, pick } from './chance.ts'
import type { Chance } from './chance.ts'
import type { AgencyDemand } from './demand.ts'
import type { Scenario } from './scenario.ts'

export interface ServiceChoice {
  readonly id: string
  readonly agency: string
  readonly queue: string
  readonly minutes: number
}

/** Somebody who comes to the hall, with everything that chance decides about them. */
export interface Visitor {
  readonly no: number
  /** Minutes from midnight, with the number in hand. */
  readonly atKiosk: number
  /** One service at each agency they visit, in their order. */
  readonly services: readonly string[]
  readonly allAtOnce: boolean
  readonly priority: PriorityGroup | undefined
  readonly patienceMinutes: number
  readonly cancels: boolean
  /** Is not there when called; `comesBackAfter` minutes later asks again, if at all. */
  readonly absent: boolean
  readonly comesBackAfter: number | undefined
  readonly walkingSeconds: number
  /** For what happens to them on the way. */
  readonly chance: Chance
  /** For what they say of it: a stream of its own, so that a survey changes no day. */
  readonly opinion: Chance
}

export interface Offer {
  readonly services: readonly ServiceChoice[]
  /** Minutes from midnight. */
  readonly kioskOpens: number
  readonly closes: number
}

/** Everybody of the day, in the order of the kiosk. The same seed draws the same people. */
export function drawVisitors(
  seed: number,
  scenario: Scenario,
  demand: readonly AgencyDemand[],
  offer: Offer,
): Visitor[] {
  const byAgency = new Map<string, ServiceChoice[]>()
  for (const service of offer.services)
    byAgency.set(service.agency, [...(byAgency.get(service.agency) ?? []), service])
  const weights = demand.map(({ agency, visitors }) => [agency, visitors] as const)
  const drawn = demand.flatMap(({ agency, visitors, arrivals }) =>
    Array.from({ length: visitors }, (_, i) => {
      const chance = chanceOf(seed, 'visitor', agency, i)
      const arrives = drawArrival(chance, arrivals, offer.closes)
      const opinion = chanceOf(seed, 'opinion', agency, i)
      return { arrives, person: { ...drawPerson(chance, scenario, agency, { weights, byAgency }), opinion } }
    }),
  )
  const times = kioskTimes(
    drawn.map((visitor) => visitor.arrives),
    { ...scenario.kiosk, opens: offer.kioskOpens },
  )
  return drawn
    .map(({ person }, i) => ({ ...person, atKiosk: times[i] ?? offer.closes }))
    .filter((person) => person.services.length > 0)
    .sort((a, b) => a.atKiosk - b.atKiosk)
    .map((person, i) => ({ ...person, no: i + 1 }))
}

interface Choices {
  readonly weights: readonly (readonly [string, number])[]
  readonly byAgency: ReadonlyMap<string, readonly ServiceChoice[]>
}

function drawPerson(
  chance: Chance,
  scenario: Scenario,
  agency: string,
  choices: Choices,
): Omit<Visitor, 'no' | 'atKiosk' | 'opinion'> {
  const agencies = drawAgencies(chance, scenario, agency, choices.weights)
  const services = agencies.flatMap((id) => {
    const weighted = (choices.byAgency.get(id) ?? []).map(
      (service) => [service.id, scenario.serviceWeights[service.id] ?? 1] as const,
    )
    return pick(chance, weighted) ?? []
  })
  const groups = Object.entries(scenario.priorities) as [PriorityGroup, number][]
  const ordinary = Math.max(0, 1 - groups.reduce((sum, [, share]) => sum + share, 0))
  const priority = pick<PriorityGroup | 'none'>(chance, [...groups, ['none', ordinary]])
  const absent = happens(chance, scenario.absent.share)
  const comesBack = happens(chance, scenario.absent.comesBack)
  const slow = priority === 'lansia' || priority === 'disabilitas' ? 1.5 : 1
  return {
    services,
    allAtOnce: happens(chance, scenario.legs.allAtOnce),
    priority: priority === 'none' ? undefined : priority,
    patienceMinutes: lognormal(chance, scenario.patience.minutes, scenario.patience.spread),
    cancels: happens(chance, scenario.patience.cancels),
    absent,
    comesBackAfter: comesBack ? between(chance, scenario.absent.afterMinutes) : undefined,
    walkingSeconds: between(chance, scenario.walkingSeconds) * slow,
    chance,
  }
}

/** The agency they come for, and for some one or two more. */
function drawAgencies(
  chance: Chance,
  scenario: Scenario,
  first: string,
  weights: readonly (readonly [string, number])[],
): string[] {
  const { two, three } = scenario.legs
  const drawn = chance()
  const more = drawn < three ? 2 : drawn < three + two ? 1 : 0
  const agencies = [first]
  for (let i = 0; i < more; i++) {
    const next = pick(
      chance,
      weights.filter(([agency]) => !agencies.includes(agency)),
    )
    if (next !== undefined) agencies.push(next)
  }
  return agencies
}
