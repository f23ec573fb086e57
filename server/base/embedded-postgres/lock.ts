import { randomBytes } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { birthOf } from './alive.ts'
import { EmbeddedPostgresError } from './errors.ts'

const prefix = 'postgres.lock.'
/** More than a holder may take (see `startPatience`), so that nobody gives up before the holder does. */
const patience = 15 * 60_000

/** Those before whom we must step back. Files of the dead are removed: names are never used again, so this is safe. */
async function liveRivals(directory: string, mine: string): Promise<number[]> {
  const rivals: number[] = []
  for (const name of await readdir(directory)) {
    if (!name.startsWith(prefix) || name === mine) continue
    const [pid, birth] = name.slice(prefix.length).split('.')
    if ((await birthOf(Number(pid))) === birth) rivals.push(Number(pid))
    else await rm(join(directory, name), { force: true })
  }
  return rivals
}

async function take(directory: string, mine: string): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    let rivals = await liveRivals(directory, mine)
    if (rivals.length === 0) {
      await writeFile(join(directory, mine), '', { flag: 'wx', mode: 0o600 })
      rivals = await liveRivals(directory, mine)
      if (rivals.length === 0) return
      await rm(join(directory, mine), { force: true })
    }
    if (Date.now() > deadline)
      throw new EmbeddedPostgresError(`Another starter (pid ${rivals.join(', ')}) still holds ${directory}.`)
    await sleep(20 + Math.random() * 60)
  }
}

/**
 * One starter at a time in a directory. Each puts up a file of its own whose name says who it is, looks whether
 * another living one is there, and steps back if so. Thus no file is ever taken over, which is where two finders of
 * one stale lock file become two holders. (`proper-lockfile` judges by the age of a file, so the starter after a kill
 * would wait, and a busy one could lose its lock.)
 */
export async function withLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const birth = (await birthOf(process.pid)) ?? 'unknown'
  const mine = `${prefix}${process.pid}.${birth}.${randomBytes(6).toString('hex')}`
  await take(directory, mine)
  try {
    return await work()
  } finally {
    await rm(join(directory, mine), { force: true })
  }
}
