import { afterAll, beforeAll, expect, test } from 'vitest'
import { queue } from '../../../contract/index.ts'
import { mall } from '../../../tests/world.ts'
import { finish, next, ofTicket, open, openHall } from './hall.fixture.ts'
import type { OpenHall } from './hall.fixture.ts'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.world.close())

const minute = 60_000

test('a day is told in half hours: who came, who was called after how long, who still waits', async () => {
  const { world, officer, take } = hall
  const manager = await world.officer('manajer')
  const begin = Date.parse('2026-11-24T02:00:00Z')
  const at = (minutes: number) => world.clock.moveTo(new Date(begin + minutes * minute))
  const timeline = async () => (await manager(queue.getDayTimeline, { params: { mall }, query: {} })).output
  at(0)
  expect(await timeline()).toEqual([])
  await open(officer, 'G01-1')
  await take('ktp-el-baru')
  at(10)
  await take('ktp-el-baru')
  at(40)
  const called = await next(officer, 'G01-1')
  if (!called) throw new Error('Somebody waits')
  await officer(queue.startService, ofTicket(called))
  at(45)
  await finish(officer, called)
  at(70)
  expect(await timeline()).toEqual([
    { from: '2026-11-24T02:00:00.000Z', issued: 2, called: 0, served: 0, waiting: 2, meanWaitMinutes: null },
    { from: '2026-11-24T02:30:00.000Z', issued: 0, called: 1, served: 1, waiting: 1, meanWaitMinutes: 40 },
    { from: '2026-11-24T03:00:00.000Z', issued: 0, called: 0, served: 0, waiting: 1, meanWaitMinutes: null },
  ])
  const [today] = (await manager(queue.listDayFigures, { params: { mall }, query: {} })).output
  // 40 minutes are more than the promised 30: nobody was called within the target.
  expect(today).toMatchObject({
    day: '2026-11-24',
    issued: 2,
    served: 1,
    meanWaitMinutes: 40,
    withinTarget: 0,
  })
})

test('days are compared newest first, and only who oversees the hall may', async () => {
  const { world, officer, take } = hall
  world.clock.moveTo(new Date('2026-11-25T02:00:00Z'))
  await open(officer, 'G01-1')
  await take('ktp-el-baru')
  const leader = await world.officer('pimpinan')
  const days = (await leader(queue.listDayFigures, { params: { mall }, query: {} })).output
  expect(days.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-24'])
  const one = (await leader(queue.listDayFigures, { params: { mall }, query: { last: 1 } })).output
  expect(one).toHaveLength(1)
  expect((await officer(queue.listDayFigures, { params: { mall }, query: {} })).problem.code).toBe(
    'access.not-allowed',
  )
  expect((await officer(queue.getDayTimeline, { params: { mall }, query: {} })).problem.code).toBe(
    'access.not-allowed',
  )
})
