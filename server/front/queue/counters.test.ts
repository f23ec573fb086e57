import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queue } from '../../../contract/index.ts'
import { mall } from '../../../tests/world.ts'
import type { Caller } from '../../../tests/world.ts'
import { finish, next, ofTicket, open, openHall } from './hall.fixture.ts'
import type { OpenHall } from './hall.fixture.ts'
import { giveBackStranded } from './index.ts'

let hall: OpenHall
let world: OpenHall['world']
let officer: Caller
let second: Caller
let take: OpenHall['take']

beforeAll(async () => {
  hall = await openHall()
  ;({ world, officer, second, take } = hall)
})
afterAll(() => world.close())
beforeEach(() => hall.nextWeek())

test('a press while the visitor walks over shows the same number; while serving it is refused', async () => {
  await open(officer, 'G01-1')
  const ticket = await take('ktp-el-baru')
  await take('ktp-el-baru')
  await next(officer, 'G01-1')
  expect((await next(officer, 'G01-1'))?.id).toBe(ticket.id)
  await officer(queue.startService, ofTicket(ticket))
  const refused = await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })
  expect(refused.problem).toMatchObject({ code: 'counter.busy', params: { number: ticket.number } })
})

test('next sent again with its key shows whom it called then, and calls nobody else', async () => {
  await open(officer, 'G01-1')
  const [first] = [await take('ktp-el-baru'), await take('ktp-el-baru')]
  const key = randomUUID()
  const press = () => officer(queue.callNext, { params: { mall, counter: 'G01-1' } }, { key })
  expect((await press()).output.ticket?.id).toBe(first.id)
  await officer(queue.startService, ofTicket(first))
  await finish(officer, first)
  expect((await press()).output.ticket).toMatchObject({ id: first.id, state: 'finished' })
  await open(second, 'G01-2')
  const other = await officer(queue.callNext, { params: { mall, counter: 'G01-2' } }, { key })
  expect(other.problem.code).toBe('request.key-reused')
})

test('a recall sent twice with its key counts once; without one it is another recall', async () => {
  await open(officer, 'G01-1')
  await take('ktp-el-baru')
  const ticket = await next(officer, 'G01-1')
  const key = randomUUID()
  const recalls = async (more?: { key: string }) =>
    (await officer(queue.recallTicket, ofTicket(ticket), more)).output.recalls
  expect(await recalls({ key })).toBe(1)
  expect(await recalls({ key })).toBe(1)
  expect(await recalls()).toBe(2)
  expect(await recalls({ key })).toBe(2)
  const other = await officer(queue.startService, ofTicket(ticket), { key })
  expect(other.problem.code).toBe('request.key-reused')
})

test('when the duty manager takes a counter over, the officer before may no longer act on its visitor', async () => {
  const manager = await world.officer('manajer')
  await open(officer, 'G01-1')
  await take('ktp-el-baru')
  const ticket = await next(officer, 'G01-1')
  await open(manager, 'G01-1')
  expect((await officer(queue.startService, ofTicket(ticket))).problem.code).toBe('access.not-allowed')
  expect((await manager(queue.startService, ofTicket(ticket))).output.state).toBe('serving')
  expect((await finish(manager, ticket)).output.state).toBe('finished')
})

test('a stranger’s press is no sign of life of a counter’s officer', async () => {
  const third = await world.officer('petugas-disdukcapil-3')
  await open(officer, 'G01-1')
  await open(second, 'G01-2')
  await open(third, 'G01-3')
  for (let n = 0; n < 2; n++) await take('ktp-el-baru')
  const seen = async () =>
    (await officer(queue.listCounters, { params: { mall } })).output.find(({ id }) => id === 'G01-1')?.seenAt
  const before = await seen()
  world.clock.advance(30_000)
  const press = (who: Caller, counter: string) => who(queue.callNext, { params: { mall, counter } })
  // While the first is on its way, the stranger's press and the last one come into one group.
  const [, stranger, last] = await Promise.all([
    press(second, 'G01-2'),
    press(second, 'G01-1'),
    press(third, 'G01-3'),
  ])
  expect(stranger.problem.code).toBe('counter.taken')
  expect(last.output.ticket?.state).toBe('called')
  expect(await seen()).toBe(before)
})

