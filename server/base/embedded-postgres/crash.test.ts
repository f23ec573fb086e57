import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { kill, openWorld, query, works } from './world.fixture.ts'

const { beginElsewhere, freshDirectory, lastingDirectory, startElsewhere, startHere } = openWorld()

it('a server outlives its killed starter, and the next starter attaches to it', async () => {
  const directory = lastingDirectory()
  const first = await startElsewhere(directory)
  await query(first.report.ownerUrl, 'create table visit as select 7 as number')
  await kill(first)
  const second = await startHere(directory)
  expect(second).toMatchObject({ attached: true, pid: first.report.pid, ownerUrl: first.report.ownerUrl })
  expect(await query(second.ownerUrl, 'select number from visit')).toEqual([{ number: 7 }])
  await second.stop()
  expect(await works(second)).toBe(true)
  await second.stop({ evenIfAttached: true })
  expect(await works(second)).toBe(false)
})

it('a starter killed in the middle of its first start leaves nothing in the way of the next', async () => {
  const directory = await freshDirectory()
  const cut = beginElsewhere(directory)
  while (!existsSync(join(directory, 'postgres.json'))) await sleep(5)
  await sleep(300)
  await kill(cut)
  const server = await startHere(directory)
  expect(await query(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

it('a postmaster killed in the middle of inserts loses no acknowledged row', async () => {
  const directory = lastingDirectory()
  const first = await startHere(directory)
  await query(first.ownerUrl, 'create table ticket (number int primary key)')
  let acknowledged = 0
  const writers = [0, 1, 2, 3].map(async (writer) => {
    const client = new Client({ connectionString: first.ownerUrl })
    client.on('error', () => undefined)
    await client.connect()
    for (let n = writer; ; n += 4) {
      await client.query('insert into ticket values ($1)', [n])
      acknowledged += 1
    }
  })
  const lost = Promise.allSettled(writers)
  while (acknowledged < 500) await sleep(5)
  process.kill(first.pid, 'SIGKILL')
  const second = await startHere(directory)
  await lost
  expect(second).toMatchObject({ attached: false, port: first.port })
  const [row] = await query(second.ownerUrl, 'select count(*)::int as rows from ticket')
  // A row may have been kept whose acknowledgement did not get through: at most one a writer.
  expect(row?.['rows']).toBeGreaterThanOrEqual(acknowledged)
  expect(row?.['rows']).toBeLessThanOrEqual(acknowledged + writers.length)
})

it('a dead postmaster that nobody buries does not stop the next start', async (ctx) => {
  if (process.platform !== 'linux') return ctx.skip('zombies are looked for on Linux only')
  const directory = lastingDirectory()
  const first = await startElsewhere(directory)
  await query(first.report.ownerUrl, 'create table corpse as select 7 as number')
  first.child.kill('SIGSTOP')
  process.kill(first.report.pid, 'SIGKILL')
  const second = await startHere(directory)
  expect(second.attached).toBe(false)
  expect(await query(second.ownerUrl, 'select number from corpse')).toEqual([{ number: 7 }])
})

it('a pid file whose pid now belongs to another program is removed', async () => {
  const directory = lastingDirectory()
  const first = await startHere(directory)
  const file = join(first.cluster, 'postmaster.pid')
  const left = await readFile(file, 'utf8')
  await first.stop()
  await writeFile(file, left.replace(/^\d+/, String(process.pid)))
  expect((await startHere(directory)).attached).toBe(false)
})

it('starters at once, in two programs and twice in one, are one server', async () => {
  const directory = await freshDirectory()
  const started = await Promise.all([
    startElsewhere(directory).then(({ report }) => report),
    startElsewhere(directory).then(({ report }) => report),
    startHere(directory),
    startHere(directory),
  ])
  expect(new Set(started.map((server) => server.pid)).size).toBe(1)
  expect(new Set(started.map((server) => server.ownerUrl)).size).toBe(1)
  expect(started.filter((server) => !server.attached)).toHaveLength(1)
})

it('a stop and a start at once end with a server that answers', async () => {
  const directory = lastingDirectory()
  const first = await startHere(directory)
  const [second] = await Promise.all([startHere(directory), first.stop()])
  const last = (await works(second)) ? second : await startHere(directory)
  expect(await query(last.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})
