import { writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres/index.ts'
import { readConfig, SetupError } from '../../server/config.ts'
import { freePort, openPlace } from './program.ts'
import type { Place, Program } from './program.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

let place: Place
let first: Program

beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => place.close())

/** The one sentence in which a program that could not start says why. */
async function refusalOf(program: Promise<Program>): Promise<string> {
  const { ended, said } = await program
  expect(await ended).toBe(1)
  const lines = said.err.trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toMatch(/^\w*Error|^ +at /)
  expect(lines[0]).toMatch(/^[A-Z0-9/][^\n]*[.]$/)
  return lines[0] ?? ''
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

async function listening(server: Server): Promise<Server> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

test('two starters of an empty directory at once are one hall on one database', async () => {
  const both = await Promise.all([place.start({}), place.start({})])
  await Promise.all(both.map((program) => program.ready()))
  const halls = await Promise.all(
    both.map(async ({ url }) => (await fetch(`${url}/api/malls`)).json() as Promise<unknown[]>),
  )
  expect(halls[0]).toHaveLength(1)
  expect(halls[1]).toEqual(halls[0])
  const started = both.filter(({ said }) => /PostgreSQL [\d.]+ runs on port/.test(said.out))
  expect(started).toHaveLength(1)
  expect(both.map(({ said }) => said.err)).toEqual(['', ''])
  // The one that started the database ends; the other one keeps the database going.
  const [starter, other] = both[0] === started[0] ? both : [both[1], both[0]]
  expect(await starter.end()).toBe(0)
  await vi.waitFor(async () => expect((await fetch(`${other.url}/health/ready`)).ok).toBe(true), 60_000)
  first = other!
})

test('a second server on the port of the first says so, and leaves the first alone', async () => {
  const port = Number(new URL(first.url).port)
  expect(await refusalOf(place.start({ port }))).toBe(
    `Port ${port} is taken by another program. Choose another: PORT=8081 npm start.`,
  )
  expect((await fetch(`${first.url}/health/ready`)).ok).toBe(true)
})

describe('what is set up wrongly is said in one sentence:', () => {
  test.for([
    ['a port that is no number', { PORT: 'eighty' }, 'PORT must be a number from 0 to 65535, not "eighty".'],
    ['a port out of range', { PORT: '70000' }, 'PORT must be a number from 0 to 65535, not "70000".'],
    ['a demonstration in production', { NODE_ENV: 'production' }, 'SELASO_DEMO=1 opens sign-ins'],
    ['another kind of database', { DATABASE_URL: 'mysql://somewhere/db' }, 'DATABASE_URL must look like'],
    ['a database port that is none', { DATABASE_URL: 'postgres://a:b@c:d/e' }, 'DATABASE_URL must look like'],
    ['a database without a host', { DATABASE_URL: 'postgresql:///selaso' }, 'DATABASE_URL must look like'],
    ['a proxy that is no address', { SELASO_PROXY: '127.0.0.1,proxy' }, 'not "proxy"'],
    ['a network of too many bits', { SELASO_PROXY: '10.0.0.0/33' }, 'SELASO_PROXY must list addresses'],
    ['a database without a name', { DATABASE_URL: 'postgres://a:b@c:5432' }, 'DATABASE_URL must look like'],
  ] as const)('%s', ([, env, words]) => {
    const read = () => readConfig({ SELASO_DEMO: '1', ...env })
    expect(read).toThrow(SetupError)
    expect(read).toThrow(words)
  })

  test('a line of an environment file that is empty is a line that is not there', () => {
    const { port, host, dataDirectory } = readConfig({
      PORT: '',
      HOST: '',
      SELASO_DATA: '',
      DATABASE_URL: '',
    })
    expect({ port, host, dataDirectory }).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDirectory: join(process.cwd(), 'data'),
    })
  })

  test('a port that is none, an address of another machine, a database that is not there', async () => {
    const gone = `127.0.0.1:${await freePort()}`
    const said = await Promise.all(
      [
        { PORT: 'eighty' },
        { HOST: '203.0.113.7' },
        { DATABASE_URL: `postgres://a:b@${gone}/selaso` },
        { DATABASE_URL: 'postgres://a:b@nowhere.invalid/selaso' },
      ].map((env) => refusalOf(place.start({ env }))),
    )
    expect(said).toEqual([
      'PORT must be a number from 0 to 65535, not "eighty".',
      '203.0.113.7 is no address of this machine. Set HOST to one, or leave it out.',
      `The database at ${gone} cannot be used: connect ECONNREFUSED ${gone}.`,
      expect.stringMatching(/^The database at nowhere\.invalid cannot be used: .*(ENOTFOUND|EAI_AGAIN)/),
    ])
  })

  test('a data directory that is a file, or that lies where nobody may write', async () => {
    const file = place.data('file')
    await writeFile(file, '')
    expect(await refusalOf(place.start({ data: file }))).toMatch(/^The data directory .*file is not writable/)
    expect(await refusalOf(place.start({ data: '/proc/selaso' }))).toMatch(
      /^The data directory \/proc\/selaso is not writable/,
    )
  })

  test('a database that takes the line and never answers', async () => {
    const silent = await listening(createServer())
    const DATABASE_URL = `postgres://a:b@127.0.0.1:${portOf(silent)}/selaso`
    expect(await refusalOf(place.start({ env: { DATABASE_URL } }))).toMatch(/cannot be used: timeout/)
    silent.close()
  })

  test('a wrong password and a database that is not there', async () => {
    const { ownerUrl } = await startEmbeddedPostgres({ directory: place.data('data') })
    const wrong = new URL(ownerUrl)
    wrong.password = 'a-guess'
    const said = await refusalOf(place.start({ env: { DATABASE_URL: wrong.href } }))
    expect(said).toMatch(/cannot be used: password authentication failed/)
    expect(said).not.toContain('a-guess')
    const absent = new URL(ownerUrl)
    absent.pathname = '/absent'
    expect(await refusalOf(place.start({ env: { DATABASE_URL: absent.href } }))).toMatch(
      /cannot be used: database "absent" does not exist\.$/,
    )
  })

  test('a PostgreSQL that is too old', async () => {
    const { ownerUrl, port } = await startEmbeddedPostgres({ directory: place.data('data') })
    // No old one is at hand: between them stands one that says 14 for 18, in a field of the same length.
    const older = await listening(
      createServer((near) => {
        const far = connect(port, '127.0.0.1')
        near.pipe(far)
        far.on('data', (part) =>
          near.write(
            Buffer.from(part.toString('latin1').replace(/(?<!\d)180(\d{3})(?!\d)/, '140$1'), 'latin1'),
          ),
        )
        far.on('close', () => near.destroy())
        near.on('error', () => far.destroy())
        near.on('close', () => far.destroy())
      }),
    )
    const url = new URL(ownerUrl)
    url.port = String(portOf(older))
    expect(await refusalOf(place.start({ env: { DATABASE_URL: url.href } }))).toBe(
      'Selaso needs PostgreSQL 15 or newer; this one is 14.',
    )
    older.close()
  })
})
