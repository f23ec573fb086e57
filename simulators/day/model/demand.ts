import { wholeBetween } from './chance.ts'
import type { Chance, Range } from './chance.ts'
import type { Profile } from './arrivals.ts'
import { factorOf } from './seasons.ts'
import type { Season } from './seasons.ts'
import type { Scenario } from './scenario.ts'

/** What a hall's blueprint says about its visitors. */
export interface Calibration {
  readonly visitorsPerDay: Range
  readonly arrivals: Profile
  readonly shares: readonly { readonly agency: string | null; readonly share: number }[]
  readonly seasons: readonly Season[]
  readonly waitTarget: { readonly withinMinutes: number; readonly share: number }
}

export interface AgencyDemand {
  readonly agency: string
  readonly visitors: number
  readonly arrivals: Profile
}

export interface DayFacts {
  readonly day: string
  readonly sinceLebaran: number | undefined
  /** Agencies that give numbers on this day. */
  readonly agencies: readonly string[]
}

/** How many visitors each agency has on this day: the hall's number by shares, times the season. */
export function demandOf(
  scenario: Scenario,
  calibration: Calibration,
  facts: DayFacts,
  chance: Chance,
): AgencyDemand[] {
  const total = wholeBetween(chance, scenario.visitorsPerDay ?? calibration.visitorsPerDay)
  const named = new Map(
    calibration.shares.flatMap((s) => (s.agency === null ? [] : [[s.agency, s.share] as const])),
  )
  const rest = calibration.shares.find((s) => s.agency === null)?.share ?? 0
  const unnamed = facts.agencies.filter((agency) => !named.has(agency))
  const playing = facts.agencies.filter((agency) => scenario.others || agency in scenario.agencies)
  return playing.map((agency) => {
    const own = scenario.agencies[agency]
    const share = own?.share ?? named.get(agency) ?? rest / Math.max(1, unnamed.length)
    const season = scenario.seasons ? factorOf(calibration.seasons, agency, facts.day, facts.sinceLebaran) : 1
    return {
      agency,
      visitors: own?.visitors ?? Math.round(total * share * season),
      arrivals: own?.arrivals ?? scenario.arrivals ?? calibration.arrivals,
    }
  })
}