test('another agency’s officer may not touch the ticket, a closed counter may not call', async () => {
  const stranger = await world.officer('petugas-samsat-1')
  const ticket = await take('ktp-el-baru')
  expect(
    (await stranger(queue.parkTicket, { ...ofTicket(ticket), body: { reason: 'salah loket' } })).status,
  ).toBe(403)
  expect((await stranger(queue.openCounter, { params: { mall, counter: 'G01-1' } })).status).toBe(403)
  expect((await second(queue.callNext, { params: { mall, counter: 'G01-3' } })).problem.code).toBe(
    'counter.closed',
  )
  expect((await world.anonymous(queue.callNext, { params: { mall, counter: 'G01-3' } })).status).toBe(401)
})

test('a counter that vanishes while it calls gives the ticket back at its place', async () => {
  await open(officer, 'G01-1')
  const ticket = await take('ktp-el-baru')
  await next(officer, 'G01-1')
  expect(await giveBackStranded(world.selaso.ground, mall)).toBe(0)
  world.clock.advance(60_000)
  await officer(queue.beatCounter, { params: { mall, counter: 'G01-1' } })
  world.clock.advance(60_000)
  expect(await giveBackStranded(world.selaso.ground, mall)).toBe(0)
  world.clock.advance(60_000)
  expect(await giveBackStranded(world.selaso.ground, mall)).toBe(1)
  expect((await officer(queue.getTicket, ofTicket(ticket))).output).toMatchObject({
    state: 'waiting',
    dueAt: ticket.dueAt,
  })
})

test('a counter with a visitor cannot close, and closing needs a reason', async () => {
  await open(officer, 'G01-1')
  const ticket = await take('ktp-el-baru')
  await next(officer, 'G01-1')
  const close = (reason: string) =>
    officer(queue.closeCounter, { params: { mall, counter: 'G01-1' }, body: { reason } })
  expect((await close('istirahat')).problem.code).toBe('counter.busy')
  await officer(queue.startService, ofTicket(ticket))
  await finish(officer, ticket)
  expect((await close('')).problem.code).toBe('request.malformed')
  expect((await close('istirahat')).output).toMatchObject({ open: false, reason: 'istirahat', officer: null })
})

test('a counter that was left with a visitor yesterday is free for today’s', async () => {
  await open(officer, 'G01-1')
  const left = await take('ktp-el-baru')
  await next(officer, 'G01-1')
  await officer(queue.startService, ofTicket(left))
  world.clock.advance(24 * 3_600_000)
  await open(officer, 'G01-1')
  const today = await take('ktp-el-baru')
  expect((await next(officer, 'G01-1'))?.id).toBe(today.id)
  expect((await officer(queue.getTicket, ofTicket(left))).output.state).toBe('finished')
})

test('one counter may serve several lines and then takes the oldest of all', async () => {
  const lead = await world.officer('pimpinan-disdukcapil')
  await lead(queue.setCounterQueues, { params: { mall, counter: 'G01-2' }, body: { queues: ['A1', 'A2'] } })
  await open(second, 'G01-2')
  const kk = await take('kk-baru')
  world.clock.advance(1_000)
  await take('ktp-el-baru')
  expect((await next(second, 'G01-2'))?.id).toBe(kk.id)
})

test('a changed hall is seen by the very next request, its lines in the order given', async () => {
  const lead = await world.officer('pimpinan-disdukcapil')
  const linesOf = async (counter: string) =>
    (await lead(queue.listCounters, { params: { mall } })).output.find(({ id }) => id === counter)?.queues
  for (const queues of [['A2'], ['A2', 'A1'], ['A1', 'A2'], ['A1']]) {
    await lead(queue.setCounterQueues, { params: { mall, counter: 'G01-3' }, body: { queues } })
    expect(await linesOf('G01-3')).toEqual(queues)
  }
})

test('a reason stays in the log for good, so it holds nobody’s number', async () => {
  await open(officer, 'G01-1')
  await take('ktp-el-baru')
  const ticket = await next(officer, 'G01-1')
  const reason = 'Menunggu NIK 1471010101900000'
  const refusals = [
    await officer(queue.parkTicket, { ...ofTicket(ticket), body: { reason } }),
    await officer(queue.transferTicket, { ...ofTicket(ticket), body: { service: 'kk-baru', reason } }),
    await officer(queue.grantPriority, { ...ofTicket(ticket), body: { priority: 'lansia', reason } }),
    await officer(queue.closeCounter, { params: { mall, counter: 'G01-1' }, body: { reason } }),
    await officer(queue.callTicket, {
      params: { mall, counter: 'G01-1' },
      body: { ticket: ticket?.id ?? '', reason },
    }),
  ]
  expect(refusals.map(({ problem }) => problem.code)).toEqual(refusals.map(() => 'text.persons-number'))
})
