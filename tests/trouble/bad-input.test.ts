import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { InjectOptions } from 'fastify'
import { mall } from '../world.ts'
import { openDoor } from './desk.fixture.ts'
import type { Asker, DoorWorld } from './desk.fixture.ts'
import { codeOf, faultsOfAnswer, heardOf } from './problem.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let door: DoorWorld

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.world.close())

interface Knock {
  readonly as?: Asker
  readonly method?: NonNullable<InjectOptions['method']>
  readonly path: string
  readonly body?: unknown
  /** The body as it is sent, when it is no JSON. */
  readonly raw?: string
  readonly headers?: Record<string, string>
  readonly status: number
  readonly code: string
}

const hall = `/api/malls/${mall}`
const nobodys = '0192f000-0000-7000-8000-000000000000'
const json = { 'content-type': 'application/json' }
const issue = { as: 'kiosk', method: 'POST', path: `${hall}/tickets` } as const
const malformed = { status: 400, code: 'request.malformed' }
const absent = { status: 404, code: 'not-found' }
const finish = { as: 'officer', method: 'POST', path: `${hall}/tickets/SERVING/finish` } as const
const park = { as: 'officer', method: 'POST', path: `${hall}/tickets/SERVING/park` } as const
const service = 'ktp-el-baru'

const knocks: Record<string, Knock> = {
  'a hall that is not there': { path: '/api/malls/nowhere', status: 404, code: 'mall.unknown' },
  'a name that no hall can have': { path: '/api/malls/UPPER', ...malformed },
  'a service that is not there': {
    ...issue,
    body: { service: 'no-such' },
    status: 404,
    code: 'service.unknown',
  },
  'a counter that is not there': {
    as: 'officer',
    method: 'POST',
    path: `${hall}/counters/X99-9/open`,
    status: 404,
    code: 'counter.unknown',
  },
  'a zone that is not there': { path: `${hall}/boards/Z99`, status: 404, code: 'zone.unknown' },
  'a stream of a zone that is not there': {
    path: `${hall}/events?zone=Z99`,
    status: 404,
    code: 'zone.unknown',
  },
  'a ticket that is not there': { path: `${hall}/tickets/${nobodys}`, status: 404, code: 'ticket.unknown' },
  'a step on a ticket that is not there': {
    ...finish,
    path: `${hall}/tickets/${nobodys}/finish`,
    body: { outcome: 'served' },
    status: 404,
    code: 'ticket.unknown',
  },
  'an id that is none': {
    ...finish,
    path: `${hall}/tickets/7/finish`,
    body: { outcome: 'served' },
    ...malformed,
  },
  'an address that is not there': { path: '/api/nothing', ...absent },
  'JSON that breaks off': { ...issue, raw: '{"service": "ktp', headers: json, ...malformed },
  'no JSON at all': { ...issue, raw: '', headers: json, ...malformed },
  'no body and no type': { ...issue, ...malformed },
  'a list for an object': { ...issue, body: [service], ...malformed },
  'nothing for an object': { ...issue, raw: 'null', headers: json, ...malformed },
  'a number for an object': { ...issue, raw: '7', headers: json, ...malformed },
  'a number for words': { ...issue, body: { service: 7 }, ...malformed },
  'a list for words': { ...issue, body: { service: [service, service] }, ...malformed },
  'an outcome that is none': { ...finish, body: { outcome: 'lost' }, ...malformed },
  'a property that nobody knows': { ...issue, body: { service, free: true }, ...malformed },
  'a prototype': {
    ...issue,
    raw: `{"service":"${service}","__proto__":{"isAdmin":true}}`,
    headers: json,
    ...malformed,
  },
  'a constructor': {
    ...issue,
    raw: `{"service":"${service}","constructor":{"prototype":{"isAdmin":true}}}`,
    headers: json,
    ...malformed,
  },
  'thirty thousand brackets': {
    ...issue,
    raw: '['.repeat(30_000) + ']'.repeat(30_000),
    headers: json,
    ...malformed,
  },
  'a body that is too large': {
    ...issue,
    body: { service: 'a'.repeat(70_000) },
    status: 413,
    code: 'request.too-large',
  },
  'a body that is XML': {
    ...issue,
    raw: '<service/>',
    headers: { 'content-type': 'application/xml' },
    status: 415,
    code: 'request.unsupported-type',
  },
  'a body that is plain text': {
    ...issue,
    raw: service,
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'request.unsupported-type',
  },
  'a zero character in words': { ...park, body: { reason: 'to copy\u0000' }, ...malformed },
  'half a character in words': { ...park, body: { reason: 'to copy \ud800' }, ...malformed },
  'a zero character in an address': { path: `${hall}/tickets/abc%00def`, ...malformed },
  'a zero character in a question': { path: `${hall}/events?ticket=%00`, ...malformed },
  'a zero character in a search': { path: `${hall}/search?q=k%00tp`, ...malformed },
  'an address in broken code': { path: '/api/malls/%zz', ...malformed },
  'bytes that are no words': { path: '/api/malls/%ff%fe', ...malformed },
  'a very long address': { path: `/api/malls/${'a'.repeat(8_000)}`, ...absent },
  'a way up': { path: '/api/malls/../../package.json', ...absent },
  'a token that opens nothing': {
    ...issue,
    headers: { authorization: 'Bearer wrong' },
    body: { service },
    status: 401,
    code: 'access.device-unknown',
  },
  'a kiosk at an officer’s verb': {
    ...finish,
    as: 'kiosk',
    body: { outcome: 'served' },
    status: 403,
    code: 'access.not-allowed',
  },
  'nobody at an officer’s verb': {
    ...finish,
    as: 'nobody',
    body: { outcome: 'served' },
    status: 401,
    code: 'access.sign-in-needed',
  },
  'an officer of another agency at a counter': {
    as: 'foreigner',
    method: 'POST',
    path: `${hall}/counters/G01-1/call-next`,
    status: 403,
    code: 'access.not-allowed',
  },
  'an officer of another agency at a ticket': {
    ...finish,
    as: 'foreigner',
    body: { outcome: 'served' },
    status: 403,
    code: 'access.not-allowed',
  },
  'a key that is too short': {
    ...issue,
    body: { service },
    headers: { 'idempotency-key': 'abc' },
    ...malformed,
  },
  'a key that is too long': {
    ...issue,
    body: { service },
    headers: { 'idempotency-key': 'k'.repeat(201) },
    ...malformed,
  },
  'a form of another site': {
    ...issue,
    body: { service },
    headers: { origin: 'https://elsewhere.example' },
    status: 403,
    code: 'request.cross-site',
  },
  'an origin that is hidden': {
    ...issue,
    body: { service },
    headers: { origin: 'null' },
    status: 403,
    code: 'request.cross-site',
  },
  'a year that no calendar has': {
    as: 'admin',
    method: 'PUT',
    path: `${hall}/calendar/0000-01-01`,
    body: { holiday: null },
    ...malformed,
  },
  'a day that no month has': {
    as: 'admin',
    method: 'PUT',
    path: `${hall}/calendar/2026-02-30`,
    body: { holiday: null },
    ...malformed,
  },
  'a clock at the year 0': {
    method: 'PUT',
    path: '/api/demo/clock',
    body: { at: '0000-01-01T00:00:00Z' },
    ...malformed,
  },
  'a clock at a second that is none': {
    method: 'PUT',
    path: '/api/demo/clock',
    body: { at: '2026-12-31T23:59:60Z' },
    ...malformed,
  },
  'a method that an address does not have': { method: 'DELETE', path: hall, ...absent },
  'a question for the methods': { method: 'OPTIONS', path: `${hall}/tickets`, ...absent },
  'a method of file stores': { method: 'PROPFIND', path: hall, ...absent },
  'a look without the answer where there is nothing': { method: 'HEAD', path: '/api/nothing', ...absent },
  'a look without the answer at a stream': { method: 'HEAD', path: `${hall}/events?zone=Z1`, ...absent },
}

