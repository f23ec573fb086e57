import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { queue } from '../../../contract/index.ts'
import { callerOf, mall, openWorld } from '../../../tests/world.ts'
import { withOwner } from '../../../tests/database.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { ensureDevice } from '../../hall/people/index.ts'
import { issueModel, nextInLine } from './model.ts'
import type { Standing, Waiting } from './model.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const counters = ['G01-1', 'G01-2', 'G01-3', 'G01-4', 'G01-5', 'G01-6', 'G01-7'] as const

async function openCounters(): Promise<{ officer: Caller; counter: string }[]> {
  const open = []
  for (const [i, counter] of counters.entries()) {
    const officer = await world.officer(`petugas-disdukcapil-${i + 1}`)
    await officer(queue.openCounter, { params: { mall, counter } })
    open.push({ officer, counter })
  }
  return open
}

test('many kiosks over two server processes give numbers without gap or duplicate', async () => {
  const { token } = await ensureDevice(world.selaso.ground, mall, {
    kind: 'kiosk',
    label: 'kios',
    zone: null,
  })
  const kiosks = [world.selaso, await world.another()].map((selaso) =>
    callerOf(selaso)({ authorization: `Bearer ${token}` }),
  )
  const services = ['ktp-el-baru', 'ktp-el-rusak', 'kk-baru']
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, i) =>
      kiosks[i % 2]!(
        queue.issueTicket,
        { params: { mall }, body: { service: services[i % 3]! } },
        { key: randomUUID() },
      ),
    ),
  )
  const numbers = answers.map((answer) => answer.output.ticket.number)
  const expected = [
    ...Array.from({ length: 200 }, (_, i) => `A1-${String(i + 1).padStart(3, '0')}`),
    ...Array.from({ length: 100 }, (_, i) => `A2-${String(i + 1).padStart(3, '0')}`),
  ]
  expect(numbers.sort()).toEqual(expected.sort())
})

test('the same key sent many times at once, to two server processes, gives one ticket', async () => {
  const { token } = await ensureDevice(world.selaso.ground, mall, {
    kind: 'kiosk',
    label: 'kios',
    zone: null,
  })
  const kiosks = [world.selaso, await world.another()].map((selaso) =>
    callerOf(selaso)({ authorization: `Bearer ${token}` }),
  )
  const key = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      kiosks[i % 2]!(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }, { key }),
    ),
  )
  expect(new Set(answers.map((answer) => answer.output.ticket.id)).size).toBe(1)
  expect(new Set(answers.map((answer) => answer.output.token)).size).toBe(1)
})

test('counters that press Next together call different visitors in order, and none is refused', async () => {
  const kiosk = await world.kiosk()
  const open = await openCounters()
  const issued = []
  for (let i = 0; i < 20; i++) {
    world.clock.advance(1_000)
    issued.push(
      (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output.ticket
        .id,
    )
  }
  const calls = await Promise.all(
    open.map(({ officer, counter }) =>
      officer(queue.callNext, { params: { mall, counter } }, { key: randomUUID() }),
    ),
  )
  const called = calls.map((call) => call.output.ticket?.id)
  expect(new Set(called).size).toBe(counters.length)
  expect([...called].sort()).toEqual(issued.slice(0, counters.length).sort())
})

test('a whole line is emptied by counters that press all the time: everybody once, nobody twice', async () => {
  const kiosk = await world.kiosk()
  const open = await openCounters()
  const tickets = await Promise.all(
    Array.from({ length: 120 }, () =>
      kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }, { key: randomUUID() }),
    ),
  )
  const called: string[] = []
  await Promise.all(
    open.map(async ({ officer, counter }) => {
      for (;;) {
        const { ticket } = (
          await officer(queue.callNext, { params: { mall, counter } }, { key: randomUUID() })
        ).output
        if (!ticket) return
        called.push(ticket.id)
        await officer(queue.startService, { params: { mall, ticket: ticket.id } }, { key: randomUUID() })
        await officer(
          queue.finishService,
          { params: { mall, ticket: ticket.id }, body: { outcome: 'served' } },
          { key: randomUUID() },
        )
      }
    }),
  )
  expect(called.length).toBe(120)
  expect(new Set(called)).toEqual(new Set(tickets.map((t) => t.output.ticket.id)))
})

test('presses of all kinds at one moment, some of them sent twice, have one effect each', async () => {
  const kiosk = await world.kiosk()
  const open = await openCounters()
  for (let i = 0; i < 20; i++)
    await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })
  const called = await Promise.all(
    open.map(({ officer, counter }) => officer(queue.callNext, { params: { mall, counter } })),
  )
  const answers = await Promise.all(
    open.flatMap(({ officer, counter }, i) => {
      const params = { mall, ticket: called[i]?.output.ticket?.id ?? '' }
      const key = randomUUID()
      const recall = () => officer(queue.recallTicket, { params }, { key })
      return [recall(), recall(), officer(queue.callNext, { params: { mall, counter } }), recall()]
    }),
  )
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200))
  const told = await withOwner(world.ownerUrl, (owner) =>
    owner.query<{ n: number }>(
      `select count(*)::int as n from base.event where type = 'ticket.recalled' group by subject`,
    ),
  )
  expect(told.rows.map((row) => row.n)).toEqual(counters.map(() => 1))
})

