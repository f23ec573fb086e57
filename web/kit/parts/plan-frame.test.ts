import { expect, test } from 'vitest'
import type { hall } from '../../../contract/index.ts'
import { closeFrame, isWithin, nextTo, wholeFrame } from './plan-frame.ts'

/** Three rows of ten booths, wall to wall, each 4 × 3. */
const plan: hall.FloorPlan = {
  level: 1,
  name: 'Lantai 1',
  size: { w: 60, h: 32 },
  booths: Array.from({ length: 30 }, (_, i) => ({
    id: `G${String(i + 1).padStart(2, '0')}`,
    agency: 'a',
    label: null,
    zone: `Z${1 + Math.floor(i / 10)}`,
    x: (i % 10) * 4,
    y: Math.floor(i / 10) * 12,
    w: 4,
    h: 3,
  })),
  areas: [],
  zones: [],
}

test('a close-up shows its booths with what is around, and is smaller than the floor', () => {
  const frame = closeFrame(plan, ['G14', 'G15'])!
  const shown = plan.booths.filter((booth) => isWithin(frame, booth)).map(({ id }) => id)
  expect(shown).toEqual(expect.arrayContaining(['G13', 'G14', 'G15', 'G16']))
  expect(shown).not.toContain('G25')
  expect(frame.w).toBeLessThan(wholeFrame(plan, true).w)
})

test('at a corner it ends with the floor, and never shows less than one can find one’s way in', () => {
  const frame = closeFrame(plan, ['G01'])!
  expect(frame).toEqual({ x: -1, y: -7, w: 28, h: 22 })
  for (const { id, ...place } of plan.booths) expect(isWithin(closeFrame(plan, [id])!, place), id).toBe(true)
})

test('booths that are not on this floor leave the whole floor', () => {
  expect(closeFrame(plan, ['X9'])).toBeUndefined()
})

test('neighbours are those wall to wall', () => {
  expect(nextTo(plan, 'G01')).toEqual(['G02'])
  expect(nextTo(plan, 'G14')).toEqual(['G13', 'G15'])
  expect(nextTo(plan, 'X9')).toEqual([])
})
