import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { mall, openWorld } from '../world.ts'
import type { World } from '../world.ts'
import { codeOf, faultsOfAnswer } from './problem.ts'
import type { Heard } from './problem.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const secret = 'nobody may read this'
let folder: string
let world: World
let port: number

/** Faces as the build leaves them, with a secret beside them. */
async function buildFaces(): Promise<string> {
  const web = join(folder, 'web')
  const files = [
    'citizen/citizen.css',
    'board/board.css',
    'living/living.css',
    'citizen/islands/ticket.ts',
    'citizen/islands/tickets.ts',
    'citizen/worker/worker.ts',
    'citizen/islands/survey.ts',
    'board/island.ts',
    'board/check/island.ts',
  ]
  await mkdir(join(web, '.vite'), { recursive: true })
  await writeFile(
    join(web, '.vite/manifest.json'),
    JSON.stringify(Object.fromEntries(files.map((file) => [file, { file: 'seen.js' }]))),
  )
  await writeFile(join(web, 'seen.js'), 'seen')
  await writeFile(join(folder, 'secret.json'), secret)
  await writeFile(join(web, '.secret'), secret)
  for (const face of ['kiosk', 'counter', 'overview', 'admin', 'sign-in', 'device']) {
    await mkdir(join(web, face))
    await cp(join(web, 'seen.js'), join(web, face, 'index.html'))
  }
  return web
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selaso-faces-'))
  world = await openWorld({ webDirectory: await buildFaces() })
  await world.selaso.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.selaso.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

/** Sends bytes as they are and reads until the server hangs up. */
function send(bytes: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')))
    socket.on('data', (part) => (text += part.toString()))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
        type: /^content-type: (.+)$/im.exec(head)?.[1] ?? '',
        body,
      })
    })
  })
}

const rest = 'host: hall\r\nconnection: close\r\n\r\n'

test.for([
  ['a method that nobody knows', `FETCH /api/malls HTTP/1.1\r\n${rest}`, 400, 'request.malformed'],
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'request.malformed'],
  ['a zero byte in the address', `GET /api/malls/\0 HTTP/1.1\r\n${rest}`, 400, 'request.malformed'],
  ['a zero byte in a head', `GET /api/malls HTTP/1.1\r\nx-a: \0\r\n${rest}`, 400, 'request.malformed'],
  ['a head without end', `GET / HTTP/1.1\r\nx-a: ${'a'.repeat(20_000)}\r\n${rest}`, 413, 'request.too-large'],
  ['an address without end', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${rest}`, 413, 'request.too-large'],
  [
    'two lengths of one body',
    `POST /api/malls/${mall}/tickets HTTP/1.1\r\ncontent-length: 5\r\ncontent-length: 6\r\n${rest}{"a":`,
    400,
    'request.malformed',
  ],
  [
    'a length and pieces together',
    `POST /api/malls/${mall}/tickets HTTP/1.1\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n${rest}0\r\n\r\n`,
    400,
    'request.malformed',
  ],
] as const)('bytes are refused in the words of everything else: %s', async ([, bytes, status, code]) => {
  const heard = await send(bytes)
  expect(faultsOfAnswer(heard)).toEqual([])
  expect([heard.status, codeOf(heard)]).toEqual([status, code])
})

test('faces are given, and nothing beside them, however the way is written', async () => {
  expect(await send(`GET /assets/seen.js HTTP/1.1\r\n${rest}`)).toMatchObject({ status: 200, body: 'seen' })
  for (const way of [
    '/assets/../secret.json',
    '/assets/..%2fsecret.json',
    '/assets/%2e%2e/secret.json',
    '/assets/%2e%2e%2fsecret.json',
    '/assets/..%5csecret.json',
    '/assets/....//secret.json',
    '/assets//../secret.json',
    `/assets/%2f${folder.slice(1)}/secret.json`,
    '/assets/seen.js%00.json',
    '/assets/.secret',
    '/assets/%2esecret',
    '/assets/.vite/manifest.json',
    '/assets/',
  ]) {
    const heard = await send(`GET ${way} HTTP/1.1\r\n${rest}`)
    expect([way, heard.status >= 400 && heard.status < 500]).toEqual([way, true])
    expect([way, heard.body.includes(secret)]).toEqual([way, false])
  }
})

test('a page of an address that is no text is refused, not a fault', async () => {
  for (const path of [
    '/%00',
    `/${mall}/t/%00`,
    `/${mall}/%ff`,
    `/${mall}/s/k%00tp`,
    `/${mall}/search?q=%00`,
    '/%zz',
  ]) {
    const heard = await send(`GET ${path} HTTP/1.1\r\n${rest}`)
    expect([path, heard.status < 500]).toEqual([path, true])
  }
})
