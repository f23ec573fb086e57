import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elements } from '../../../contract/relations.ts'
import { satisfactionOf } from './report.ts'
import {
  disclosed,
  gradeOf,
  groupSize,
  indexCents,
  marginCents,
  nearest,
  sampleSize,
  slotOf,
} from './rules.ts'
import type { Sums } from './rules.ts'
import { krejcieMorgan } from './sample-table.test-data.ts'

const of = (means: readonly number[], n: number): Sums => ({
  counted: n,
  squares: 0,
  byElement: Object.fromEntries(
    elements.map((code, i) => [code, Math.round((means[i] ?? 0) * n)]),
  ) as Sums['byElement'],
})
const resultOf = (means: readonly number[], n = 10_000) => satisfactionOf(of(means, n), 20_000, 0).result
const nine = (mean: number) => Array.from({ length: 9 }, () => mean)

test.each([
  [nine(4), 100, 'A'],
  [nine(1), 25, 'D'],
  [[3.4, 3.2, 3.1, 3.9, 3.3, 3.4, 3.5, 3.2, 3.6], 85, 'B'],
  [nine(2.6), 65, 'C'],
  [nine(3.5324), 88.31, 'A'],
  [nine(3.532), 88.3, 'B'],
] as const)('element means %j give the index %d, grade %s', (means, index, grade) => {
  expect(resultOf(means)).toMatchObject({ index, grade })
})

test('printed weights of 0.11 and 0.111 lose a full point of a hundred, exact ninths do not', () => {
  const weighted = (weight: number) => Math.round(2500 * weight * 36) / 100
  expect([weighted(0.11), weighted(0.111)]).toEqual([99, 99.9])
  expect(resultOf(nine(4))?.index).toBe(100)
})

test('an index of 77.22 is a B; with weights of 0.11 it would have become a C', () => {
  // 50 questionnaires with 1,390 points: 25 x 1390 / 450 = 77.2222
  const cents = indexCents(1390n, 50n)
  expect([cents, gradeOf(cents)]).toEqual([7722, 'B'])
  expect(gradeOf(Math.round(2500 * 0.11 * (1390 / 50)))).toBe('C')
})

test('each grade begins at its hundredth, and no hundredth between 25.00 and 100.00 is without one', () => {
  expect([2500, 6499, 6500, 7660, 7661, 8830, 8831, 10_000].map(gradeOf).join('')).toBe('DDCCBBAA')
})

test('half up, once: a half hundredth rises, less does not', () => {
  expect(nearest(1n, 2n)).toBe(1n)
  expect(nearest(49n, 100n)).toBe(0n)
  // 25 x 201 / (9 x 8) = 69.791666…, 25 x 207 / (9 x 8) = 71.875: the half rises.
  expect([indexCents(201n, 8n), indexCents(207n, 8n)]).toEqual([6979, 7188])
})

const questionnaires = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }), {
  minLength: 1,
  maxLength: 300,
})
const summed = (all: readonly (readonly number[])[]): Sums => {
  const totals = all.map((one) => one.reduce((a, b) => a + b, 0))
  return {
    counted: all.length,
    squares: totals.reduce((sum, t) => sum + t * t, 0),
    byElement: Object.fromEntries(
      elements.map((code, i) => [code, all.reduce((sum, one) => sum + (one[i] ?? 0), 0)]),
    ) as Sums['byElement'],
  }
}

test('for any questionnaires the index is the nearest hundredth, half up, and lies within 25 and 100', () => {
  fc.assert(
    fc.property(questionnaires, (all) => {
      const total = BigInt(all.flat().reduce((a, b) => a + b, 0))
      const n = BigInt(all.length)
      const cents = BigInt(indexCents(total, n))
      // 2 x den x cents - 2 x num lies in (-den, den]: the nearest, and halves rise.
      const off = 2n * 9n * n * cents - 2n * 2500n * total
      expect(off > -9n * n && off <= 9n * n).toBe(true)
      expect(cents >= 2500n && cents <= 10_000n).toBe(true)
    }),
  )
})

