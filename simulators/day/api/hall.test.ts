import { expect, test } from 'vitest'
import ordinary from '../scenarios/ordinary.json' with { type: 'json' }
import type { Scenario } from '../model/scenario.ts'
import { fitting, midnightOf, sinceLebaran, weekdayOf } from './hall.ts'
import type { CalendarDay } from './hall.ts'

const scenario = ordinary as unknown as Scenario
const on = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  date,
  open: true,
  spans: [{ from: '08:00', to: '15:00' }],
  season: 'regular',
  holiday: null,
  ...more,
})

test('an ordinary day is an open one from Monday to Thursday outside Ramadan', () => {
  const days = [
    on('2026-11-26'),
    on('2026-11-27'),
    on('2026-11-28', { open: false }),
    on('2026-11-30'),
    on('2026-12-01', { season: 'ramadan' }),
  ]
  expect(weekdayOf('2026-11-27')).toBe(5)
  expect(fitting(days, scenario)).toEqual(['2026-11-26', '2026-11-30'])
  const inRamadan = { ...scenario, when: { ...scenario.when, season: 'ramadan' as const } }
  expect(fitting(days, inRamadan)).toEqual(['2026-12-01'])
})

test('the days since Lebaran are counted from its last day', () => {
  const holiday = (name: string) => ({ holiday: { name, kind: 'libur-nasional', status: 'decree' } })
  const days = [
    on('2026-03-20', holiday('Cuti bersama Idulfitri')),
    on('2026-03-21', holiday('Idulfitri 1447 Hijriah')),
    on('2026-03-22', holiday('Idulfitri 1447 Hijriah')),
  ]
  expect(sinceLebaran(days, '2026-03-25')).toBe(3)
  expect(sinceLebaran(days, '2026-03-20')).toBeUndefined()
})

test('a day begins at local midnight', () => {
  expect(new Date(midnightOf('2026-11-24', 'Asia/Jakarta')).toISOString()).toBe('2026-11-23T17:00:00.000Z')
})
