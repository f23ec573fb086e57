import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import pg from 'pg'
import { push, queue } from '../../../contract/index.ts'
import { openPushService } from '../../../tests/push-service.fixture.ts'
import type { PushService } from '../../../tests/push-service.fixture.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'

let world: World
let service: PushService
let kiosk: Caller
let officer: Caller
let owner: pg.Client

beforeAll(async () => {
  service = await openPushService()
  world = await openWorld({ runJobs: true, pushes: { loopback: true, contact: 'mailto:hall@example.org' } })
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  kiosk = await world.kiosk()
  officer = await world.officer('petugas-disdukcapil-1')
  await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
})
afterAll(async () => {
  await owner.end()
  await world.close()
  await service.close()
})
beforeEach(async () => {
  // An empty line: whoever is left is cancelled.
  const { current, next } = await desk()
  if (current) await finish(current)
  for (const ticket of next) await officer(queue.cancelTicket, of(ticket.id))
  service.received.length = 0
  service.answers.length = 0
})

const of = (ticket: string) => ({ params: { mall, ticket } })
const desk = async () => {
  const { output } = await officer(queue.getCounterDesk, { params: { mall, counter: 'G01-1' } })
  return { current: output.counter.current?.id, next: output.next }
}
const take = async () =>
  (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output
const finish = async (ticket: string) => {
  await officer(queue.startService, of(ticket))
  await officer(queue.finishService, { ...of(ticket), body: { outcome: 'served' } })
}
const callNext = async () => {
  const { ticket } = (await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })).output
  if (!ticket) throw new Error('nobody to call')
  return ticket.id
}
const subscribe = (token: string, browser = service.browser(), locale: 'id' | 'en' = 'id') =>
  world.anonymous(push.subscribePush, { ...of(token), body: { ...browser, locale } })
const told = () => service.received.map(({ message }) => message.kind)
const rows = async (table: 'subscription' | 'message', ticket: string) => {
  const { rows } = await owner.query<{ kind?: string }>(
    table === 'subscription'
      ? 'select id from push.subscription where ticket = $1'
      : 'select m.kind from push.message m join push.subscription s on s.id = m.subscription where s.ticket = $1 order by 1',
    [ticket],
  )
  return rows
}

test('a phone is told once when three are ahead and once when it is called, each encrypted for it alone', async () => {
  const line = []
  for (let i = 0; i < 6; i++) line.push(await take())
  const mine = line[5]!
  expect((await subscribe(mine.token)).output).toEqual({ near: 3 })
  await finish(await callNext())
  expect(await rows('message', mine.ticket.id)).toEqual([])
  await finish(await callNext())
  expect(await rows('message', mine.ticket.id)).toEqual([{ kind: 'near' }])
  await vi.waitFor(() => expect(told()).toEqual(['near']), 10_000)
  for (let i = 0; i < 3; i++) await finish(await callNext())
  expect(await callNext()).toBe(mine.ticket.id)
  await vi.waitFor(() => expect(told()).toEqual(['near', 'called']), 10_000)
  await officer(queue.recallTicket, of(mine.ticket.id))
  await new Promise((done) => setTimeout(done, 1_500))
  expect(told()).toEqual(['near', 'called'])

  const [near, called] = service.received
  expect(near?.message).toEqual({
    kind: 'near',
    number: mine.ticket.number,
    title: `Giliran ${mine.ticket.number} hampir tiba`,
    body: '3 orang lagi sebelum Anda. Kembalilah ke ruang tunggu.',
  })
  expect(called?.message.body).toBe('Silakan ke Loket 1, gerai G01.')
  expect(JSON.stringify(service.received.map(({ message }) => message))).not.toContain(mine.token)
  const { key } = (await world.anonymous(push.getPushKey, { params: { mall } })).output
  expect(near?.headers).toMatchObject({
    'content-encoding': 'aes128gcm',
    urgency: 'high',
    ttl: '900',
    topic: 'ticket',
  })
  expect(near?.headers.authorization).toContain(`k=${key}`)
  expect(near?.claims).toMatchObject({ sub: 'mailto:hall@example.org' })
  expect(near?.claims.aud).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)

  await finish(mine.ticket.id)
  expect(await rows('subscription', mine.ticket.id)).toEqual([])
})

test('who is near already is told of the call alone, and in the language of the phone', async () => {
  await take()
  const mine = await take()
  expect((await subscribe(mine.token, service.browser(), 'en')).output).toEqual({ near: null })
  await finish(await callNext())
  await callNext()
  await vi.waitFor(() => expect(told()).toEqual(['called']), 10_000)
  expect(service.received[0]?.message.body).toBe('Please go to Loket 1, booth G01.')
})

