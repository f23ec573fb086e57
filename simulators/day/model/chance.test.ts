import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawArrival, kioskTimes, stretchesOf } from './arrivals.ts'
import { chanceOf, lognormal, pick, wholeBetween } from './chance.ts'
import { clockText, minutesOf } from './clock-text.ts'
import { Heap } from './heap.ts'

const profile = [
  { from: '07:30', share: 0.18 },
  { from: '08:00', share: 0.24 },
  { from: '09:00', share: 0.19 },
  { from: '10:00', share: 0.39 },
]

describe('chance', () => {
  test('the same seed and names draw the same numbers, others draw others', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (seed, name) => {
        const draw = (...names: string[]) => {
          const chance = chanceOf(seed, ...names)
          return Array.from({ length: 20 }, () => chance())
        }
        expect(draw(name)).toEqual(draw(name))
        expect(draw(name)).not.toEqual(draw(name, 'other'))
        expect(draw(name).every((x) => x >= 0 && x < 1)).toBe(true)
      }),
    )
  })

  test('lognormal times have the mean that was asked for', () => {
    for (const [mean, spread] of [
      [3.9, 0.6],
      [15, 0.3],
      [1, 0.15],
    ] as const) {
      const chance = chanceOf(7, 'lognormal', mean)
      const draws = Array.from({ length: 40_000 }, () => lognormal(chance, mean, spread))
      expect(Math.min(...draws)).toBeGreaterThan(0)
      const found = draws.reduce((sum, x) => sum + x, 0) / draws.length
      expect(Math.abs(found / mean - 1)).toBeLessThan(0.02)
    }
  })

  test('a weighted pick never takes what has no weight, and whole numbers stay within their ends', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(9), fc.nat(3)), { minLength: 1 }), (seed, choices) => {
        const chance = chanceOf(seed)
        const possible = choices.filter(([, weight]) => weight > 0).map(([choice]) => choice)
        const picked = pick(chance, choices)
        if (possible.length === 0) expect(picked).toBeUndefined()
        else expect(possible).toContain(picked)
        const whole = wholeBetween(chance, { min: 500, max: 600 })
        expect(Number.isInteger(whole) && whole >= 500 && whole <= 600).toBe(true)
      }),
    )
  })
})

test('the heap gives everything back in the order of time, and at one time in the order of planning', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const heap = new Heap<number>()
      times.forEach((at, i) => {
        heap.push(at, i)
      })
      const out: { at: number; i: number }[] = []
      for (let next = heap.pop(); next; next = heap.pop()) out.push({ at: next.at, i: next.value })
      const expected = times.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i)
      expect(out).toEqual(expected)
      expect(heap.size).toBe(0)
    }),
  )
})

describe('arrivals', () => {
  test('everybody comes within the profile, each stretch with about its share', () => {
    const chance = chanceOf(3, 'arrivals')
    const draws = Array.from({ length: 20_000 }, () => drawArrival(chance, profile, 15 * 60))
    const stretches = stretchesOf(profile, 15 * 60)
    const counts = stretches.map(([{ from, to }]) => draws.filter((at) => at >= from && at < to).length)
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(draws.length)
    stretches.forEach(([, share], i) => {
      expect(Math.abs((counts[i] ?? 0) / draws.length - share)).toBeLessThan(0.015)
    })
  })

  test('a kiosk gives one number after the other, never before it opens, and forgets nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 300, max: 900, noNaN: true }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        (arrivals, machines) => {
          const rule = { machines, secondsEach: 30, opens: 450 }
          const done = kioskTimes(arrivals, rule)
          expect(done).toHaveLength(arrivals.length)
          done.forEach((at, i) => {
            expect(at).toBeGreaterThanOrEqual(Math.max(450, arrivals[i] ?? 0) + 0.5 - 1e-9)
          })
          // In any half minute no more visitors finish than there are machines.
          const sorted = [...done].sort((a, b) => a - b)
          sorted.forEach((at, i) => {
            const later = sorted[i + machines]
            if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(0.5 - 1e-6)
          })
        },
      ),
    )
  })

  test('times of the clock survive being written and read', () => {
    fc.assert(fc.property(fc.nat(1439), (minutes) => minutesOf(clockText(minutes)) === minutes))
  })
})
