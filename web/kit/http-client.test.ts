import { afterEach, expect, test, vi } from 'vitest'
import { hall, queue } from '../../contract/index.ts'
import { httpClient } from './http-client.ts'
import { ProblemError } from './problem.ts'

afterEach(() => vi.unstubAllGlobals())

/** A server that answers everything alike and remembers what it was asked. */
const serve = (status: number, content: unknown) => {
  const asked: { address: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    asked.push({ address, init })
    const body = typeof content === 'string' ? content : JSON.stringify(content)
    return Promise.resolve(new Response(body, { status }))
  })
  return asked
}

test('the address is filled from path and query; what is not given is not asked', async () => {
  const asked = serve(200, [])
  await httpClient('https://hall.test', 'en')(hall.searchServices, {
    params: { mall: 'pekanbaru' },
    query: { q: 'ktp & kk' },
  })
  expect(asked[0]?.address).toBe('https://hall.test/api/malls/pekanbaru/search?q=ktp+%26+kk')
  expect(asked[0]?.init.headers).toEqual({ accept: 'application/json', 'accept-language': 'en' })
})

test('a write carries a key of its own, or the one of the earlier attempt', async () => {
  const asked = serve(201, {})
  const client = httpClient()
  const call = { params: { mall: 'pekanbaru' }, body: { service: 'ktp-el-baru' } }
  await client(queue.issueTicket, call)
  await client(queue.issueTicket, call, { key: 'same-as-before' })
  const keys = asked.map(({ init }) => new Headers(init.headers).get('idempotency-key'))
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).toBe('same-as-before')
  expect(asked[0]?.init.body).toBe('{"service":"ktp-el-baru"}')
})

test('a refusal is thrown with its problem', async () => {
  const problem = {
    type: '',
    title: 'Tutup',
    status: 409,
    code: 'queue.closed',
    detail: 'Tutup',
    words: { id: 'Tutup', en: 'Closed' },
  }
  serve(409, problem)
  const answer = httpClient()(hall.listMalls, {})
  await expect(answer).rejects.toBeInstanceOf(ProblemError)
  await expect(answer).rejects.toMatchObject({ problem })
})

test('an answer that is no JSON and a server that is away become problems in words too', async () => {
  serve(502, '<html>bad gateway</html>')
  await expect(httpClient()(hall.listMalls, {})).rejects.toMatchObject({
    problem: { code: 'server.fault', status: 502 },
  })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
  await expect(httpClient()(hall.listMalls, {})).rejects.toMatchObject({
    problem: { code: 'connection.lost', status: 0 },
  })
})