test('for any questionnaires one better answer never lowers the index or the grade', () => {
  fc.assert(
    fc.property(questionnaires, (all) => {
      const sums = summed(all)
      const total = BigInt(elements.reduce((sum, code) => sum + sums.byElement[code], 0))
      const n = BigInt(sums.counted)
      fc.pre(total < 36n * n)
      expect(indexCents(total + 1n, n)).toBeGreaterThanOrEqual(indexCents(total, n))
    }),
  )
})

test('for any questionnaires three elements are lowest, and no other is lower than them', () => {
  fc.assert(
    fc.property(questionnaires, (all) => {
      const result = satisfactionOf(summed(all), all.length, 0).result
      const lowest = result?.lowest ?? []
      expect(new Set(lowest).size).toBe(3)
      const mean = (code: string) => result?.elements.find((one) => one.code === code)?.mean ?? 0
      const top = Math.max(...lowest.map(mean))
      for (const { code, mean: other } of result?.elements ?? [])
        if (!lowest.includes(code)) expect(other).toBeGreaterThanOrEqual(top)
    }),
  )
})

test('for any questionnaires the margin is that of the respondents’ own means', () => {
  fc.assert(
    fc.property(questionnaires, fc.integer({ min: 0, max: 5000 }), (all, more) => {
      fc.pre(all.length > 1)
      const own = all.map((one) => (25 * one.reduce((a, b) => a + b, 0)) / 9)
      const mean = own.reduce((a, b) => a + b, 0) / own.length
      const s = Math.sqrt(own.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (own.length - 1))
      const population = all.length + more
      const finite = Math.sqrt((population - all.length) / (population - 1))
      const margin = marginCents(summed(all), population) ?? NaN
      expect(Math.abs(margin / 100 - (1.96 * s * finite) / Math.sqrt(own.length))).toBeLessThan(0.006)
    }),
  )
})

test('everybody asked: nothing is uncertain; one answer alone tells nothing of the spread', () => {
  const all = summed([Array.from({ length: 9 }, () => 4), Array.from({ length: 9 }, () => 1)])
  expect(marginCents(all, 2)).toBe(0)
  expect(marginCents(all, 1)).toBeGreaterThan(0)
  expect(marginCents(summed([Array.from({ length: 9 }, () => 4)]), 10)).toBeNull()
})

test('the sample is that of all ninety printed rows', () => {
  expect(krejcieMorgan).toHaveLength(90)
  expect(krejcieMorgan.map(([n]) => [n, sampleSize(n)])).toEqual(krejcieMorgan)
  expect([sampleSize(0), sampleSize(1)]).toEqual([0, 1])
})

test('the break belongs to the afternoon', () => {
  expect([slotOf(8 * 60), slotOf(12 * 60 - 0.1), slotOf(12 * 60), slotOf(15 * 60)]).toEqual([
    '08-12',
    '08-12',
    '13-17',
    '13-17',
  ])
})

test('for any counts no shown service, and no difference to its agency, is fewer than a group', () => {
  const cell = fc.record({
    agency: fc.constantFrom('a', 'b'),
    month: fc.constantFrom('2026-01', '2026-02'),
    counted: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const shown = disclosed(cells)
      for (const one of shown) expect(one.counted).toBeGreaterThanOrEqual(groupSize)
      for (const agency of ['a', 'b'])
        for (const month of ['2026-01', '2026-02']) {
          const count = (all: typeof cells) =>
            all.filter((c) => c.agency === agency && c.month === month).reduce((sum, c) => sum + c.counted, 0)
          const rest = count(cells) - count(shown)
          if (count(shown) > 0) expect(rest === 0 || rest >= groupSize).toBe(true)
        }
    }),
  )
})
