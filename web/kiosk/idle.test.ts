import { describe, expect, it } from 'vitest'
import { idleAfter } from './idle.ts'

describe('the idle reset', () => {
  it('leaves a visitor alone for twenty seconds, counts down ten, then starts over', () => {
    expect(idleAfter(0, 30)).toEqual({ kind: 'active' })
    expect(idleAfter(19_900, 30)).toEqual({ kind: 'active' })
    expect(idleAfter(20_000, 30)).toEqual({ kind: 'notice', seconds: 10 })
    expect(idleAfter(29_500, 30)).toEqual({ kind: 'notice', seconds: 1 })
    expect(idleAfter(30_000, 30)).toEqual({ kind: 'over' })
  })

  it('shows the whole countdown of a result', () => {
    expect(idleAfter(0, 20, 20)).toEqual({ kind: 'notice', seconds: 20 })
  })
})
