import { existsSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorld, query, whileTaken, works } from './world.fixture.ts'

const { freshDirectory, lastingDirectory, startElsewhere, startHere } = openWorld()
const debian15 = '/usr/lib/postgresql/15/bin'

it('a first start makes a durable, closed database that answers', async () => {
  const directory = lastingDirectory()
  const server = await startHere(directory)
  expect(server.attached).toBe(false)
  const [row] = await query(
    server.ownerUrl,
    `select current_database() as database, pg_encoding_to_char(encoding) as encoding, datlocprovider as provider,
       datlocale as locale, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       current_setting('full_page_writes') as pages, current_setting('data_checksums') as checksums,
       current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
       (select usesuper from pg_user where usename = current_user) as super
     from pg_database where datname = current_database()`,
  )
  expect(row).toEqual({
    database: 'selaso',
    encoding: 'UTF8',
    provider: 'i',
    locale: 'id',
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    checksums: 'on',
    listens: '127.0.0.1',
    sockets: '',
    super: true,
  })
  expect((await stat(join(directory, 'postgres.json'))).mode & 0o777).toBe(0o600)
  const wrong = new URL(server.ownerUrl)
  wrong.password = 'guess'
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  await server.stop()
  expect(await works(server)).toBe(false)
})

it('a refused row leaves no personal data in the log', async () => {
  const directory = lastingDirectory()
  const server = await startHere(directory)
  await query(server.ownerUrl, 'create table person (nik text primary key)')
  const insert = "insert into person values ('1471010101900000')"
  await query(server.ownerUrl, insert)
  await expect(query(server.ownerUrl, insert)).rejects.toThrow('duplicate key')
  const log = await readFile(join(directory, 'postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('1471010101900000')
})

it('the port is kept, unless another program has taken it meanwhile', async () => {
  const directory = lastingDirectory()
  const first = await startHere(directory)
  await first.stop()
  const second = await startHere(directory)
  expect(second.port).toBe(first.port)
  await second.stop()
  await whileTaken(first.port, async () => {
    await expect(startHere(directory, first.port)).rejects.toThrow(
      `Port ${first.port} on 127.0.0.1 is taken by another program.`,
    )
    const third = await startHere(directory)
    expect(third.port).not.toBe(first.port)
    expect(await query(third.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

// Ruins the lasting directory: nothing may follow that uses it.
it('a failed start, a cluster of another version and a lost one are told, and none is begun anew', async () => {
  const directory = lastingDirectory()
  const server = await startHere(directory)
  await server.stop()
  await writeFile(join(server.cluster, 'postgresql.auto.conf'), "shared_buffers = 'plenty'\n")
  await expect(startHere(directory)).rejects.toThrow(/PostgreSQL did not start: FATAL: .*auto\.conf/)
  await writeFile(join(server.cluster, 'PG_VERSION'), '99\n')
  await expect(startHere(directory)).rejects.toThrow(
    /The programs of PostgreSQL 99, .* are missing: .* is 18/,
  )
  await rm(server.cluster, { recursive: true })
  await expect(startHere(directory)).rejects.toThrow(/is gone; restore it/)
})

it("Debian's PostgreSQL serves where the operator chooses it", async (ctx) => {
  if (!existsSync(debian15)) return ctx.skip(`no ${debian15} on this machine`)
  const directory = await freshDirectory()
  const { report } = await startElsewhere(directory, { env: { SELASO_POSTGRES_BIN: debian15 } })
  const [row] = await query(
    report.ownerUrl,
    "select current_setting('server_version_num')::int / 10000 as major",
  )
  expect(row).toEqual({ major: 15 })
})
