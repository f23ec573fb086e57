import { mean, percentile, round, shareOf } from './check/figures.ts'
import { checkNumbers } from './check/numbers.ts'
import type { Finding } from './check/order.ts'
import type { Played } from './play/play-day.ts'
import type { Count } from './play/tally.ts'

export interface QueueFigures {
  readonly id: string
  readonly served: number
  readonly meanWaitMinutes: number
  readonly p90WaitMinutes: number
  readonly longestLine: number
}

/** The figures of a day, or of several together. The first ten fields are those of the contract, in its order. */
export interface Figures {
  readonly seed: number
  readonly visitors: number
  readonly served: number
  readonly left: number
  readonly meanWaitMinutes: number
  readonly p90WaitMinutes: number
  readonly withinTarget: number
  readonly queues: readonly QueueFigures[]
  readonly doubleCalls: number
  readonly outOfOrder: number
  readonly scenario: string
  readonly days: readonly string[]
  readonly targetMinutes: number
  readonly numbers: number
  readonly numbersServed: number
  readonly duplicates: number
  readonly gaps: number
  readonly counters: number
  readonly refused: Readonly<Record<string, number>>
  readonly counts: Readonly<Record<Count, number>>
  /** False when the live stream had holes: then doubleCalls, outOfOrder and longestLine rest on what was heard. */
  readonly heardAll: boolean
}

export interface DayPlayed extends Played {
  readonly day: string
}

/** Figures of the days as they were seen through the API and heard from the stream. */
export function figuresOf(
  seed: number,
  scenario: string,
  targetMinutes: number,
  queueIds: readonly string[],
  days: readonly DayPlayed[],
): Figures {
  const tallies = days.map(({ stage }) => stage.tally)
  const served = tallies.flatMap((tally) => tally.served)
  const waits = served.map((one) => one.waitMinutes)
  const guests = days.flatMap(({ stage }) => stage.guests)
  const content = guests.filter((guest) => guest.legs.every((leg) => leg.state === 'done'))
  // The kiosk's own answers and what the stream told must say the same; a fault in either is a fault.
  const faults = days.flatMap(({ stage, heardNumbers }) => [
    checkNumbers(stage.tally.numbers),
    checkNumbers(heardNumbers),
  ])
  const found = days.flatMap(({ check }) => check.findings)
  const count = (kind: Finding['kind']) => found.filter((finding) => finding.kind === kind).length
  const numbers = tallies.flatMap((tally) => tally.numbers)
  return {
    seed,
    visitors: guests.length,
    served: content.length,
    left: guests.length - content.length,
    meanWaitMinutes: round(mean(waits)),
    p90WaitMinutes: round(percentile(waits, 90)),
    withinTarget: round(shareOf(waits.filter((wait) => wait <= targetMinutes).length, waits.length), 3),
    queues: queueIds.flatMap((id) => queueFigures(id, days) ?? []),
    doubleCalls: count('double-call'),
    outOfOrder: count('out-of-order'),
    scenario,
    days: days.map(({ day }) => day),
    targetMinutes,
    numbers: numbers.length,
    numbersServed: served.length,
    duplicates: Math.max(0, ...faults.map((fault) => fault.duplicates.length)),
    gaps: Math.max(0, ...faults.map((fault) => fault.gaps.length)),
    counters: Math.max(0, ...days.map(({ stage }) => stage.desks.length)),
    refused: sumOf(tallies.map((tally) => Object.fromEntries(tally.refused))),
    counts: sumOf(tallies.map((tally) => tally.counts)),
    heardAll: days.every((day) => day.heardAll),
  }
}

function queueFigures(id: string, days: readonly DayPlayed[]): QueueFigures | undefined {
  const served = days.flatMap(({ stage }) => stage.tally.served.filter(({ queue }) => queue === id))
  const waits = served.map((one) => one.waitMinutes)
  const longestLine = Math.max(0, ...days.map(({ check }) => check.longest.get(id) ?? 0))
  if (served.length === 0 && longestLine === 0) return undefined
  return {
    id,
    served: served.length,
    meanWaitMinutes: round(mean(waits)),
    p90WaitMinutes: round(percentile(waits, 90)),
    longestLine,
  }
}

function sumOf<K extends string>(parts: readonly Readonly<Record<K, number>>[]): Record<K, number> {
  const sum: Partial<Record<K, number>> = {}
  for (const part of parts)
    for (const [name, value] of Object.entries(part) as [K, number][]) sum[name] = (sum[name] ?? 0) + value
  return sum as Record<K, number>
}

/** A promise of the hall was broken. */
export const isBroken = (figures: Figures): boolean =>
  figures.doubleCalls > 0 || figures.outOfOrder > 0 || figures.duplicates > 0
