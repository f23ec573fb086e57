import { spawn } from 'node:child_process'
import { chown, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sight, survivors } from './alive.ts'
import type { Binaries } from './binaries.ts'
import { codeOf, EmbeddedPostgresError, wordsOf } from './errors.ts'
import { type Account, lastWords, nextStep, type PidFile, portWasTaken, readPidFile } from './rules.ts'
import { cleanEnvironment, identity, run } from './run.ts'
import { serverArguments } from './settings.ts'

/** Recovery after a crash replays up to max_wal_size; on a slow disk that is minutes, not seconds. */
const startPatience = 10 * 60_000
const largestLog = 1 << 20

async function pidFile(cluster: string): Promise<{ text: string; file: PidFile | undefined } | undefined> {
  try {
    const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8')
    return { text, file: readPidFile(text) }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw new EmbeddedPostgresError(`${cluster} cannot be read (${codeOf(error)}).`)
  }
}

/** Backends of a dead postmaster see it within a moment, unless they are in a long statement. */
async function awaitSurvivors(cluster: string): Promise<void> {
  const began = Date.now()
  for (;;) {
    const left = await survivors(cluster)
    if (left.length === 0) return
    const waited = Date.now() - began
    if (waited > 30_000)
      throw new EmbeddedPostgresError(`Processes of a dead server still hold ${cluster}: ${left.join(', ')}.`)
    // SIGQUIT: leave at once; whatever was not committed is undone by the recovery that follows anyway.
    if (waited > 5_000) for (const pid of left) killQuietly(pid, 'SIGQUIT')
    await sleep(50)
  }
}

function killQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone in between.
  }
}

/** The server that works in the cluster, or undefined once it is certain that none does and none is left over. */
export async function findServer(cluster: string): Promise<PidFile | undefined> {
  const began = Date.now()
  for (;;) {
    const found = await pidFile(cluster)
    if (!found) break
    const { text, file } = found
    const seen = file
      ? await sight(file.pid, cluster)
      : (await survivors(cluster)).length > 0
        ? 'ours'
        : 'gone'
    const waited = Date.now() - began
    const step = nextStep(file, seen, waited)
    if (step === 'attach') return file
    if (step === 'refuse')
      throw new EmbeddedPostgresError(
        `Another user's PostgreSQL (pid ${file?.pid ?? 0}) may be at work in ${cluster}.`,
      )
    if (step === 'clear') {
      await awaitSurvivors(cluster)
      if ((await pidFile(cluster))?.text === text) await rm(join(cluster, 'postmaster.pid'), { force: true })
      continue
    }
    if (waited > startPatience)
      throw new EmbeddedPostgresError(
        `The server in ${cluster} (pid ${file?.pid ?? 0}) neither starts nor stops.`,
      )
    await sleep(50)
  }
  await awaitSurvivors(cluster)
  return undefined
}

/** Handed to the server already open, so it needs no right to the folder. One older log is kept. */
async function openLog(file: string, account: Account | undefined) {
  if (((await stat(file).catch(() => undefined))?.size ?? 0) > largestLog) await rename(file, `${file}.1`)
  const handle = await open(file, 'a', 0o600)
  if (account) await chown(file, account.uid, account.gid)
  return { handle, from: (await handle.stat()).size }
}

export interface Launch {
  place: string
  binaries: Binaries
  account: Account | undefined
  port: number
}

/** Starts the server in a session of its own (it outlives us and our terminal) and waits until it is ready. */
export async function launch(o: Launch): Promise<number | 'port taken'> {
  const cluster = join(o.place, 'postgres')
  const logFile = join(o.place, 'postgres.log')
  const { handle, from } = await openLog(logFile, o.account)
  const child = spawn(o.binaries.postgres, serverArguments(cluster, o.port), {
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', handle.fd, handle.fd],
    ...identity(o.account),
  })
  let ended: string | undefined
  child.once('error', (error) => (ended = wordsOf(error)))
  child.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code ?? 'nothing'}`))
  child.unref()
  await handle.close()
  const deadline = Date.now() + startPatience
  for (;;) {
    const file = (await pidFile(cluster))?.file
    if (file?.ready && file.pid === child.pid) return file.pid
    if (ended !== undefined) break
    if (Date.now() > deadline)
      throw new EmbeddedPostgresError(
        `PostgreSQL is still recovering ${cluster}; start again to go on waiting.`,
      )
    await sleep(25)
  }
  const said = (await readFile(logFile)).subarray(from).toString()
  if (portWasTaken(said)) return 'port taken'
  throw new EmbeddedPostgresError(`PostgreSQL did not start: ${said.trim() === '' ? ended : lastWords(said)}`)
}

/** Fast shutdown: sessions are ended, then everything is written. SIGQUIT is the way out when that hangs. */
export async function shutDown(cluster: string, pid: number, binaries?: Binaries): Promise<void> {
  if (process.platform === 'win32' && binaries) {
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'])
    return
  }
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if ((await sight(pid, cluster)) !== 'ours') return
    killQuietly(pid, signal)
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if ((await sight(pid, cluster)) !== 'ours') return
      await sleep(25)
    }
  }
  throw new EmbeddedPostgresError(`The server in ${cluster} (pid ${pid}) does not stop.`)
}
