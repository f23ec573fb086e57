import { describe, expect, it } from 'vitest'
import { desk, ticket } from './fake-desk.test-data.ts'
import { digitOf, isBounce, keysOf, mainKeys, mainOf, mayNow, meaningOf } from './verbs.ts'
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
    ['g', 'prioritise'],
    ['m', 'note'],
    ['k', 'find'],
    ['/', 'find'],
    ['?', 'help'],
  ])('%j means %s', (key, verb) => {
    expect(meaningOf(press(key))).toEqual({ kind: 'verb', verb })
  })

  it('the large button answers to Space, and to F9 of a remote call button', () => {
    for (const key of [' ', 'F9']) expect(meaningOf(press(key))).toEqual({ kind: 'main' })
  })

  it('digits tick papers, in the order of the keyboard: 1 to 9, then 0', () => {
    expect(meaningOf(press('1'))).toEqual({ kind: 'paper', index: 0 })
    expect(meaningOf(press('0'))).toEqual({ kind: 'paper', index: 9 })
    for (let index = 0; index < 10; index++)
      expect(meaningOf(press(digitOf(index) ?? ''))).toEqual({ kind: 'paper', index })
    expect(digitOf(10)).toBeNull()
  })

  it('a trembling finger has pressed once', () => {
    expect(isBounce(1_000, 1_200)).toBe(true)
    expect(isBounce(1_000, 1_500)).toBe(false)
  })

  it('leaves browser shortcuts and held keys alone', () => {
    expect(meaningOf(press('r', { ctrlKey: true }))).toBeNull()
    expect(meaningOf(press('n', { metaKey: true }))).toBeNull()
    expect(meaningOf(press(' ', { repeat: true }))).toBeNull()
    expect(meaningOf(press('x'))).toBeNull()
    expect(meaningOf(press('k', { ctrlKey: true }))).toEqual({ kind: 'verb', verb: 'find' })
  })

  it('gives each verb keys of its own', () => {
    const all = [...mainKeys, ...Object.values(keysOf).flat()]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('what the officer may do now', () => {
  const verbs = (current: typeof ticket | null, open = true) => [
    ...mayNow({ ...desk, counter: { ...desk.counter, open, current } }, 0),
  ]

  it('opens a closed counter and nothing else', () => {
    expect(verbs(null, false)).toEqual(['help', 'find', 'open'])
  })

  it('calls when the counter is free', () => {
    expect(verbs(null)).toEqual(['help', 'find', 'call', 'call-one', 'close'])
  })

  it('starts, recalls or gives up on a called number', () => {
    expect(verbs({ ...ticket, state: 'called' })).toEqual([
      'help',
      'find',
      'note',
      'start',
      'no-show',
      'recall',
      'park',
      'transfer',
    ])
    expect(verbs({ ...ticket, state: 'called', recalls: 3 })).not.toContain('recall')
  })

  it('finishes a number that is being served', () => {
    expect(verbs({ ...ticket, state: 'serving' })).toEqual([
      'help',
      'find',
      'note',
      'next',
      'finish',
      'park',
      'transfer',
    ])
  })

  it('puts somebody forward who waits without a priority, also while serving another', () => {
    const waits = (priority: 'lansia' | null) =>
      mayNow({ ...desk, counter: { ...desk.counter, open: true }, next: [{ ...ticket, priority }] }, 0)
    expect(waits(null).has('prioritise')).toBe(true)
    expect(waits('lansia').has('prioritise')).toBe(false)
  })

  it('the large button opens, calls, starts, then finishes and calls the next', () => {
    const main = (current: typeof ticket | null, open = true) => mainOf(new Set(verbs(current, open)))
    expect(main(null, false)).toBe('open')
    expect(main(null)).toBe('call')
    expect(main({ ...ticket, state: 'called' })).toBe('start')
    expect(main({ ...ticket, state: 'serving' })).toBe('next')
  })

  it('undoes only while the ten seconds last', () => {
    expect(mayNow(desk, 3).has('undo')).toBe(true)
    expect(mayNow(desk, 0).has('undo')).toBe(false)
  })
})
