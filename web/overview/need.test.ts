import { describe, expect, it } from 'vitest'
import type { queue } from '../../contract/index.ts'
import { byNeed, needOf, quotaLeft } from './need.ts'

const line = (id: string, waiting: number, open: number, oldest: number | null = null): queue.Queue => ({
  id,
  name: { id, en: id },
  agency: 'disdukcapil',
  zone: 'Z1',
  booths: [],
  services: [],
  waiting,
  parked: 0,
  serving: 0,
  oldestWaitMinutes: oldest,
  staffing: { counters: 3, open, closedToday: 0 },
  expectedWait: null,
  quotas: [],
})

describe('queues by need', () => {
  it('puts a line that nobody serves above every other', () => {
    expect(needOf(line('a', 1, 0))).toBe('unstaffed')
    const sorted = [line('busy', 40, 2), line('calm', 0, 0), line('alone', 1, 0)].sort(byNeed)
    expect(sorted.map((q) => q.id)).toEqual(['alone', 'busy', 'calm'])
  })

  it('then goes by people per open counter, then by the oldest wait', () => {
    const sorted = [line('a', 10, 5), line('b', 6, 1), line('c', 2, 1, 5), line('d', 2, 1, 30)].sort(byNeed)
    expect(sorted.map((q) => q.id)).toEqual(['b', 'd', 'c', 'a'])
  })

  it('adds up what is left of the quotas', () => {
    expect(quotaLeft(line('a', 0, 0))).toBeNull()
    const quotas = [
      { service: 'x', issued: 1, quota: 5, left: 4 },
      { service: 'y', issued: 1, quota: null, left: null },
      { service: 'z', issued: 9, quota: 9, left: 0 },
    ]
    expect(quotaLeft({ ...line('a', 0, 0), quotas })).toBe(4)
  })
})
