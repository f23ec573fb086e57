import { Temporal } from 'temporal-polyfill'
import { Refusal } from './refusal.ts'

/** The hall's clock. Modules never read the machine's time themselves, so a day can be replayed. */
export interface Clock {
  now(): Date
}

export const machineClock: Clock = { now: () => new Date() }

const earliest = new Date('2000-01-01T00:00:00Z')
const latest = new Date('2100-01-01T00:00:00Z')

/** A clock that stands still until it is moved: for tests and for the simulated day. `null` follows the machine. */
export class MovableClock implements Clock {
  #at: Date | null

  constructor(at: Date | null = null) {
    this.#at = at
  }

  now(): Date {
    return this.#at ?? machineClock.now()
  }

  moveTo(at: Date | null): void {
    // Not a time at all (a 60th second), or one at which calendars and the database disagree.
    if (at && !(at >= earliest && at <= latest)) throw new Refusal('request.malformed')
    this.#at = at
  }

  advance(milliseconds: number): void {
    this.#at = new Date(this.now().getTime() + milliseconds)
  }
}

/** A local moment of a mall. `minutes` counts from local midnight. */
export interface LocalMoment {
  readonly day: string
  readonly minutes: number
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number
}

/** Indonesia's three zones have no daylight saving, so the offset of a zone is looked up once. */
const offsets = new Map<string, number>()

function offsetMinutes(zone: string, at: Date): number {
  const known = offsets.get(zone)
  if (known !== undefined) return known
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const minutes = zoned.offsetNanoseconds / 60e9
  const year = (month: number) => zoned.with({ month, day: 15 }).offsetNanoseconds
  if (year(1) === year(7)) offsets.set(zone, minutes)
  return minutes
}

export function localMoment(at: Date, zone: string): LocalMoment {
  const local = new Date(at.getTime() + offsetMinutes(zone, at) * 60_000)
  return {
    day: local.toISOString().slice(0, 10),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes() + local.getUTCSeconds() / 60,
    weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
  }
}

/** The instant at which `minutes` from local midnight of `day` have passed. */
export function instantOf(day: string, minutes: number, zone: string): Date {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds
  return new Date(midnight + minutes * 60_000)
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}
