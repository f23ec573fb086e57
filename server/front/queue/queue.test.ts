import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queue } from '../../../contract/index.ts'
import { mall } from '../../../tests/world.ts'
import type { Caller } from '../../../tests/world.ts'
import { finish, next, ofTicket, open, openHall } from './hall.fixture.ts'
import type { OpenHall } from './hall.fixture.ts'

let hall: OpenHall
let world: OpenHall['world']
let kiosk: Caller
let officer: Caller
let second: Caller
let take: OpenHall['take']

beforeAll(async () => {
  hall = await openHall()
  ;({ world, kiosk, officer, second, take } = hall)
})
afterAll(() => world.close())
beforeEach(() => hall.nextWeek())

const serviceOf = (agency: string) => hall.services.find((service) => service.agency === agency)?.id ?? ''

test('a visitor walks in, takes a number, is called, served and done', async () => {
  await open(officer, 'G01-1')
  const ticket = await take('ktp-el-baru')
  expect(ticket).toMatchObject({
    number: 'A1-001',
    state: 'waiting',
    ahead: 0,
    floor: 1,
    booths: ['G01'],
    zone: { letter: 'A' },
  })
  const called = await next(officer, 'G01-1')
  expect(called).toMatchObject({ id: ticket.id, state: 'called', counter: { id: 'G01-1', booth: 'G01' } })
  expect((await officer(queue.startService, ofTicket(ticket))).output.state).toBe('serving')
  expect((await finish(officer, ticket)).output).toMatchObject({ state: 'finished', outcome: 'served' })
  expect(await next(officer, 'G01-1')).toBeNull()
})

test('the same key gives the same number, and for another service it is refused', async () => {
  const key = randomUUID()
  const body = { service: 'ktp-el-baru' }
  const one = (await kiosk(queue.issueTicket, { params: { mall }, body }, { key })).output
  const again = (await kiosk(queue.issueTicket, { params: { mall }, body }, { key })).output
  expect(again).toEqual(one)
  const other = await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'kk-baru' } }, { key })
  expect(other.problem.code).toBe('request.key-reused')
})

test('priority groups are called before others who came at most their credit earlier', async () => {
  await open(officer, 'G01-1')
  const first = await take('ktp-el-baru')
  world.clock.advance(29 * 60_000)
  const elderly = await take('ktp-el-baru', { priority: 'lansia' })
  expect(elderly.ahead).toBe(0)
  expect((await next(officer, 'G01-1'))?.id).toBe(elderly.id)
  await officer(queue.startService, ofTicket(elderly))
  await finish(officer, elderly)
  world.clock.advance(2 * 60_000)
  const late = await take('ktp-el-baru', { priority: 'disabilitas' })
  expect((await next(officer, 'G01-1'))?.id).toBe(first.id)
  expect(late.ahead).toBe(1)
})

test('a visitor at one counter is not called at another, and keeps the place', async () => {
  const bank = await world.officer('petugas-bri')
  await open(officer, 'G01-1')
  await open(bank, 'G39-1')
  const ktp = await take('ktp-el-baru')
  const atBank = await take(serviceOf('bri'), { visit: ktp.visit })
  expect(atBank.visit).toBe(ktp.visit)
  await next(officer, 'G01-1')
  expect(await next(bank, 'G39-1')).toBeNull()
  await officer(queue.startService, ofTicket(ktp))
  await finish(officer, ktp)
  expect((await next(bank, 'G39-1'))?.id).toBe(atBank.id)
})

test('a full day gives no number and names the next day with room', async () => {
  const lead = await world.officer('pimpinan-disdukcapil')
  const day = world.clock.now().toISOString().slice(0, 10)
  const set = await lead(queue.setQuota, { params: { mall, service: 'kia' }, body: { day, quota: 2 } })
  expect(set.output).toEqual({ service: 'kia', day, quota: 2 })
  await take('kia')
  await take('kia')
  const refused = await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'kia' } })
  expect(refused.status).toBe(409)
  expect(refused.problem.code).toBe('queue.full-today')
  expect(refused.problem.words.id).toMatch(/hari berikutnya/i)
  expect(refused.problem.params?.['nextDay']).toBe(
    new Date(world.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10),
  )
  const queues = (await kiosk(queue.listQueues, { params: { mall } })).output
  expect(queues.flatMap((q) => q.quotas).find((q) => q.service === 'kia')).toMatchObject({
    issued: 2,
    quota: 2,
    left: 0,
  })
})

