import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from './grouped.ts'
import { Refusal } from './refusal.ts'

interface Asked {
  readonly who: string
  readonly n: number
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

test('a lone command starts at once, and those that come meanwhile share the next group', async () => {
  const groups: number[][] = []
  const run = grouped<Asked, number>({
    shard: () => 'hall',
    run: async (_, commands) => {
      groups.push(commands.map((c) => c.n))
      await sleep(5)
      return commands.map((c) => c.n * 2)
    },
  })
  const answers = await Promise.all([1, 2, 3, 4].map((n) => run({ who: 'a', n })))
  expect(answers).toEqual([2, 4, 6, 8])
  expect(groups).toEqual([[1], [2, 3, 4]])
})

test('each command gets its own answer, twins never run at the same time, and there is one group at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c'), n: fc.integer() }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      async (asked, most) => {
        const running = new Map<string, number>()
        let groups = 0
        const run = grouped<Asked, number>({
          shard: () => 'hall',
          identity: (c) => c.who,
          most,
          run: async (_, commands) => {
            groups++
            expect(groups).toBe(1)
            expect(commands.length).toBeLessThanOrEqual(most)
            for (const { who } of commands) running.set(who, (running.get(who) ?? 0) + 1)
            for (const count of running.values()) expect(count).toBeLessThanOrEqual(1)
            await sleep(0)
            for (const { who } of commands) running.set(who, (running.get(who) ?? 0) - 1)
            groups--
            return commands.map((c) => c.n)
          },
        })
        expect(await Promise.all(asked.map((c) => run(c)))).toEqual(asked.map((c) => c.n))
      },
    ),
    { numRuns: 60 },
  )
})

test('one bad command does not sink the others of its group', async () => {
  const run = grouped<Asked, number>({
    shard: () => 'hall',
    run: async (_, commands) => {
      await sleep(1)
      if (commands.some((c) => c.n === 13)) throw new Error('thirteen')
      return commands.map((c) => c.n)
    },
  })
  const answers = await Promise.allSettled([1, 2, 13, 4].map((n) => run({ who: 'a', n })))
  expect(answers.map((a) => a.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

test('a refusal of the whole group meets each of its commands once', async () => {
  let runs = 0
  const run = grouped<Asked, number>({
    shard: () => 'hall',
    run: () => {
      runs++
      return Promise.reject(new Refusal('database.away'))
    },
  })
  const answers = await Promise.allSettled([1, 2, 3].map((n) => run({ who: 'a', n })))
  expect(answers.every((a) => a.status === 'rejected')).toBe(true)
  expect(runs).toBe(2)
})

test('beyond the bounded line a command is refused at once', async () => {
  const run = grouped<Asked, number>({
    shard: () => 'hall',
    waiting: 2,
    run: async (_, commands) => {
      await sleep(5)
      return commands.map((c) => c.n)
    },
  })
  const answers = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => run({ who: 'a', n })))
  expect(answers.map((a) => a.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ])
})
