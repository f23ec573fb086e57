import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { queue } from '../../contract/index.ts'
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres/index.ts'
import type { EmbeddedPostgres } from '../../server/base/embedded-postgres/index.ts'
import { withOwner } from '../database.ts'
import { mall } from '../world.ts'
import { kioskOf, must, openDay, signIn } from './hall.ts'
import { isLarge, openPlace } from './program.ts'
import type { Place } from './program.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const debian15 = '/usr/lib/postgresql/15/bin'
let place: Place

beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => place.close())

/** A database as an administrator hands it over: its owner may make roles, and is no superuser. */
async function handedOver({ ownerUrl }: EmbeddedPostgres): Promise<string> {
  await withOwner(ownerUrl, async (client) => {
    await client.query(`create role hall_owner login createrole nosuperuser password 'hall-owner'`)
    await client.query('create database hall owner hall_owner')
  })
  const url = new URL(ownerUrl)
  url.username = 'hall_owner'
  url.password = 'hall-owner'
  url.pathname = '/hall'
  return url.href
}

/** The server serves on this database, also when it starts again; a number is given, called, served. */
async function servesOn(DATABASE_URL: string, starts: number): Promise<void> {
  for (let start = 1; start <= starts; start++) {
    const server = await place.start({ env: { DATABASE_URL } })
    await server.ready()
    const url = () => server.url
    const kiosk = await kioskOf(url, await signIn(url, 'admin'), `Kios ${start}`)
    await openDay(url, kiosk)
    const officer = await signIn(url, 'petugas-disdukcapil-1')
    const counter = { mall, counter: 'G01-1' }
    await must(officer(queue.openCounter, { params: counter }))
    const { ticket } = await must(officer(queue.callNext, { params: counter }))
    const params = { mall, ticket: ticket?.id ?? '' }
    await must(officer(queue.startService, { params }))
    const done = await must(officer(queue.finishService, { params, body: { outcome: 'served' } }))
    expect(done.state).toBe('finished')
    expect(server.said.err).toBe('')
    expect(await server.end()).toBe(0)
  }
  // A message to a phone is handed over as this owner, whose tables the jobs are not.
  await withOwner(DATABASE_URL, async (client) => {
    await client.query("select push.enqueue($1, gen_random_uuid(), 'near')", [mall])
    const { rows } = await client.query(
      "select max_attempts from graphile_worker.jobs where key like 'push %'",
    )
    expect(rows).toEqual([{ max_attempts: 7 }])
  })
}

/** PostgreSQL with the programs of Debian; started from a program of its own, because they are chosen by the surroundings. */
async function startDebian(directory: string): Promise<EmbeddedPostgres> {
  vi.stubEnv('SELASO_POSTGRES_BIN', debian15)
  try {
    return await startEmbeddedPostgres({ directory })
  } finally {
    vi.unstubAllEnvs()
  }
}

test("an owner who is no superuser runs a hall on Debian's PostgreSQL 15", async (ctx) => {
  if (!existsSync(debian15)) return ctx.skip(`no ${debian15} on this machine`)
  const { stdout } = await promisify(execFile)(`${debian15}/postgres`, ['--version'])
  expect(stdout).toContain('PostgreSQL) 15.')
  await servesOn(await handedOver(await startDebian(place.data('fifteen'))), 2)
})

test('an owner who is no superuser runs a hall on the newest PostgreSQL', async () => {
  await servesOn(
    await handedOver(await startEmbeddedPostgres({ directory: place.data('newest') })),
    isLarge ? 2 : 1,
  )
})

test('an owner who may make no roles is told so in one sentence', async () => {
  const server = await startEmbeddedPostgres({ directory: place.data('newest') })
  await withOwner(server.ownerUrl, async (client) => {
    await client.query(`create role poor_owner login password 'poor-owner'`)
    await client.query('create database poor owner poor_owner')
  })
  const url = new URL(server.ownerUrl)
  url.username = 'poor_owner'
  url.password = 'poor-owner'
  url.pathname = '/poor'
  const program = await place.start({ env: { DATABASE_URL: url.href } })
  expect(await program.ended).toBe(1)
  expect(program.said.err).toMatch(/^The owner in DATABASE_URL may not [^\n]*CREATEROLE[^\n]*\n$/)
})