test('a service that nobody can serve today gives a number only to who agrees', async () => {
  const lead = await world.officer('pimpinan-damkar')
  await lead(queue.closeCounter, {
    params: { mall, counter: 'G07-1' },
    body: { reason: 'petugas sakit', restOfDay: true },
  })
  const service = serviceOf('damkar')
  const refused = await kiosk(queue.issueTicket, { params: { mall }, body: { service } })
  expect(refused.problem.code).toBe('queue.nobody-serving')
  const agreed = await kiosk(queue.issueTicket, {
    params: { mall },
    body: { service, acceptUnstaffed: true },
  })
  expect(agreed.output.ticket.number).toBe('L4-001')
  expect(agreed.output.notice?.id).toMatch(/belum ada loket/i)
})

test('no number is given on a Sunday, and the refusal says when the hall opens again', async () => {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 4 * 86_400_000))
  const refused = await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })
  expect(refused.problem).toMatchObject({ code: 'queue.closed', status: 409 })
  expect(refused.problem.words.id).toMatch(/Minggu.*Buka lagi besok pukul 08\.00 WIB/)
})

test('recall three times at most, then no-show, then back into line at the old place', async () => {
  await open(officer, 'G01-1')
  const ticket = await take('ktp-el-baru')
  await next(officer, 'G01-1')
  for (let i = 1; i <= 3; i++)
    expect((await officer(queue.recallTicket, ofTicket(ticket))).output.recalls).toBe(i)
  expect((await officer(queue.recallTicket, ofTicket(ticket))).problem.code).toBe('ticket.recalled-enough')
  expect((await officer(queue.markNoShow, ofTicket(ticket))).output.state).toBe('no-show')
  const back = (await officer(queue.resumeTicket, ofTicket(ticket))).output
  expect(back).toMatchObject({ state: 'waiting', dueAt: ticket.dueAt })
})

test('park keeps the place; the parked one is next after coming back', async () => {
  await open(officer, 'G01-1')
  const one = await take('ktp-el-baru')
  world.clock.advance(60_000)
  const two = await take('ktp-el-baru')
  await next(officer, 'G01-1')
  await officer(queue.parkTicket, { ...ofTicket(one), body: { reason: 'fotokopi KK' } })
  expect((await next(officer, 'G01-1'))?.id).toBe(two.id)
  await officer(queue.startService, ofTicket(two))
  await finish(officer, two)
  await officer(queue.resumeTicket, ofTicket(one))
  expect((await next(officer, 'G01-1'))?.id).toBe(one.id)
})

test('a transfer keeps number and due time, so the visitor is first in the other line', async () => {
  await open(officer, 'G01-1')
  await open(second, 'G02-1')
  const moved = await take('ktp-el-baru')
  world.clock.advance(60_000)
  await take('kk-baru')
  await next(officer, 'G01-1')
  const after = (
    await officer(queue.transferTicket, {
      ...ofTicket(moved),
      body: { service: 'kk-baru', reason: 'perlu ubah KK dahulu' },
    })
  ).output
  expect(after).toMatchObject({ number: moved.number, dueAt: moved.dueAt, queue: 'A2', state: 'waiting' })
  expect((await next(second, 'G02-1'))?.id).toBe(moved.id)
})

