import { randomBytes } from 'node:crypto'
import { appendFile, chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { codeOf, EmbeddedPostgresError } from './errors.ts'
import { syncFolder } from './record.ts'
import { type Account, lastWords } from './rules.ts'
import { run } from './run.ts'
import { clusterSettings, initdbArguments } from './settings.ts'

const unfinished = ['postgres.new-', 'postgres.password-']

/** The major version that made the cluster, or undefined if there is none yet. */
export async function clusterMajor(cluster: string): Promise<number | undefined> {
  try {
    return Number((await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim())
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      throw new EmbeddedPostgresError(`${cluster} cannot be read (${codeOf(error)}).`)
    const inside = await readdir(cluster).catch(() => [])
    if (inside.length > 0)
      throw new EmbeddedPostgresError(`${cluster} is not a PostgreSQL cluster; move it away.`)
    return undefined
  }
}

async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid)
}

/** The initdb of a killed starter may still be writing: what it leaves is swept before the next cluster is made. */
async function sweep(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}

/**
 * Made under another name and renamed when it is whole, so that a start cut off in the middle leaves nothing that
 * looks like a cluster.
 */
export async function makeCluster(
  place: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
): Promise<void> {
  for (const name of await readdir(place)) {
    if (unfinished.some((start) => name.startsWith(start))) await sweep(join(place, name))
  }
  const nonce = randomBytes(6).toString('hex')
  const directory = join(place, `postgres.new-${nonce}`)
  const passwordFile = join(place, `postgres.password-${nonce}`)
  try {
    await mkdir(directory, { mode: 0o700 })
    await chmod(directory, 0o700)
    await giveTo(account, directory)
    await writeFile(passwordFile, `${password}\n`, { flag: 'wx', mode: 0o600 })
    await giveTo(account, passwordFile)
    const made = await run(
      binaries.initdb,
      initdbArguments({ directory, passwordFile, platform: process.platform }),
      account,
    )
    if (!made.ok)
      throw new EmbeddedPostgresError(`The database cluster could not be made: ${lastWords(made.output)}`)
    await appendFile(join(directory, 'postgresql.conf'), clusterSettings(binaries.version.major))
    await rename(directory, join(place, 'postgres'))
    await syncFolder(place)
  } finally {
    await sweep(passwordFile)
    await sweep(directory)
  }
}