test('the same browser again is one subscription; a number is told to four phones at most', async () => {
  const mine = await take()
  const browser = service.browser()
  await subscribe(mine.token, browser)
  await subscribe(mine.token, browser)
  expect(await rows('subscription', mine.ticket.id)).toHaveLength(1)
  for (let i = 0; i < push.mostPhones - 1; i++) await subscribe(mine.token)
  expect((await subscribe(mine.token)).problem.code).toBe('push.too-many')
  await callNext()
  await vi.waitFor(() => expect(told()).toHaveLength(push.mostPhones), 10_000)
})

test('a browser that the push service no longer knows is forgotten; other faults are tried again', async () => {
  const gone = await take()
  await subscribe(gone.token)
  service.answers.push(410)
  await callNext()
  await vi.waitFor(async () => expect(await rows('subscription', gone.ticket.id)).toEqual([]), 10_000)
  await finish(gone.ticket.id)

  const later = await take()
  await subscribe(later.token)
  service.answers.push(503, 429)
  await callNext()
  await vi.waitFor(() => expect(told()).toEqual(['called']), 19_000)
  expect(service.answers).toEqual([])
  expect(await rows('subscription', later.ticket.id)).toHaveLength(1)
})

test('nothing late: who was served meanwhile, or gave the number back, is not told', async () => {
  const mine = await take()
  await subscribe(mine.token)
  service.answers.push(503)
  await callNext()
  await vi.waitFor(() => expect(service.answers).toEqual([]), 10_000)
  await officer(queue.startService, of(mine.ticket.id))
  await new Promise((done) => setTimeout(done, 6_000))
  expect(told()).toEqual([])
  await officer(queue.finishService, { ...of(mine.ticket.id), body: { outcome: 'served' } })

  const given = await take()
  await subscribe(given.token)
  await world.anonymous(queue.cancelTicket, of(given.token))
  expect(await rows('subscription', given.ticket.id)).toEqual([])
  expect((await subscribe(given.token)).problem.code).toBe('push.ticket-over')
})

test('a call that was taken back before the phone heard of it is told when it comes again', async () => {
  const mine = await take()
  await subscribe(mine.token)
  service.answers.push(503)
  await callNext()
  await vi.waitFor(() => expect(service.answers).toEqual([]), 10_000)
  await officer(queue.undoLast, { params: { mall, counter: 'G01-1' } })
  await vi.waitFor(async () => expect(await rows('message', mine.ticket.id)).toEqual([]), 10_000)
  expect(told()).toEqual([])
  await callNext()
  await vi.waitFor(() => expect(told()).toEqual(['called']), 10_000)
})

test('the holder alone subscribes, and takes it back', async () => {
  const mine = await take()
  const browser = service.browser()
  const body = { ...browser, locale: 'id' as const }
  expect((await officer(push.subscribePush, { ...of(mine.ticket.id), body })).problem.code).toBe(
    'ticket.unknown',
  )
  expect((await subscribe('AAAAAAAAAAAAAAAAAAAAAA')).problem.code).toBe('ticket.unknown')
  await subscribe(mine.token, browser)
  await world.anonymous(push.unsubscribePush, { ...of(mine.token), body: { endpoint: browser.endpoint } })
  expect(await rows('subscription', mine.ticket.id)).toEqual([])
})

test('an address inside is refused before anything is written or asked', async () => {
  const mine = await take()
  for (const endpoint of ['https://10.0.0.1/send', 'https://169.254.169.254/x', 'http://push.example/x'])
    expect((await subscribe(mine.token, { ...service.browser(), endpoint })).problem.code).toBe(
      'push.address',
    )
  expect(await rows('subscription', mine.ticket.id)).toEqual([])
})

test('another hall sees neither keys nor phones, and the server cannot read the queue of jobs', async () => {
  const mine = await take()
  await subscribe(mine.token)
  const app = new pg.Client({ connectionString: world.appUrl })
  await app.connect()
  try {
    await app.query("begin; select set_config('selaso.mall', 'elsewhere', true)")
    expect((await app.query('select * from push.key')).rows).toEqual([])
    expect((await app.query('select * from push.subscription')).rows).toEqual([])
    await expect(app.query('select * from graphile_worker._private_jobs')).rejects.toThrow(
      /permission denied/,
    )
  } finally {
    await app.end()
  }
})