test('a passport goes on to the line of its next stage, keeping number, service and due time', async () => {
  const first = await world.officer('petugas-imigrasi-1')
  const second = await world.officer('petugas-imigrasi-2')
  await open(first, 'G15-1')
  const ticket = await take('paspor-baru')
  await next(first, 'G15-1')
  const desk = await first(queue.getCounterDesk, { params: { mall, counter: 'G15-1' } })
  expect(desk.output.onward.map((line) => line.queue)).toEqual(['R2'])
  const go = (body: { queue: string } | { service: string } | object) =>
    first(queue.transferTicket, { ...ofTicket(ticket), body: { ...body, reason: 'lanjut biometrik' } })
  expect((await go({})).problem.code).toBe('request.malformed')
  expect((await go({ queue: 'X9' })).problem.code).toBe('queue.unknown')
  expect((await go({ queue: 'R3' })).problem.code).toBe('queue.not-onward')
  const on = (await go({ queue: 'R2' })).output
  expect(on).toMatchObject({
    ...{ queue: 'R2', state: 'waiting', number: ticket.number, dueAt: ticket.dueAt },
    service: { id: 'paspor-baru' },
    booths: ['G16'],
  })
  await open(second, 'G16-1')
  expect((await next(second, 'G16-1'))?.id).toBe(ticket.id)
})

test('undo takes back the last step within ten seconds and not later', async () => {
  await open(officer, 'G01-1')
  const ticket = await take('ktp-el-baru')
  await next(officer, 'G01-1')
  await officer(queue.startService, ofTicket(ticket))
  await finish(officer, ticket)
  world.clock.advance(9_000)
  const undone = (await officer(queue.undoLast, { params: { mall, counter: 'G01-1' } })).output
  expect(undone).toMatchObject({ id: ticket.id, state: 'serving', outcome: null })
  expect((await officer(queue.undoLast, { params: { mall, counter: 'G01-1' } })).problem.code).toBe(
    'counter.nothing-to-undo',
  )
  await finish(officer, ticket)
  world.clock.advance(11_000)
  expect((await officer(queue.undoLast, { params: { mall, counter: 'G01-1' } })).problem.code).toBe(
    'counter.nothing-to-undo',
  )
})

test('undoing a call gives the visitor the place in the line back', async () => {
  await open(officer, 'G01-1')
  const ticket = await take('ktp-el-baru')
  await next(officer, 'G01-1')
  expect((await officer(queue.undoLast, { params: { mall, counter: 'G01-1' } })).output.state).toBe('waiting')
  expect((await next(officer, 'G01-1'))?.id).toBe(ticket.id)
})

test('calling out of order needs a reason, which stays in the event log and in the figures', async () => {
  await open(officer, 'G01-1')
  await take('ktp-el-baru')
  const chosen = await take('ktp-el-baru')
  const without = await officer(queue.callTicket, {
    params: { mall, counter: 'G01-1' },
    body: { ticket: chosen.id, reason: '' },
  })
  expect(without.problem.code).toBe('request.malformed')
  const called = await officer(queue.callTicket, {
    params: { mall, counter: 'G01-1' },
    body: { ticket: chosen.id, reason: 'ambulans menunggu' },
  })
  expect(called.output).toMatchObject({ id: chosen.id, state: 'called' })
  const manager = await world.officer('manajer')
  expect((await manager(queue.getHallOverview, { params: { mall } })).output.totals.outOfOrder).toBe(1)
})

test('the holder gives the place back by the secret of the ticket; a stranger’s guess finds nothing', async () => {
  const issued = (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }))
    .output
  const holder = { params: { mall, ticket: issued.token } }
  expect((await world.anonymous(queue.getTicket, holder)).output.number).toBe(issued.ticket.number)
  expect(
    (await world.anonymous(queue.getTicket, { params: { mall, ticket: issued.ticket.id } })).status,
  ).toBe(401)
  expect((await world.anonymous(queue.cancelTicket, holder)).output.state).toBe('cancelled')
  expect((await world.anonymous(queue.cancelTicket, holder)).problem.code).toBe('ticket.wrong-state')
  expect(
    (await world.anonymous(queue.getTicket, { params: { mall, ticket: 'AAAAAAAAAAAAAAAAAAAAAA' } })).status,
  ).toBe(404)
})
