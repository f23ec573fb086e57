import type { Chance } from './chance.ts'
import { pick } from './chance.ts'
import { minutesOf } from './clock-text.ts'

/** Share of the day's visitors who come from a time on, until the next row (the last one until closing). */
export type Profile = readonly { readonly from: string; readonly share: number }[]

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches of a profile with their weights; a row that begins after closing has no visitors. */
export function stretchesOf(profile: Profile, closes: number): (readonly [Stretch, number])[] {
  const rows = profile
    .map(({ from, share }) => ({ from: minutesOf(from), share }))
    .sort((a, b) => a.from - b.from)
  return rows.flatMap(({ from, share }, i) => {
    const to = Math.min(rows[i + 1]?.from ?? closes, closes)
    return to > from && share > 0 ? [[{ from, to }, share] as const] : []
  })
}

/** When one visitor comes, in minutes from midnight. */
export function drawArrival(chance: Chance, profile: Profile, closes: number): number {
  const stretch = pick(chance, stretchesOf(profile, closes))
  if (!stretch) return closes
  return stretch.from + (stretch.to - stretch.from) * chance()
}

export interface KioskRule {
  readonly machines: number
  readonly secondsEach: number
  /** Minutes from midnight: who comes earlier waits before the machines. */
  readonly opens: number
}

/** When each visitor has the number in hand: the machines serve one after the other, in the order of arrival. */
export function kioskTimes(arrivals: readonly number[], rule: KioskRule): number[] {
  const free = Array.from({ length: Math.max(1, rule.machines) }, () => rule.opens)
  const each = rule.secondsEach / 60
  const order = arrivals.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i)
  const done = new Array<number>(arrivals.length).fill(0)
  for (const { at, i } of order) {
    const machine = free.indexOf(Math.min(...free))
    const end = Math.max(at, free[machine] ?? rule.opens) + each
    free[machine] = end
    done[i] = end
  }
  return done
}
