import { describe, expect, it } from 'vitest'
import { parseQuota } from './quota.ts'
import { tabOf } from './tab.ts'

describe('a quota as it is typed', () => {
  it('takes an empty field as no limit', () => {
    expect(parseQuota('  ')).toBeNull()
  })

  it.each([
    ['0', 0],
    [' 40 ', 40],
    ['100000', 100_000],
  ])('reads %j', (text, quota) => {
    expect(parseQuota(text)).toBe(quota)
  })

  it.each(['-1', '1.5', '100001', 'banyak', '1e3'])('refuses %j', (text) => {
    expect(parseQuota(text)).toBeUndefined()
  })
})

describe('the tab in the address', () => {
  it('opens the tab named, or the first', () => {
    expect(tabOf('#holidays')).toBe('holidays')
    expect(tabOf('#nonsense')).toBe('counters')
    expect(tabOf('')).toBe('counters')
  })
})
