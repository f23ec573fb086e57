import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { access, queue } from '../../contract/index.ts'
import type { CloudEvent } from '../../contract/index.ts'
import { demoPassword, mall, openWorld } from '../../tests/world.ts'
import type { Caller, World } from '../../tests/world.ts'
import { ensureDevice } from '../hall/people/index.ts'

let world: World
let port = 0
let kiosk: Caller
let officer: Caller

beforeEach(async () => {
  world = await openWorld()
  await world.selaso.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.selaso.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
  kiosk = await world.kiosk()
  officer = await world.officer('petugas-disdukcapil-1')
  await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
})
afterEach(() => world.close())

interface Heard {
  readonly position: string
  readonly event: CloudEvent
}

interface Ear {
  readonly status: number
  readonly heard: Heard[]
  until(count: number, milliseconds?: number): Promise<Heard[]>
  /** Settles when the server ends the stream. */
  readonly over: Promise<void>
  close(): void
}

/** A listener of Server-Sent Events, as a browser is one. */
function listen(query: string, lastEventId?: string, more: Record<string, string> = {}): Promise<Ear> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        path: `/api/malls/${mall}/events?${query}`,
        headers: { ...more, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
      },
      (answer: IncomingMessage) => {
        const heard: Heard[] = []
        let text = ''
        let woken: () => void = () => undefined
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            const message = text.slice(0, end)
            text = text.slice(end + 2)
            const id = /^id: (.+)$/m.exec(message)?.[1]
            const data = /^data: (.+)$/m.exec(message)?.[1]
            if (id === undefined || data === undefined) continue
            const event = JSON.parse(data) as CloudEvent
            if (event.type.includes('.ticket.')) heard.push({ position: id, event })
          }
          woken()
        })
        resolve({
          status: answer.statusCode ?? 0,
          heard,
          over: new Promise((over) => answer.once('end', over)),
          close: () => asked.destroy(),
          async until(count, milliseconds = 10_000) {
            const deadline = Date.now() + milliseconds
            while (heard.length < count && Date.now() < deadline)
              await new Promise<void>((done) => {
                woken = done
                setTimeout(done, 200)
              })
            return heard
          },
        })
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') reject(error)
    })
    asked.end()
  })
}

const take = async () =>
  (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output
const next = async () => (await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })).output.ticket
const done = async (ticket: { id: string }) => {
  await officer(queue.startService, { params: { mall, ticket: ticket.id } })
  await officer(queue.finishService, { params: { mall, ticket: ticket.id }, body: { outcome: 'served' } })
}

test('a board hears the calls of its zone and of no other; no person is in them', async () => {
  const here = await listen('zone=Z1')
  const elsewhere = await listen('zone=Z3')
  const { ticket } = await take()
  await next()
  const heard = await here.until(2)
  expect(heard.map(({ event }) => event.type)).toEqual(['id.go.mpp.ticket.issued', 'id.go.mpp.ticket.called'])
  expect(heard[1]?.event.data).toMatchObject({ number: ticket.number, counter: 'G01-1', line: -1 })
  expect(JSON.stringify(heard)).not.toContain('petugas')
  expect(elsewhere.heard).toEqual([])
  here.close()
  elsewhere.close()
})

test('boards and phones hear neither why somebody came first nor an officer’s words; staff do', async () => {
  const board = await listen('zone=Z1')
  const body = { service: 'ktp-el-baru', priority: 'disabilitas' as const }
  const { ticket } = (await kiosk(queue.issueTicket, { params: { mall }, body })).output
  await next()
  await officer(queue.parkTicket, {
    params: { mall, ticket: ticket.id },
    body: { reason: 'fotokopi dahulu' },
  })
  const heard = await board.until(3)
  expect(heard.map(({ event }) => event.type.split('.').at(-1))).toEqual(['issued', 'called', 'parked'])
  expect(JSON.stringify(heard)).not.toMatch(/disabilitas|fotokopi/)
  const kept = await world.selaso.ground.db.inMall(mall, (tx) =>
    tx.query<{ data: unknown }>({
      name: 'kept',
      text: 'select data from base.event where mall = $1',
      values: [mall],
    }),
  )
  expect(JSON.stringify(kept)).toMatch(/disabilitas.*fotokopi/)
  board.close()
})

test('a phone hears its own ticket and the movements of its line', async () => {
  await take()
  const mine = await take()
  const ear = await listen(`ticket=${mine.token}`)
  await next()
  // What was committed just before it opened may come too; then the call of the one ahead.
  const called = () => ear.heard.find(({ event }) => event.type.endsWith('.called'))
  for (let tries = 1; !called() && tries < 20; tries++) await ear.until(ear.heard.length + 1, 500)
  expect(called()?.event.data).toMatchObject({ queue: 'A1', line: -1 })
  expect(Date.parse(String(called()?.event.data['due']))).toBeLessThanOrEqual(Date.parse(mine.ticket.dueAt))
  ear.close()
})

