import { join } from 'node:path'
import { accountFor, canEnter } from './account.ts'
import { sight } from './alive.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { clusterMajor, makeCluster } from './cluster.ts'
import { openDatabase, urlOf } from './database.ts'
import { EmbeddedPostgresError, wordsOf } from './errors.ts'
import { withLock } from './lock.ts'
import { choosePlace, guardPlace, letThrough, openDirectory, refuseStrangers } from './place.ts'
import { choosePort } from './port.ts'
import { findServer, launch, shutDown } from './postmaster.ts'
import { newNotes, type Notes, notesFile, readNotes, writeNotes } from './record.ts'
import type { Account } from './rules.ts'

export interface EmbeddedPostgresOptions {
  directory: string
  log?: (line: string) => void
  /** Taken only by a server that is started now; must then be free. Without it a free one is chosen and remembered. */
  port?: number
}

export interface EmbeddedPostgres {
  /** Superuser and owner of the database 'selaso'. */
  ownerUrl: string
  port: number
  pid: number
  /** PostgreSQL's own data directory: usually in the directory, see README.md. */
  cluster: string
  /** The server was running already; `stop()` then leaves it alone. */
  attached: boolean
  /** Whether it is still at work; false after a death, also when nobody has buried the process yet. */
  works(): Promise<boolean>
  stop(o?: { evenIfAttached?: boolean }): Promise<void>
}

interface Start {
  directory: string
  wanted: number | undefined
  log: (line: string) => void
}

async function firstNotes(directory: string): Promise<Notes> {
  await refuseStrangers(directory)
  const notes = newNotes()
  notes.elsewhere = await choosePlace(directory, await accountFor(join(directory, 'postgres')), notes.id)
  await writeNotes(directory, notes)
  return notes
}

/** The cluster stands, and whoever runs the server can get at it and at the programs. */
async function prepare(s: Start, notes: Notes, place: string) {
  const cluster = join(place, 'postgres')
  const account = await accountFor(cluster)
  if (account && place === s.directory) await letThrough(place, account)
  if (!(await canEnter(place, account)))
    throw new EmbeddedPostgresError(
      `The account ${account?.name ?? ''} cannot enter ${place}; open the way for it.`,
    )
  const major = await clusterMajor(cluster)
  if (major === undefined && notes.made)
    throw new EmbeddedPostgresError(
      `The database cluster ${cluster} is gone; restore it, or remove ${notesFile(s.directory)} to begin with an empty one.`,
    )
  const binaries = await findBinaries(place, account, major)
  if (major === undefined) {
    s.log(`PostgreSQL ${binaries.version.full}: making the database cluster ${cluster}`)
    await makeCluster(place, binaries, account, notes.password)
  }
  if (!notes.made) await writeNotes(s.directory, Object.assign(notes, { made: true }))
  return { account, binaries }
}

async function serve(
  s: Start,
  notes: Notes,
  place: string,
  binaries: Binaries,
  account: Account | undefined,
) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await choosePort(s.wanted, notes.port)
    if (port !== notes.port) await writeNotes(s.directory, Object.assign(notes, { port }))
    const pid = await launch({ place, binaries, account, port })
    if (pid !== 'port taken') return { pid, port }
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL did not start: its port was taken by another program three times.',
  )
}

function handle(
  notes: Notes,
  cluster: string,
  server: { pid: number; port: number },
  binaries?: Binaries,
): EmbeddedPostgres {
  const attached = binaries === undefined
  return {
    ownerUrl: urlOf(server.port, notes.password),
    port: server.port,
    pid: server.pid,
    cluster,
    attached,
    works: async () => ['ours', 'unclear'].includes(await sight(server.pid, cluster)),
    stop: async ({ evenIfAttached = false } = {}) => {
      if (!attached || evenIfAttached) await shutDown(cluster, server.pid, binaries)
    },
  }
}

/** One that is being stopped by its starter is waited for. */
async function attach(s: Start, notes: Notes, cluster: string): Promise<EmbeddedPostgres | undefined> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const running = await findServer(cluster)
    if (!running) return undefined
    if ((await openDatabase(running.port, notes.password)) === 'silent') continue
    s.log(`PostgreSQL runs already on port ${running.port} (pid ${running.pid})`)
    return handle(notes, cluster, running)
  }
  throw new EmbeddedPostgresError(`The server in ${cluster} runs, but does not answer.`)
}

async function attachOrStart(s: Start): Promise<EmbeddedPostgres> {
  const notes = (await readNotes(s.directory)) ?? (await firstNotes(s.directory))
  const place = notes.elsewhere === '' ? s.directory : notes.elsewhere
  const cluster = join(place, 'postgres')
  await guardPlace(place, s.directory, notes.id)
  const running = await attach(s, notes, cluster)
  if (running) return running
  const { account, binaries } = await prepare(s, notes, place)
  const server = await serve(s, notes, place, binaries, account)
  try {
    if ((await openDatabase(server.port, notes.password)) === 'silent')
      throw new EmbeddedPostgresError(`PostgreSQL started, but does not answer on port ${server.port}.`)
  } catch (error) {
    await shutDown(cluster, server.pid, binaries)
    throw error
  }
  s.log(`PostgreSQL ${binaries.version.full} runs on port ${server.port} (pid ${server.pid})`)
  return handle(notes, cluster, server, binaries)
}

export async function startEmbeddedPostgres(o: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = await openDirectory(o.directory)
  try {
    return await withLock(directory, () =>
      attachOrStart({ directory, wanted: o.port, log: o.log ?? (() => undefined) }),
    )
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error
    // A full disk, a broken one: the system's words are the clearest there are.
    throw new EmbeddedPostgresError(`PostgreSQL could not be started in ${directory}: ${wordsOf(error)}.`, {
      cause: error,
    })
  }
}
