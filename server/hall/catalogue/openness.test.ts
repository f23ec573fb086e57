import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, instantOf } from '../../base/clock.ts'
import { nextOpenDay, planOf } from './calendar.ts'
import type { Hall } from './hall.ts'
import { nextOpening, opennessOf } from './openness.ts'
import { pekanbaru } from './pekanbaru.test-data.ts'

let hall: Hall
beforeAll(async () => {
  hall = await pekanbaru()
})

/** A local time of the hall, e.g. `at('2026-11-24', '08:00')`. */
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`)
const look = (day: string, clock: string, agency: string | null = null) =>
  opennessOf(hall, agency, at(day, clock))

describe('an ordinary Tuesday', () => {
  it('is open from 08.00 to 15.00, through the rotating break at noon', () => {
    expect(look('2026-11-24', '07:59').open).toBe(false)
    expect(look('2026-11-24', '08:00').open).toBe(true)
    expect(look('2026-11-24', '12:30').open).toBe(true)
    expect(look('2026-11-24', '15:00').open).toBe(false)
    expect(look('2026-11-24', '09:00')).toEqual({
      open: true,
      numbers: true,
      why: { id: 'Buka sampai 15.00 WIB.', en: 'Open until 15.00 WIB.' },
      closesAt: at('2026-11-24', '15:00').toISOString(),
      opensAt: null,
    })
  })

  it('gives numbers from 07.30 until the last closing', () => {
    expect(look('2026-11-24', '07:29').numbers).toBe(false)
    expect(look('2026-11-24', '07:30')).toMatchObject({
      open: false,
      numbers: true,
      why: { id: 'Belum buka; loket buka pukul 08.00 WIB.' },
    })
    expect(look('2026-11-24', '14:59').numbers).toBe(true)
    expect(look('2026-11-24', '15:00')).toMatchObject({
      numbers: false,
      why: { id: 'Sudah tutup sejak pukul 15.00 WIB.' },
      opensAt: at('2026-11-25', '08:00').toISOString(),
    })
  })
})

describe('Friday', () => {
  it('pauses for the prayer, and the kiosk goes on', () => {
    expect(look('2026-11-27', '11:00').why.id).toBe('Buka sampai 11.45, lalu 13.15–15.00 WIB.')
    expect(look('2026-11-27', '11:45')).toEqual({
      open: false,
      numbers: true,
      why: {
        id: 'Istirahat sampai 13.15 WIB (Salat Jumat).',
        en: 'Break until 13.15 WIB (Friday prayer).',
      },
      closesAt: null,
      opensAt: at('2026-11-27', '13:15').toISOString(),
    })
    expect(nextOpening(hall, null, at('2026-11-27', '12:00'))?.id).toBe('hari ini pukul 13.15 WIB')
    expect(look('2026-11-27', '13:15').open).toBe(true)
  })

  it('ends at 11.00 for Samsat, for counters and numbers', () => {
    expect(look('2026-11-27', '10:59', 'samsat').open).toBe(true)
    expect(look('2026-11-27', '11:00', 'samsat')).toMatchObject({
      open: false,
      numbers: false,
      opensAt: at('2026-11-30', '08:00').toISOString(),
    })
    expect(look('2026-11-24', '14:00', 'samsat').open).toBe(false)
    expect(look('2026-11-24', '14:00', 'disdukcapil').open).toBe(true)
  })
})

describe('closed days', () => {
  it('name the holiday', () => {
    expect(look('2026-08-17', '10:00')).toMatchObject({ open: false, numbers: false })
    expect(look('2026-08-17', '10:00').why.id).toMatch(/^Tutup: .*Kemerdekaan/)
  })

  it('name the weekday, and Monday follows', () => {
    expect(look('2026-11-28', '10:00').why).toEqual({
      id: 'Tutup pada hari Sabtu.',
      en: 'Closed on Saturdays.',
    })
    expect(nextOpening(hall, null, at('2026-11-28', '10:00'))?.id).toBe(
      'Senin, 30 November 2026 pukul 08.00 WIB',
    )
    expect(nextOpening(hall, null, at('2026-11-29', '10:00'))?.en).toBe('tomorrow at 08.00 WIB')
  })

  it('skips the whole of Eid: from the Tuesday before to the Wednesday after', () => {
    expect(nextOpenDay(hall, null, '2026-03-17')?.day).toBe('2026-03-25')
  })
})

describe('Ramadan', () => {
  it('has its own Friday break, and agencies without a Ramadan of their own keep their hours', () => {
    expect(planOf(hall, null, '2026-02-27').season).toBe('ramadan')
    expect(look('2026-02-27', '12:44').open).toBe(false)
    expect(look('2026-02-27', '12:45').open).toBe(true)
    expect(look('2026-02-27', '11:00', 'samsat').open).toBe(false)
    expect(planOf(hall, null, '2026-03-21').season).toBe('regular')
  })
})

describe('every minute', () => {
  /** What must hold whatever the calendar says. */
  function consistent(agency: string | null, now: Date): boolean {
    const { open, numbers, closesAt, opensAt } = opennessOf(hall, agency, now)
    if (open)
      return numbers && opensAt === null && closesAt !== null && new Date(closesAt).getTime() > now.getTime()
    if (closesAt !== null || opensAt === null) return false
    const next = new Date(opensAt)
    return next.getTime() > now.getTime() && opennessOf(hall, agency, next).open
  }

  it('of two years, of any agency, has one consistent answer', () => {
    const agencies = [null, ...hall.agencies.keys()]
    fc.assert(
      fc.property(
        fc.constantFrom(...agencies),
        fc.integer({ min: 0, max: 2 * 365 * 24 * 60 * 60 }),
        (agency, seconds) =>
          consistent(agency, new Date(at('2026-01-01', '00:00').getTime() + seconds * 1000)),
      ),
      { numRuns: 3000 },
    )
  })

  it('of a year: the state changes only at the times that were announced', { timeout: 60_000 }, () => {
    for (const agency of [null, 'samsat']) {
      for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
        const edges = planOf(hall, agency, day).spans.flatMap(({ from, to }) => [from, to])
        const wanted = new Set([0, 450, 1439, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])])
        for (const minute of wanted)
          if (!consistent(agency, instantOf(day, minute, hall.timeZone)))
            throw new Error(`${agency ?? 'hall'} ${day} ${minute}`)
      }
    }
  })

  it('of a year, walked from announcement to announcement, meets every minute once', () => {
    let now = at('2026-01-01', '00:00')
    let minutesOpen = 0
    while (now < at('2027-01-01', '00:00')) {
      const { open, closesAt, opensAt } = opennessOf(hall, null, now)
      const next = new Date((open ? closesAt : opensAt) ?? '')
      expect(opennessOf(hall, null, next).open).toBe(!open)
      if (open) minutesOpen += (next.getTime() - now.getTime()) / 60_000
      now = next
    }
    let planned = 0
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1))
      for (const { from, to } of planOf(hall, null, day).spans) planned += to - from
    expect(minutesOpen).toBe(planned)
  })
})