test.for(Object.entries(knocks))('refused, and nothing written: %s', async ([, knock]) => {
  const { as = 'nobody', method = 'GET', path, body, raw, headers, status, code } = knock
  const before = await door.written()
  const heard = heardOf(
    await door.world.selaso.app.inject({
      method,
      url: path.replace('SERVING', door.serving),
      headers: { ...door.headers[as], ...headers },
      ...(raw === undefined ? {} : { payload: raw }),
      // Whatever JSON can say.
      ...(body === undefined ? {} : { payload: body as object }),
    }),
  )
  expect({ status: heard.status, type: heard.type.split(';')[0] }).toEqual({
    status,
    type: 'application/problem+json',
  })
  // The answer to HEAD has no body.
  if (method !== 'HEAD') {
    expect(codeOf(heard)).toBe(code)
    expect(faultsOfAnswer(heard)).toEqual([])
  }
  expect(await door.written()).toEqual(before)
})

test('a cookie that is rubbish is no cookie', async () => {
  const answer = await door.world.selaso.app.inject({
    url: `${hall}/me`,
    headers: { cookie: 'selaso_session=%%%; selaso_device=; =;;lang=xx' },
  })
  expect([answer.statusCode, answer.json<{ kind: string }>().kind]).toEqual([200, 'anonymous'])
})
