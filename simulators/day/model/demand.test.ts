import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOf } from './chance.ts'
import { demandOf } from './demand.ts'
import type { Calibration } from './demand.ts'
import { readScenario } from './scenario.ts'
import type { Scenario } from './scenario.ts'
import { factorOf, holdsOn } from './seasons.ts'
import { countersNeeded, paceOf } from './staffing.ts'
import ordinary from '../scenarios/ordinary.json' with { type: 'json' }

const scenario = ordinary as unknown as Scenario

describe('demand', () => {
  const calibration: Calibration = {
    visitorsPerDay: { min: 500, max: 600 },
    arrivals: [{ from: '07:30', share: 1 }],
    shares: [
      { agency: 'disdukcapil', share: 0.25 },
      { agency: 'bpjs-kesehatan', share: 0.69 },
      { agency: null, share: 0.06 },
    ],
    seasons: [{ agency: 'disdukcapil', when: 'Mei akhir-Juli (PPDB)', factor: 1.5 }],
    waitTarget: { withinMinutes: 30, share: 0.8 },
  }
  const agencies = ['disdukcapil', 'bpjs-kesehatan', 'pos', 'damkar', 'bpn']
  const on = (day: string, seed = 1) =>
    demandOf(scenario, calibration, { day, sinceLebaran: undefined, agencies }, chanceOf(seed, 'visitors'))

  test('the shares of the agencies add up to the visitors of the hall', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const total = on('2026-11-24', seed).reduce((sum, { visitors }) => sum + visitors, 0)
        expect(total).toBeGreaterThanOrEqual(497)
        expect(total).toBeLessThanOrEqual(603)
      }),
    )
  })

  test('the school season brings Disdukcapil half as many again', () => {
    const [usual] = on('2026-11-24')
    const [school] = on('2026-06-15')
    expect(school?.visitors).toBeGreaterThan((usual?.visitors ?? 0) * 1.45)
  })

  test('seasons hold in the months they name', () => {
    expect(holdsOn('Mei akhir-Juli', '2026-05-19', undefined)).toBe(false)
    expect(holdsOn('Mei akhir-Juli', '2026-05-20', undefined)).toBe(true)
    expect(holdsOn('Mei akhir-Juli', '2026-07-31', undefined)).toBe(true)
    expect(holdsOn('Februari-Maret (SPT)', '2026-04-01', undefined)).toBe(false)
    expect(holdsOn('pasca-Lebaran 1-2 minggu', '2026-04-01', 8)).toBe(true)
    expect(holdsOn('pasca-Lebaran 1-2 minggu', '2026-04-08', 15)).toBe(false)
    expect(holdsOn('kadang-kadang', '2026-04-08', 1)).toBe(false)
    expect(factorOf(calibration.seasons, 'pos', '2026-06-15', undefined)).toBe(1)
  })
})

describe('staffing', () => {
  const work = fc.record({
    queue: fc.constant('A1'),
    visitors: fc.integer({ min: 1, max: 2_000 }),
    minutes: fc.integer({ min: 1, max: 20_000 }),
  })

  test('enough counters keep the load, and one fewer would not', () => {
    fc.assert(
      fc.property(work, (line) => {
        const needed = countersNeeded(line, 420, scenario)
        expect(countersNeeded({ ...line, minutes: line.minutes * 2 }, 420, scenario)).toBeGreaterThanOrEqual(
          needed,
        )
        if (needed > 1) expect(line.minutes + line.visitors * 2).toBeGreaterThan((needed - 1) * 420 * 0.5)
      }),
    )
  })

  test('counters never work slower than the standard, and quicker only when the line could not carry its day', () => {
    fc.assert(
      fc.property(work, fc.integer({ min: 1, max: 14 }), (line, counters) => {
        const pace = paceOf(line, counters, 420, scenario)
        expect(pace).toBeGreaterThan(0)
        expect(pace).toBeLessThanOrEqual(1)
        if (line.minutes + 2 * line.visitors < counters * 420 * 0.85) expect(pace).toBe(1)
      }),
    )
  })
})

describe('scenario', () => {
  const files: Record<string, unknown> = {
    ordinary,
    later: { basedOn: 'ordinary', id: 'later', recall: { times: 1 } },
    broken: { basedOn: 'ordinary', recall: { times: 9 } },
    circle: { basedOn: 'circle' },
  }
  const load = (name: string) => Promise.resolve(files[name])

  test('tells only its differences', async () => {
    const later = await readScenario('later', load)
    expect(later.recall).toEqual({ ...scenario.recall, times: 1 })
    expect(later.patience).toEqual(scenario.patience)
  })

  test('says what is wrong with it', async () => {
    await expect(readScenario('broken', load)).rejects.toThrow(/broken is not valid: \/recall\/times/)
    await expect(readScenario('circle', load)).rejects.toThrow(/based on itself/)
    await expect(readScenario('none', load)).rejects.toThrow(/not an object/)
  })
})
