import { chmod, mkdtemp, readFile, rm, rmdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.ts'
import { buildStarter, runStarter, type Starter } from './starter.fixture.ts'

type Server = Pick<EmbeddedPostgres, 'pid' | 'cluster'>

export const isRoot = process.getuid?.() === 0
/** An ordinary user for a test that root runs. */
export const ordinary: { uid?: number; gid?: number } = isRoot ? { uid: 65534, gid: 65534 } : {}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Alive and at work in this cluster: a pid alone may have been given to another program. */
export async function works(server: Server): Promise<boolean> {
  const command = await readFile(`/proc/${server.pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes(server.cluster)
}

export async function kill(started: Pick<Starter, 'child' | 'ended'>): Promise<void> {
  started.child.kill('SIGKILL')
  await started.ended
}

/** While a stranger listens on our port. */
export async function whileTaken<T>(port: number, work: () => Promise<T>): Promise<T> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  try {
    return await work()
  } finally {
    server.close()
  }
}

const newFolder = () => mkdtemp(join(tmpdir(), 'selaso-pg-'))

const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 })

type StarterOptions = NonNullable<Parameters<typeof runStarter>[2]> & { file?: string }

/**
 * Real servers in folders of their own. After each test the servers are stopped; fresh folders are removed, the lasting
 * one (to save the second that initdb takes) goes through all tests of a file.
 */
export function openWorld() {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  let starter = { folder: '', file: '' }
  let lasting = ''
  const folders: string[] = []
  const starters: Starter[] = []
  const servers: Server[] = []

  beforeAll(async () => {
    starter = await buildStarter()
    await chmod(starter.folder, 0o755)
    lasting = await newFolder()
  })

  afterEach(async () => {
    for (const started of starters.splice(0))
      if (started.child.exitCode === null) started.child.kill('SIGKILL')
    for (const server of servers.splice(0)) {
      if (await works(server)) process.kill(server.pid, 'SIGINT')
      while (await works(server)) await sleep(20)
      // A cluster that was put elsewhere for root.
      if (server.cluster.startsWith('/var/lib/')) {
        await remove(dirname(server.cluster))
        await rmdir(dirname(dirname(server.cluster))).catch(() => undefined)
      }
    }
    for (const folder of folders.splice(0)) await remove(folder)
  })

  afterAll(async () => {
    await remove(starter.folder)
    await remove(lasting)
  })

  const startHere = async (directory: string, port?: number): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres(port === undefined ? { directory } : { directory, port })
    servers.push(server)
    return server
  }

  /** Another program starts it; not waited for. */
  const beginElsewhere = (directory: string, how: StarterOptions = {}): Starter => {
    const started = runStarter(how.file ?? starter.file, directory, how)
    starters.push(started)
    return started
  }

  const startElsewhere = async (directory: string, how: StarterOptions = {}) => {
    const started = beginElsewhere(directory, how)
    const report = await started.report
    if (!report.error) servers.push(report)
    return { ...started, report }
  }

  const freshDirectory = async (): Promise<string> => {
    const folder = await newFolder()
    folders.push(folder)
    return folder
  }

  return {
    startHere,
    beginElsewhere,
    startElsewhere,
    freshDirectory,
    lastingDirectory: () => lasting,
    starterFile: () => starter.file,
  }
}
