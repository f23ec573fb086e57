import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { MovableClock } from '../server/base/clock.ts'
import { startEmbeddedPostgres } from '../server/base/embedded-postgres/index.ts'
import type { EmbeddedPostgres } from '../server/base/embedded-postgres/index.ts'
import { migrate } from '../server/base/migrate.ts'
import { migrations, openSelaso } from '../server/app.ts'
import { importBlueprint, readBlueprint } from '../server/hall/catalogue/index.ts'
import { foundPeople } from '../server/hall/people/index.ts'

/** The test database server: real, durable, kept between runs so that a second run starts at once. */
export const testDirectory = join(process.cwd(), 'data', 'tests')

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
  if (!existsSync(testDirectory)) await mkdir(testDirectory, { recursive: true })
  const server = await startEmbeddedPostgres({ directory: testDirectory }).catch(async () => {
    await rm(testDirectory, { recursive: true, force: true })
    await mkdir(testDirectory, { recursive: true })
    return startEmbeddedPostgres({ directory: testDirectory })
  })
  await withOwner(server.ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname like 'selaso\\_%'",
    )
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`)
    await client.query(`create database ${template}`)
  })
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
