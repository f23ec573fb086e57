import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { MovableClock } from '../server/base/clock.ts'
import { startEmbeddedPostgres } from '../server/base/embedded-postgres/index.ts'
import type { EmbeddedPostgres } from '../server/base/embedded-postgres/index.ts'
import { migrate } from '../server/base/migrate.ts'
import { migrations, openSelaso } from '../server/app.ts'
import { importBlueprint, readBlueprint } from '../server/hall/catalogue/index.ts'
import { foundPeople } from '../server/hall/people/index.ts'

/** Each run has a database server of its own, so that two runs on one machine do not meet. */
const nameOf = (pid: number) => `selaso-tests-${pid}`
export const testDirectory = join(tmpdir(), nameOf(process.pid))

/** Servers of runs that were killed are ended and removed. */
async function clearUp(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^selaso-tests-(\d+)$/.exec(name)?.[1])
    if (!pid || existsSync(`/proc/${pid}`)) continue
    const directory = join(tmpdir(), name)
    const left = await startEmbeddedPostgres({ directory }).catch(() => undefined)
    await left?.stop({ evenIfAttached: true })
    await rm(directory, { recursive: true, force: true })
  }
}

export const template = 'selaso_template'

export const urlOf = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}

export async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export interface TestKeys {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly jobsUrl: string
  readonly secret: string
}

/** Starts the test server and builds the template that every world is cloned from: migrated, Pekanbaru, demo people. */
export async function prepareTemplate(): Promise<{ server: EmbeddedPostgres; keys: TestKeys }> {
  await clearUp()
  await mkdir(testDirectory, { recursive: true })
  const server = await startEmbeddedPostgres({ directory: testDirectory })
  await withOwner(server.ownerUrl, (client) => client.query(`create database ${template}`))
  const ownerUrl = urlOf(server.ownerUrl, template)
  const keys = await migrate(ownerUrl, migrations)
  const selaso = await openSelaso({ keys, clock: new MovableClock() })
  const reading = await readBlueprint('blueprints/pekanbaru')
  if (!reading.ok)
    throw new Error(`The Pekanbaru blueprint is not valid: ${JSON.stringify(reading.faults.slice(0, 3))}`)
  await importBlueprint(selaso.ground, reading.blueprint)
  await foundPeople(selaso.ground, 'pekanbaru', { demo: true })
  await selaso.close()
  return {
    server,
    keys: {
      ownerUrl: server.ownerUrl,
      appUrl: keys.appUrl,
      jobsUrl: keys.jobsUrl,
      secret: keys.derive('tests'),
    },
  }
}
