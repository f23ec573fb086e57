import { expect, test } from 'vitest'
import type { queue } from '../../contract/index.ts'
import { trendOf } from './trend.ts'

const day = (date: string, served: number, meanWaitMinutes: number | null): queue.DayFigures => ({
  day: date,
  issued: served,
  served,
  noShow: 0,
  cancelled: 0,
  meanWaitMinutes,
  p90WaitMinutes: null,
  withinTarget: null,
})

test('today is compared with the five days before it, and not with itself', () => {
  const days = [
    day('2026-11-24', 900, 30),
    ...[23, 20, 19, 18, 17, 16].map((date, i) => day(`2026-11-${date}`, 100, i < 5 ? 20 : 900)),
  ]
  expect(trendOf(days, '2026-11-24', 'meanWaitMinutes')).toEqual({ days: 5, usual: 20, change: 0.5 })
})

test('without an earlier day there is nothing to compare with, and before the first call no change', () => {
  expect(trendOf([day('2026-11-24', 3, 5)], '2026-11-24', 'served')).toBeNull()
  const early = [day('2026-11-24', 0, null), day('2026-11-23', 10, 12)]
  expect(trendOf(early, '2026-11-24', 'meanWaitMinutes')).toEqual({ days: 1, usual: 12, change: null })
  expect(trendOf([day('2026-11-23', 0, null)], '2026-11-24', 'noShow')).toEqual({
    days: 1,
    usual: 0,
    change: null,
  })
})
