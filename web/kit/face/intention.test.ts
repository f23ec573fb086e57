import { describe, expect, it } from 'vitest'
import { backoffMs, Intentions } from './intention.ts'

const counting = () => {
  let n = 0
  return new Intentions(() => `key-${(n += 1)}`)
}

describe('one key for one intention', () => {
  it('keeps the key for a double tap and for a retry', () => {
    const intentions = counting()
    expect(intentions.keyFor({ service: 'a' })).toBe('key-1')
    expect(intentions.keyFor({ service: 'a' })).toBe('key-1')
  })

  it('takes a new key for another choice and after an answer', () => {
    const intentions = counting()
    intentions.keyFor({ service: 'a' })
    expect(intentions.keyFor({ service: 'a', acceptUnstaffed: true })).toBe('key-2')
    intentions.settle()
    expect(intentions.keyFor({ service: 'a', acceptUnstaffed: true })).toBe('key-3')
  })

  it('waits longer and longer, fifteen seconds at most', () => {
    expect([1, 2, 3, 4, 5, 50].map(backoffMs)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
  })
})
