import { describe, expect, it } from 'vitest'
import { ShortMemory } from './memory.ts'

describe('what is remembered for seconds', () => {
  it('asks once for many callers, and again after five seconds', async () => {
    let now = 0
    let loads = 0
    const memory = new ShortMemory<string>(() => now)
    const load = () => Promise.resolve(`load ${++loads}`)
    const all = await Promise.all(Array.from({ length: 50 }, () => memory.through('a', load)))
    expect(new Set(all)).toEqual(new Set(['load 1']))
    now = 4_999
    expect(await memory.through('a', load)).toBe('load 1')
    now = 5_000
    expect(await memory.through('a', load)).toBe('load 2')
  })

  it('does not keep an answer that was under way when something changed', async () => {
    const memory = new ShortMemory<string>(() => 0)
    let answer: (value: string) => void = () => undefined
    const slow = new Promise<string>((resolve) => (answer = resolve))
    const asked = memory.through('a', () => slow)
    memory.forgetAll(() => false)
    answer('before the change')
    await asked
    expect(await memory.through('a', () => Promise.resolve('after'))).toBe('after')
  })

  it('keeps neither faults nor what was not found', async () => {
    const memory = new ShortMemory<string>(() => 0)
    await expect(memory.through('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await memory.through('a', () => Promise.resolve(undefined))).toBeUndefined()
    expect(await memory.through('a', () => Promise.resolve('found'))).toBe('found')
  })

  it('has a bounded size, whoever knocks', async () => {
    const memory = new ShortMemory<number>(() => 0)
    for (let n = 0; n < 6_000; n++) await memory.through(`key ${n}`, () => Promise.resolve(n))
    expect(memory.size).toBe(5_000)
  })
})
