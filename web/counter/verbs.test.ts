import { describe, expect, it } from 'vitest'
import { desk, ticket } from './fake-desk.test-data.ts'
import { keysOf, mayNow, verbOf } from './verbs.ts'
import type { Press } from './verbs.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
})

describe('the keys of the console', () => {
  it.each([
    [' ', 'call'],
    ['F9', 'call'],
    ['s', 'start'],
    ['S', 'start'],
    ['e', 'finish'],
    ['r', 'recall'],
    ['n', 'no-show'],
    ['p', 'park'],
    ['t', 'transfer'],
    ['u', 'undo'],
    ['c', 'call-one'],
    ['b', 'close'],
    ['?', 'help'],
  ])('%j means %s', (key, verb) => {
    expect(verbOf(press(key))).toBe(verb)
  })

  it('leaves browser shortcuts and held keys alone', () => {
    expect(verbOf(press('r', { ctrlKey: true }))).toBeNull()
    expect(verbOf(press('n', { metaKey: true }))).toBeNull()
    expect(verbOf(press(' ', { repeat: true }))).toBeNull()
    expect(verbOf(press('x'))).toBeNull()
  })

  it('gives each verb keys of its own', () => {
    const all = Object.values(keysOf).flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('what the officer may do now', () => {
  const verbs = (current: typeof ticket | null, open = true) => [
    ...mayNow({ ...desk, counter: { ...desk.counter, open, current } }, 0),
  ]

  it('opens a closed counter and nothing else', () => {
    expect(verbs(null, false)).toEqual(['help', 'open'])
  })

  it('calls when the counter is free', () => {
    expect(verbs(null)).toEqual(['help', 'call', 'call-one', 'close'])
  })

  it('starts, recalls or gives up on a called number', () => {
    expect(verbs({ ...ticket, state: 'called' })).toEqual([
      'help',
      'start',
      'no-show',
      'recall',
      'park',
      'transfer',
    ])
    expect(verbs({ ...ticket, state: 'called', recalls: 3 })).not.toContain('recall')
  })

  it('finishes a number that is being served', () => {
    expect(verbs({ ...ticket, state: 'serving' })).toEqual(['help', 'finish', 'park', 'transfer'])
  })

  it('undoes only while the ten seconds last', () => {
    expect(mayNow(desk, 3).has('undo')).toBe(true)
    expect(mayNow(desk, 0).has('undo')).toBe(false)
  })
})
