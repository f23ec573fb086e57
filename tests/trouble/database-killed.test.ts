import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres/index.ts'
import { withOwner } from '../database.ts'
import { mall } from '../world.ts'
import { askedAgain, dice, openCrew } from './crew.ts'
import { openEar } from './ear.ts'
import { until } from './hall.ts'
import { startLoad } from './load.ts'
import { isLarge, openPlace } from './program.ts'
import type { Place, Program } from './program.ts'
import { lostOrDouble } from './proof.ts'

vi.setConfig({ testTimeout: isLarge ? 1_800_000 : 300_000, hookTimeout: 120_000 })

const seed = Number(process.env['SELASO_SEED'] ?? 20_261_124)
const rounds = isLarge ? 25 : 2
let place: Place
let server: Program

beforeAll(async () => {
  place = await openPlace()
  server = await place.start({})
  await server.ready()
})
afterAll(() => place.close())
// A server that died says here of what.
afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(server.said.err.slice(-4_000))
})

const database = () => startEmbeddedPostgres({ directory: place.data('data') })
const isReady = async () => (await fetch(`${server.url}/health/ready`)).ok

/** Kills PostgreSQL; resolves when the server serves again, to how long that took. */
async function killDatabase(): Promise<number> {
  const { pid } = await database()
  const began = performance.now()
  process.kill(pid, 'SIGKILL')
  await until(async () => !(await isReady()), 'the death being noticed')
  await until(isReady, 'the database started again')
  return performance.now() - began
}

/** What boards of the zone should have heard, in the order of the log. */
const positionsOf = (ownerUrl: string, zone: string) =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ position: string }>(
      `select txid::text || '.' || seq as position from base.event e
       where mall = $1 and data->>'zone' = $2 and subject ~ '^(tickets|counters)/' order by e.txid, seq`,
      [mall, zone],
    )
    return rows.map((row) => row.position)
  })

test(`a database that is killed in the middle of a load comes back with all that was said (seed ${seed})`, async () => {
  const chance = dice(seed)
  const crew = await openCrew(() => server.url)
  const steady = openEar(() => server.url, 'Z1')
  const shaken = openEar(() => server.url, 'Z1')
  const load = startLoad(crew.kiosks, crew.counters)
  const outages: number[] = []
  for (let round = 0; round < rounds; round++) {
    await load.more(20)
    await sleep(chance() * 800)
    // One board loses its line just while the database is away.
    setTimeout(() => shaken.cut(), 100 + chance() * 900)
    outages.push(await killDatabase())
  }
  await load.more(20)
  await load.drain()
  const { ownerUrl } = await database()
  const { acknowledged, refusals, faults } = load
  expect(faults).toEqual([])
  expect(await lostOrDouble(ownerUrl, acknowledged)).toEqual([])
  expect(await askedAgain(crew, acknowledged, isLarge ? 300 : 30)).toEqual([])
  // The server itself never went away, and said what is wrong.
  expect(refusals.get('0 ')).toBeUndefined()
  expect(refusals.get('503 database.away')).toBeGreaterThan(0)
  expect(server.said.out.match(/PostgreSQL had ended and runs again/g)).toHaveLength(rounds)

  const told = await positionsOf(ownerUrl, 'Z1')
  await until(
    () => steady.heard.length >= told.length && shaken.heard.length >= told.length,
    'all events',
    5_000,
  ).catch(() => undefined)
  steady.close()
  shaken.close()
  expect(steady.heard).toEqual(told)
  expect(shaken.heard).toEqual(told)
  expect(shaken.lines).toBeGreaterThan(rounds)
  if (isLarge)
    console.log(
      `${rounds} kills of PostgreSQL: ${acknowledged.issued.length} numbers, ${acknowledged.called.length} calls, ` +
        `${acknowledged.finished.length} ends acknowledged, none lost, none double; ${JSON.stringify([...refusals])}; ` +
        `away ${Math.round(Math.min(...outages))} to ${Math.round(Math.max(...outages))} ms; ` +
        `${told.length} events heard once by boards that opened ${steady.lines} and ${shaken.lines} lines`,
    )
})

test('work on a timetable goes on after the database came back', async () => {
  await killDatabase()
  const { ownerUrl } = await database()
  await withOwner(ownerUrl, async (client) => {
    await client.query(`select graphile_worker.add_job('forget_sessions', job_key => 'trouble')`)
    await until(async () => {
      const { rowCount } = await client.query(`select from graphile_worker.jobs where key = 'trouble'`)
      return rowCount === 0
    }, 'the job being done')
  })
})

test('a server whose database was just killed still ends in good order, and starts again', async () => {
  process.kill((await database()).pid, 'SIGKILL')
  expect(await server.end()).toBe(0)
  server = await place.start({})
  await server.ready()
})

test('everything killed at once starts again', async () => {
  process.kill((await database()).pid, 'SIGKILL')
  await server.kill()
  server = await place.start({})
  await server.ready()
  expect(server.said.err).toBe('')
})