test('families with legs in two lines are never at two counters, whoever presses when', async () => {
  const kiosk = await world.kiosk()
  const ktp = await world.officer('petugas-disdukcapil-1')
  const kk = await world.officer('petugas-disdukcapil-2')
  await ktp(queue.openCounter, { params: { mall, counter: 'G01-1' } })
  await kk(queue.openCounter, { params: { mall, counter: 'G02-1' } })
  for (let i = 0; i < 12; i++) {
    const { visit } = (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }))
      .output.ticket
    await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'kk-baru', visit } })
  }
  const busy = new Set<string>()
  let served = 0
  const work = async (officer: Caller, counter: string) => {
    for (let idle = 0; idle < 30;) {
      const { ticket } = (await officer(queue.callNext, { params: { mall, counter } })).output
      if (!ticket) {
        idle++
        continue
      }
      expect(busy.has(ticket.visit)).toBe(false)
      busy.add(ticket.visit)
      await officer(queue.startService, { params: { mall, ticket: ticket.id } })
      busy.delete(ticket.visit)
      await officer(queue.finishService, { params: { mall, ticket: ticket.id }, body: { outcome: 'served' } })
      served++
    }
  }
  await Promise.all([work(ktp, 'G01-1'), work(kk, 'G02-1')])
  expect(served).toBe(24)
})

test('numbers, quotas and staffing in SQL say what the plain model says', async () => {
  const kiosk = await world.kiosk()
  const lead = await world.officer('pimpinan-disdukcapil')
  const services = ['ktp-el-baru', 'kia', 'kk-baru', 'no-such-service']
  const queueOf = new Map([
    ['ktp-el-baru', 'A1'],
    ['kia', 'A1'],
    ['kk-baru', 'A2'],
  ])
  const quotaOf = new Map<string, number | null>([
    ['kia', 5],
    ['kk-baru', 3],
  ])
  for (const [service, quota] of quotaOf)
    await lead(queue.setQuota, { params: { mall, service }, body: { quota } })
  const standing: Standing = { last: new Map(), issued: new Map() }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...services), { minLength: 1, maxLength: 12 }),
      async (asked) => {
        const answers = await Promise.all(
          asked.map((service) => kiosk(queue.issueTicket, { params: { mall }, body: { service } })),
        )
        const said = answers.map((a) => (a.status === 201 ? a.output.ticket.number : a.problem.code))
        const modelled = asked.map((service) => {
          const outcome = issueModel({ service, agrees: false }, standing, {
            queueOf,
            quotaOf,
            staffed: new Set(['A1', 'A2']),
          })
          if (outcome.outcome === 'issued')
            return `${outcome.queue}-${String(outcome.number).padStart(3, '0')}`
          return {
            full: 'queue.full-today',
            unstaffed: 'queue.nobody-serving',
            'service-unknown': 'service.unknown',
          }[outcome.outcome]
        })
        // Requests that arrive together may be ordered either way; what was given and refused must be the same.
        expect([...said].sort()).toEqual([...modelled].sort())
      },
    ),
    { numRuns: 15 },
  )
})

test('who is next in SQL is who is next in the plain model', async () => {
  const kiosk = await world.kiosk()
  const officer = await world.officer('petugas-disdukcapil-1')
  const lead = await world.officer('pimpinan-disdukcapil')
  await lead(queue.setCounterQueues, { params: { mall, counter: 'G01-1' }, body: { queues: ['A1', 'A2'] } })
  await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
  const waiting: Waiting[] = []
  const arrival = fc.record({
    service: fc.constantFrom('ktp-el-baru', 'kk-baru', 'kia'),
    priority: fc.constantFrom(undefined, 'lansia' as const, 'balita' as const),
    minutes: fc.integer({ min: 0, max: 20 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(arrival, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      async (arrivals, calls) => {
        for (const { service, priority, minutes } of arrivals) {
          world.clock.advance(minutes * 1_000)
          const { ticket } = (
            await kiosk(queue.issueTicket, {
              params: { mall },
              body: { service, ...(priority ? { priority } : {}) },
            })
          ).output
          waiting.push({
            id: ticket.id,
            queue: ticket.queue,
            visit: ticket.visit,
            due: Date.parse(ticket.dueAt),
          })
        }
        for (let i = 0; i < calls; i++) {
          const { ticket } = (await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })).output
          const expected = nextInLine(waiting, new Set(['A1', 'A2']), new Set())
          expect(ticket?.id).toBe(expected?.id)
          if (!ticket) break
          waiting.splice(
            waiting.findIndex((w) => w.id === ticket.id),
            1,
          )
          await officer(queue.startService, { params: { mall, ticket: ticket.id } })
          await officer(queue.finishService, {
            params: { mall, ticket: ticket.id },
            body: { outcome: 'served' },
          })
        }
      },
    ),
    { numRuns: 12 },
  )
})