test('a stream that broke resumes without a missed or doubled event', async () => {
  const before = await listen('zone=Z1')
  await take()
  await before.until(1)
  before.close()
  const missed = [await take(), await take()]
  await next()
  const after = await listen('zone=Z1', before.heard.at(-1)?.position)
  const later = await take()
  const heard = await after.until(4)
  expect(heard.map(({ event }) => [event.type.split('.').at(-1), event.data['number']])).toEqual([
    ['issued', missed[0]!.ticket.number],
    ['issued', missed[1]!.ticket.number],
    ['called', before.heard[0]?.event.data['number']],
    ['issued', later.ticket.number],
  ])
  expect(new Set(heard.map(({ event }) => event.id)).size).toBe(4)
  after.close()
})

test('what another server process does is heard here too', async () => {
  const ear = await listen('zone=Z1')
  const other = await world.another()
  const cookies = await other.app.inject({
    method: 'POST',
    url: `/api/malls/${mall}/sign-in`,
    payload: { username: 'petugas-disdukcapil-2', password: 'selaso-demo-2026' },
  })
  await take()
  const cookie = cookies.cookies.map((c) => `${c.name}=${c.value}`).join('; ')
  const post = (path: string) =>
    other.app.inject({
      method: 'POST',
      url: `/api/malls/${mall}${path}`,
      headers: { cookie, 'idempotency-key': randomUUID() },
    })
  await post('/counters/G01-2/open')
  await post('/counters/G01-2/call-next')
  const heard = await ear.until(2)
  expect(heard.map(({ event }) => event.type.replace('id.go.mpp.', ''))).toEqual([
    'ticket.issued',
    'ticket.called',
  ])
  ear.close()
})

test(
  'listeners that break and come back under load together hear every event once',
  { timeout: 60_000 },
  async () => {
    const seen = new Map<string, number>()
    let last: string | undefined
    const work = { isOn: true }
    const listening = (async () => {
      while (work.isOn) {
        const ear: Ear = await listen('zone=Z1', last)
        // Each time it hears a little, then its line is cut.
        await ear.until(3, 400)
        ear.close()
        for (const { event, position } of ear.heard) {
          seen.set(event.id, (seen.get(event.id) ?? 0) + 1)
          last = position
        }
      }
      const rest = await listen('zone=Z1', last)
      await rest.until(1_000, 1_500)
      for (const { event } of rest.heard) seen.set(event.id, (seen.get(event.id) ?? 0) + 1)
      rest.close()
    })()
    for (let i = 0; i < 25; i++) {
      await Promise.all([take(), take()])
      const ticket = await next()
      if (ticket) await done(ticket)
    }
    work.isOn = false
    await listening
    const written = await world.selaso.ground.db.inMall(mall, (tx) =>
      tx.query<{ id: string }>({
        name: 'all',
        text: "select id from base.event where mall = $1 and subject like 'tickets/%'",
        values: [mall],
      }),
    )
    expect(written.length).toBe(25 * 5)
    const counted = written.map(({ id }) => seen.get(id) ?? 0)
    expect(counted.filter((n) => n !== 1)).toEqual([])
  },
)

test('a stranger opens neither the hall’s stream nor a ticket’s', async () => {
  expect((await listen('')).status).toBe(401)
  expect((await listen('ticket=AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
  expect((await listen('zone=Z99')).status).toBe(404)
})

test('a session that ends takes its streams with it, in every server process; a colleague’s stay open', async () => {
  const other = await world.another()
  await other.app.listen({ port: 0, host: '127.0.0.1' })
  const cookieOf = async (username: string) => {
    const payload = { username, password: demoPassword }
    const signedIn = await world.selaso.app.inject({
      method: 'POST',
      url: `/api/malls/${mall}/sign-in`,
      payload,
    })
    return signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  }
  const cookie = await cookieOf('petugas-disdukcapil-1')
  const mine = await listen('counter=G01-1', undefined, { cookie })
  const colleague = await listen('counter=G01-1', undefined, {
    cookie: await cookieOf('petugas-disdukcapil-2'),
  })
  let colleagueOver = false
  void colleague.over.then(() => (colleagueOver = true))
  const address = other.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
  const elsewhere = await listen('counter=G01-1', undefined, { cookie })
  expect([mine.status, elsewhere.status]).toEqual([200, 200])
  await world.selaso.app.inject({
    method: 'POST',
    url: `/api/malls/${mall}/sign-out`,
    headers: { cookie },
  })
  await Promise.all([mine.over, elsewhere.over])
  expect(colleagueOver).toBe(false)
  expect((await listen('counter=G01-1', undefined, { cookie })).status).toBe(401)
  colleague.close()
})

test('a device whose token is revoked hears nothing more', async () => {
  const { token } = await ensureDevice(world.selaso.ground, mall, {
    kind: 'board',
    label: 'Papan 9',
    zone: 'Z1',
  })
  const ear = await listen('zone=Z1', undefined, { authorization: `Bearer ${token}` })
  expect(ear.status).toBe(200)
  const admin = await world.officer('admin')
  const devices = (await admin(access.listDevices, { params: { mall } })).output
  const device = devices.find(({ label }) => label === 'Papan 9')?.id ?? ''
  await admin(access.revokeDevice, { params: { mall, device } })
  await ear.over
})
