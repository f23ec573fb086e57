import type { Assignment } from '../../../contract/access.ts'
import type { Who } from '../../base/context.ts'
import { mayAdminister, mayRunHall } from '../../http/rights.ts'

/** Five guesses, then a pause that doubles: at most 30 guesses a day against one account. */
const guessesPerRound = 5
const firstPauseMinutes = 15
const longestPauseMinutes = 240

export interface Attempts {
  readonly failures: number
  readonly lockedUntil: Date | null
}

/** How long the account rests after its n-th failure in a row; 0 = it does not. */
export function pauseAfter(failures: number): number {
  if (failures === 0 || failures % guessesPerRound !== 0) return 0
  // The exponent is bounded too: 2 ** 2000 is Infinity, and its date would be none.
  const doublings = Math.min(failures / guessesPerRound - 1, 10)
  return Math.min(longestPauseMinutes, firstPauseMinutes * 2 ** doublings)
}

export const minutesLeft = (lockedUntil: Date | null, now: Date): number =>
  lockedUntil === null ? 0 : Math.max(0, Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000))

/**
 * One more attempt. It counts as failed before the password is even looked at (a success sets the count back), so that
 * many attempts at once are no more guesses than one after the other. `undefined` = locked, no attempt is made.
 */
export function nextAttempt(before: Attempts, now: Date): Attempts | undefined {
  if (minutesLeft(before.lockedUntil, now) > 0) return undefined
  const failures = before.failures + 1
  const pause = pauseAfter(failures)
  return { failures, lockedUntil: pause > 0 ? new Date(now.getTime() + pause * 60_000) : null }
}

const shortestPassword = 12

/** Known from this program, or first in every list of stolen passwords, of those with 12 characters or more. */
const worn = new Set([
  'selaso-demo-2026',
  'selasoselaso',
  'malpelayananpublik',
  'mpppekanbaru',
  'pekanbaru2024',
  'pekanbaru2025',
  'pekanbaru2026',
  'indonesia1945',
  'indonesiaraya',
  'bismillah123',
  'bismillahirrahmanirrahim',
  'rahasia12345',
  'rahasia123456',
  'katasandi123',
  'password1234',
  'password12345',
  'passwordpassword',
  'administrator',
  'admin1234567',
  '123456789012',
  '123123123123',
  '123456123456',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qwerty123456',
  'qwertyuiop12',
  'qwertyuiop[]',
  'abcdefghijkl',
  'abcd12345678',
  'iloveyou1234',
  'sayangsayang',
  'aku-sayang-kamu',
])
const fewestDifferent = 5

export function isWeak(next: string, known: { username: string; current?: string }): boolean {
  const plain = next.toLowerCase()
  return (
    next.length < shortestPassword ||
    new Set(plain).size < fewestDifferent ||
    plain === known.username.toLowerCase() ||
    next === known.current ||
    worn.has(plain)
  )
}

const oneTimeAlphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 80 of a token's random bits, as people can read them out: no l, o, 0, 1. */
export function oneTimePassword(token: string): string {
  const letters = [...Buffer.from(token, 'base64url').subarray(0, 16)].map(
    (byte) => oneTimeAlphabet[byte % oneTimeAlphabet.length] ?? '',
  )
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-')
}

const needsAgency = (assignment: Assignment) =>
  assignment.role === 'officer' || assignment.role === 'agency-lead'

/** The first assignment that makes no sense: an officer of no agency, a hall-wide role in one agency. */
export function misfit(assignments: readonly Assignment[]): number | undefined {
  const at = assignments.findIndex((a) => needsAgency(a) !== (a.agency !== null))
  return at < 0 ? undefined : at
}

export function distinct(assignments: readonly Assignment[]): Assignment[] {
  return [...new Map(assignments.map((a) => [`${a.role}/${a.agency ?? ''}`, a])).values()]
}

function ledAgencies(who: Who, mall: string): string[] {
  if (who.kind !== 'officer' || who.mall !== mall || who.mustChangePassword) return []
  return who.assignments.flatMap((a) => (a.role === 'agency-lead' && a.agency !== null ? [a.agency] : []))
}

/** May arrange some officers at all; which ones is decided where they are known. */
export const mayArrangeSome = (who: Who, mall: string): boolean =>
  mayAdminister(who, mall) || ledAgencies(who, mall).length > 0

/**
 * May make, change or unlock an officer with these roles. A lead arranges plain officers of the own agency: nobody gives or
 * touches a role that is not below the own one; only an admin makes an admin.
 */
export function mayArrange(who: Who, mall: string, assignments: readonly Assignment[]): boolean {
  if (mayAdminister(who, mall)) return true
  const led = ledAgencies(who, mall)
  return (
    assignments.length > 0 &&
    assignments.every((a) => a.role === 'officer' && a.agency !== null && led.includes(a.agency))
  )
}

export const maySeeSome = (who: Who, mall: string): boolean =>
  mayRunHall(who, mall) || ledAgencies(who, mall).length > 0

/** A lead knows the people of the own agency; of the others not even whether they exist. */
export function maySee(who: Who, mall: string, assignments: readonly Assignment[]): boolean {
  if (mayRunHall(who, mall)) return true
  const led = ledAgencies(who, mall)
  return assignments.some((a) => a.agency !== null && led.includes(a.agency))
}

/** A hall without an admin could never be arranged again. */
export function keepsAnAdmin(
  activeAdmins: readonly string[],
  officer: string,
  next: { readonly active: boolean; readonly assignments: readonly Assignment[] },
): boolean {
  return (
    activeAdmins.some((id) => id !== officer) ||
    !activeAdmins.includes(officer) ||
    (next.active && next.assignments.some((a) => a.role === 'admin'))
  )
}
