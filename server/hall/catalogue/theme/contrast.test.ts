import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pekanbaru } from '../blueprint/broken-hall.ts'
import { checksOf, fails, inWords } from './contrast.ts'
import { themeFaults } from './faults.ts'
import { rampOf } from './ramp.ts'

const known = { ornament: { kind: 'known', name: 'pucuk-rebung' }, note: null } as const
const gold = '#c8962e'

test('every declared pair of the kit passes in light, dark and high contrast', () => {
  expect(checksOf().filter(fails).map(inWords)).toEqual([])
})

test('so does every pair in the colours of Pekanbaru', async () => {
  const { theme } = await pekanbaru()
  if (!theme) throw new Error('Pekanbaru has no theme')
  expect(checksOf(rampOf(theme.brand, theme.accent)).filter(fails).map(inWords)).toEqual([])
})

test('a colour on which white cannot be read is refused by its pair, its ratio and the ratio needed', () => {
  const [fault] = themeFaults({ brand: '#ffcc14', accent: gold, ...known })
  expect(fault?.path).toBe('/brand')
  expect(fault?.reason).toMatch(
    /^on-primary \(#ffffff\) on primary \(#ffcc14\) has 1\.\d+ : 1 in light, 4\.5 : 1 is needed; the nearest shade that passes is #/,
  )
  expect(themeFaults({ brand: fault?.nearest ?? '', accent: gold, ...known })).toEqual([])
})

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('of any colour either each derived pair passes or the hall is refused it', () => {
  let worn = 0
  fc.assert(
    fc.property(colour, colour, (brand, accent) => {
      const ramp = rampOf(brand, accent)
      expect(Object.values(ramp).every((value) => /^#[0-9a-f]{6}$/.test(value))).toBe(true)
      expect(ramp['primary-600']).toBe(brand)
      const failing = checksOf(ramp).filter(fails)
      const faults = themeFaults({ brand, accent, ...known })
      expect(faults.length > 0).toBe(failing.length > 0)
      if (failing.length === 0) worn += 1
    }),
    { numRuns: 60 },
  )
  expect(worn).toBeGreaterThan(10)
})

test.each(['#0b6172', '#5b3a94', '#1f6b4a', '#0a489f', '#000000', '#7a4b00', '#b42b2d', '#196bcd'])(
  '%s, a colour a city may have, can be worn',
  (brand) => {
    expect(themeFaults({ brand, accent: gold, ...known }).map(({ reason }) => reason)).toEqual([])
  },
)
