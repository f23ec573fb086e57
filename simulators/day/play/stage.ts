import type { Ask } from '../api/ask.ts'
import { happens } from '../model/chance.ts'
import type { Chance } from '../model/chance.ts'
import type { Scenario } from '../model/scenario.ts'
import type { OfficerPlan, Pause } from '../model/staffing.ts'
import type { ServiceChoice, Visitor } from '../model/visitors.ts'
import type { Agenda } from './agenda.ts'
import type { Tally } from './tally.ts'

export type LegState =
  'planned' | 'refused' | 'waiting' | 'called' | 'serving' | 'parked' | 'no-show' | 'done' | 'gone'

/** One number of a visitor, at one agency. */
export interface Leg {
  readonly guest: Guest
  service: ServiceChoice
  state: LegState
  ticket: { readonly id: string; readonly token: string } | undefined
  /** Since when this number waits. */
  since: number
  /** Minutes waited so far, not counting what the visitor spent at other counters. */
  waited: number
  /** What is left of the service when it was interrupted. */
  rest: number
}

/** A visitor in the hall. */
export interface Guest {
  readonly plan: Visitor
  readonly legs: Leg[]
  visit: string | undefined
  present: boolean
  gone: boolean
  /** When the last counter let them go. */
  freedAt: number
}

export type DeskState = 'closed' | 'idle' | 'pressing' | 'called' | 'serving' | 'paused' | 'home'

/** A counter with its officer. */
export interface Desk {
  readonly id: string
  readonly agency: string
  readonly queues: readonly string[]
  readonly plan: OfficerPlan
  readonly pauses: Pause[]
  readonly ask: Ask
  readonly chance: Chance
  state: DeskState
  idleSince: number
  /** Goes up with each step, so that what was planned for an earlier one is recognised as stale. */
  turn: number
  ticket: string | undefined
}

export interface Stage {
  readonly mall: string
  readonly scenario: Scenario
  readonly agenda: Agenda
  readonly asKiosk: Ask
  readonly asHolder: Ask
  readonly asAdmin: Ask
  readonly desks: readonly Desk[]
  /** An officer presses "next". */
  readonly press: (desk: Desk) => Promise<void>
  /** By ticket. */
  readonly legs: Map<string, Leg>
  readonly guests: readonly Guest[]
  readonly services: readonly ServiceChoice[]
  /** Where a line's visitors go on to. */
  readonly onward: ReadonlyMap<string, ServiceChoice>
  /** How much quicker than the standard each line's counters are. */
  readonly pace: ReadonlyMap<string, number>
  /** The moment so many minutes from local midnight. */
  readonly moment: (minutes: number) => number
  readonly tally: Tally
}

/** The visitor hears the call and comes. */
export const isHere = (guest: Guest): boolean => guest.present && !guest.gone

export const sayYes = (leg: Leg, share: number): boolean => happens(leg.guest.plan.chance, share)

/** Somebody of the line's agency who sits at an open counter. */
export const openDesk = (stage: Stage, queue: string): Desk | undefined =>
  stage.desks.find(
    (desk) =>
      desk.queues.includes(queue) &&
      desk.state !== 'closed' &&
      desk.state !== 'paused' &&
      desk.state !== 'home',
  )

export const hasNotGoneHome = (stage: Stage, queue: string): boolean =>
  stage.desks.some((desk) => desk.queues.includes(queue) && desk.state !== 'home')
