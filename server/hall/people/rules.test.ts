import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assignment, Role } from '../../../contract/access.ts'
import type { Who } from '../../base/context.ts'
import {
  distinct,
  isWeak,
  keepsAnAdmin,
  mayArrange,
  maySee,
  minutesLeft,
  misfit,
  nextAttempt,
  oneTimePassword,
  pauseAfter,
} from './rules.ts'
import type { Attempts } from './rules.ts'

const roles: readonly Role[] = ['officer', 'agency-lead', 'duty-manager', 'admin', 'leader']
const agency = fc.constantFrom('bpn', 'samsat', 'imigrasi')
const assignment: fc.Arbitrary<Assignment> = fc.oneof(
  fc.record({ role: fc.constantFrom<Role>('officer', 'agency-lead'), agency }),
  fc.record({ role: fc.constantFrom<Role>('duty-manager', 'admin', 'leader'), agency: fc.constant(null) }),
)
const assignments = fc.array(assignment, { minLength: 1, maxLength: 4 })
const officer = (
  of: readonly Assignment[],
  more: { mustChangePassword?: boolean; mall?: string } = {},
): Who => ({
  kind: 'officer',
  id: '0199',
  mall: 'pekanbaru',
  name: 'Petugas',
  assignments: of,
  mustChangePassword: false,
  ...more,
})

describe('guessing', () => {
  it('rests after every fifth failure, doubling from 15 minutes to 4 hours', () => {
    const pauses = [1, 4, 5, 6, 10, 15, 20, 25, 30, 5_000].map(pauseAfter)
    expect(pauses).toEqual([0, 0, 15, 0, 30, 60, 120, 240, 240, 240])
  })

  it('gives a tireless guesser at most 55 guesses on the first day and 30 on every later one', () => {
    let state: Attempts = { failures: 0, lockedUntil: null }
    const start = Date.UTC(2026, 0, 1)
    const perDay = [0, 0, 0]
    // Ten guesses a minute are more than the rule ever lets through, and end also when it is broken.
    for (let guess = 0; guess < 10 * 3 * 24 * 60; guess++) {
      const minute = Math.floor(guess / 10)
      const next = nextAttempt(state, new Date(start + minute * 60_000))
      if (!next) continue
      state = next
      perDay[Math.floor(minute / (24 * 60))]!++
    }
    expect(perDay[0]).toBeLessThanOrEqual(55)
    expect(perDay[1]).toBeLessThanOrEqual(30)
    expect(perDay[2]).toBeLessThanOrEqual(30)
  })

  it('never makes an attempt while locked, and counts each one that is made', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.option(fc.integer({ min: -1e8, max: 1e8 })), (failures, offset) => {
        const now = new Date(Date.UTC(2026, 5, 1))
        const lockedUntil = offset === null ? null : new Date(now.getTime() + offset)
        const next = nextAttempt({ failures, lockedUntil }, now)
        if (lockedUntil && lockedUntil > now) return next === undefined && minutesLeft(lockedUntil, now) >= 1
        return next?.failures === failures + 1 && (next.lockedUntil === null || next.lockedUntil > now)
      }),
    )
  })
})

describe('passwords', () => {
  it('refuses short, worn and monotonous ones, the user name and the present one', () => {
    const known = { username: 'petugas-bpjs-kesehatan', current: 'payung-hujan-senin' }
    for (const weak of [
      'pendek',
      'selaso-demo-2026',
      'Rahasia12345',
      'aaaaaaaaaaaa',
      'abababababab',
      'Petugas-BPJS-Kesehatan',
      'payung-hujan-senin',
    ])
      expect(isWeak(weak, known), weak).toBe(true)
    expect(isWeak('kopi susu tiga gelas', known)).toBe(false)
  })

  it('makes one-time passwords that can be read out, are strong, and differ', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const password = oneTimePassword(Buffer.from(bytes).toString('base64url'))
        return /^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/.test(password)
      }),
    )
    const all = new Set(
      Array.from({ length: 32 }, (_, n) => oneTimePassword(Buffer.alloc(16, n).toString('base64url'))),
    )
    expect(all.size).toBe(32)
  })
})

describe('arranging officers', () => {
  it('lets nobody but an admin give or touch a role that is not below the own one', () => {
    fc.assert(
      fc.property(assignments, assignments, (own, given) => {
        const isAdmin = own.some((a) => a.role === 'admin')
        const led = own.filter((a) => a.role === 'agency-lead').map((a) => a.agency)
        const below = given.every((a) => a.role === 'officer' && led.includes(a.agency))
        return mayArrange(officer(own), 'pekanbaru', given) === (isAdmin || below)
      }),
    )
  })

  it('gives no right to who must change the password, comes from another hall, or is no officer', () => {
    fc.assert(
      fc.property(assignments, assignments, (own, given) => {
        const nobodies: Who[] = [
          officer(own, { mustChangePassword: true }),
          officer(own, { mall: 'dumai' }),
          { kind: 'anonymous' },
          { kind: 'device', id: '1', mall: 'pekanbaru', device: 'kiosk', zone: null },
        ]
        return nobodies.every(
          (who) => !mayArrange(who, 'pekanbaru', given) && !maySee(who, 'pekanbaru', given),
        )
      }),
    )
  })

  it('shows who may be arranged', () => {
    fc.assert(
      fc.property(assignments, assignments, (own, of) => {
        const who = officer(own)
        return !mayArrange(who, 'pekanbaru', of) || maySee(who, 'pekanbaru', of)
      }),
    )
  })

  it('never loses the last active admin', () => {
    const ids = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.uniqueArray(ids), ids, fc.boolean(), assignments, (admins, id, active, next) => {
        const after = new Set(admins)
        if (active && next.some((a) => a.role === 'admin')) after.add(id)
        else after.delete(id)
        return (
          keepsAnAdmin(admins, id, { active, assignments: next }) === (after.size > 0 || admins.length === 0)
        )
      }),
    )
  })

  it('finds the assignment whose agency does not fit its role', () => {
    for (const role of roles) {
      const inAgency = role === 'officer' || role === 'agency-lead'
      expect(misfit([{ role, agency: 'bpn' }])).toBe(inAgency ? undefined : 0)
      expect(
        misfit([
          { role: 'leader', agency: null },
          { role, agency: null },
        ]),
      ).toBe(inAgency ? 1 : undefined)
    }
    expect(distinct([...Array<Assignment>(3).fill({ role: 'officer', agency: 'bpn' })])).toHaveLength(1)
  })
})
