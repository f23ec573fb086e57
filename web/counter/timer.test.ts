import { describe, expect, it } from 'vitest'
import { secondsLeft, timerOf } from './timer.ts'

const from = '2026-11-24T02:00:00Z'
const at = (seconds: number) => Date.parse(from) + seconds * 1000

describe('the timer against the target', () => {
  it('counts minutes and seconds, then hours', () => {
    expect(timerOf(from, at(65), null).text).toBe('01:05')
    expect(timerOf(from, at(3_725), null).text).toBe('1:02:05')
    expect(timerOf(from, at(-5), null).text).toBe('00:00')
  })

  it('warns in the last fifth and says when the target has passed', () => {
    expect(timerOf(from, at(7 * 60), 10).pace).toBe('calm')
    expect(timerOf(from, at(8 * 60), 10).pace).toBe('near')
    expect(timerOf(from, at(10 * 60), 10).pace).toBe('near')
    expect(timerOf(from, at(10 * 60 + 1), 10).pace).toBe('over')
  })

  it('counts the seconds in which a step may be undone', () => {
    expect(secondsLeft(at(10), at(0))).toBe(10)
    expect(secondsLeft(at(10), at(9.2))).toBe(1)
    expect(secondsLeft(at(10), at(12))).toBe(0)
  })
})
