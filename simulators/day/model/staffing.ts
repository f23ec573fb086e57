import { chanceOf, lognormal } from './chance.ts'
import { minutesOf } from './clock-text.ts'
import type { Scenario } from './scenario.ts'
import type { ServiceChoice, Visitor } from './visitors.ts'

export interface Span {
  readonly from: number
  readonly to: number
}

export interface CounterPlace {
  readonly id: string
  readonly agency: string
  readonly queues: readonly string[]
}

export interface QueueWork {
  readonly queue: string
  readonly visitors: number
  /** Counter minutes that its visitors need, as the service standard has them. */
  readonly minutes: number
}

/** The work that the day brings to each line; `stages` names what a service brings: itself, and where it goes on to. */
export function workOf(
  visitors: readonly Visitor[],
  stages: (service: string) => readonly ServiceChoice[],
): Map<string, QueueWork> {
  const work = new Map<string, QueueWork>()
  for (const visitor of visitors)
    for (const service of visitor.services.flatMap(stages)) {
      const before = work.get(service.queue) ?? { queue: service.queue, visitors: 0, minutes: 0 }
      const minutes = before.minutes + service.minutes
      work.set(service.queue, { ...before, visitors: before.visitors + 1, minutes })
    }
  return work
}

export const openMinutes = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** Walking and pressing "next": minutes of the counter that no service standard knows. */
export const betweenVisitors = (scenario: Scenario): number => {
  const { walkingSeconds: walk, officers } = scenario
  const { reactionSeconds: react } = officers
  return (walk.min + walk.max + react.min + react.max) / 2 / 60
}

/** How many counters of a line are staffed: as few as keep the load, at least one, at most all. */
export function countersNeeded(work: QueueWork | undefined, day: number, scenario: Scenario): number {
  if (!work || day <= 0) return 1
  const needed = work.minutes + work.visitors * betweenVisitors(scenario)
  return Math.max(1, Math.ceil(needed / (day * scenario.officers.load)))
}

/**
 * By how much the counters of a line are quicker than the service standard, so that the line can carry its day
 * (14 counters cannot serve 1,500 people at 6 minutes each). 1 = as the standard has it.
 */
export function paceOf(
  work: QueueWork | undefined,
  counters: number,
  day: number,
  scenario: Scenario,
): number {
  if (!work || work.minutes <= 0) return 1
  const room = counters * day * scenario.service.busiest - work.visitors * betweenVisitors(scenario)
  const least = (scenario.service.leastMinutes * work.visitors) / work.minutes
  return Math.min(1, Math.max(room / work.minutes, least))
}

export interface Pause {
  readonly from: number
  readonly minutes: number
  /** Who goes late still rests this long. */
  readonly least: number
  readonly reason: string
}

export interface OfficerPlan {
  readonly speed: number
  readonly opens: number
  readonly closes: number
  readonly pauses: readonly Pause[]
}

/** An officer's day: a personal speed, a few minutes late, the closed hours of the hall, a break in turn with the neighbours. */
export function planOfficer(
  seed: number,
  scenario: Scenario,
  counter: CounterPlace,
  turn: number,
  spans: readonly Span[],
): OfficerPlan | undefined {
  const first = spans.at(0)
  const last = spans.at(-1)
  if (!first || !last) return undefined
  const chance = chanceOf(seed, 'officer', counter.id)
  const speed = lognormal(chance, 1, scenario.officers.speedSpread)
  const late = scenario.officers.lateMinutes
  const opens = first.from + late.min + (late.max - late.min) * chance()
  const pauses: Pause[] = spans.slice(1).flatMap((span, i) => {
    const before = spans[i]
    if (!before) return []
    return [{ from: before.to, minutes: span.from - before.to, least: 1, reason: 'Istirahat bersama' }]
  })
  const { breaks } = scenario.officers
  const from = minutesOf(breaks.from) + (turn % breaks.turns) * breaks.minutes
  // Who has a common break, or goes home before, takes no turn.
  if (pauses.length === 0 && from + breaks.minutes < last.to)
    pauses.push({ from, minutes: breaks.minutes, least: breaks.minutes, reason: 'Istirahat bergilir' })
  return { speed, opens, closes: last.to, pauses }
}
