import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { idsOf, placed } from './parts-of.ts'

const sum = (rows: readonly { readonly share: number }[]) =>
  rows.reduce((total, { share }) => total + share, 0)

/** Shares are printed with two decimals, so their sum may miss 1 by rounding only. */
const isWhole = (total: number) => Math.abs(total - 1) < 0.005

export function visitors({ agencies, visitors: { simulator } }: Blueprint): Finding[] {
  const known = idsOf(agencies.agencies)
  const exists = (agency: string | null, path: string) =>
    agency === null || known.has(agency)
      ? []
      : [finding(path + pointer('agency'), `there is no agency "${agency}"`)]
  const whole = (rows: readonly { readonly share: number }[], field: string) => {
    const total = sum(rows)
    return isWhole(total)
      ? []
      : [
          finding(
            pointer('visitors', 'simulator', field),
            `the shares add up to ${total.toFixed(2)}, not to 1`,
          ),
        ]
  }
  return [
    ...whole(simulator.arrivalProfile, 'arrivalProfile'),
    ...whole(simulator.agencyShares, 'agencyShares'),
    ...placed(simulator.agencyShares, 'visitors', 'simulator', 'agencyShares').flatMap(({ it, path }) =>
      exists(it.agency, path),
    ),
    ...placed(simulator.seasons, 'visitors', 'simulator', 'seasons').flatMap(({ it, path }) =>
      exists(it.agency, path),
    ),
  ]
}
