import { readdir, readFile, readlink } from 'node:fs/promises'
import { codeOf } from './errors.ts'
import type { Sighting } from './rules.ts'
import { run } from './run.ts'

const onLinux = process.platform === 'linux'

function read(pid: number, file: string): Promise<string | undefined> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => undefined)
}

/** Fields of /proc/<pid>/stat after the name, which may itself hold blanks and brackets: state first, start 20th. */
async function stat(pid: number): Promise<string[] | undefined> {
  const text = await read(pid, 'stat')
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const isCorpse = (state: string | undefined) => state === 'Z' || state === 'X'

async function sightElsewhere(pid: number, cluster: string): Promise<Sighting> {
  if (!answersSignals(pid)) return 'gone'
  if (process.platform === 'win32') return 'ours'
  return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output.includes(cluster)
    ? 'ours'
    : 'foreign'
}

/** Is the pid of a pid file a server at work in this cluster? */
export async function sight(pid: number, cluster: string): Promise<Sighting> {
  if (!onLinux) return sightElsewhere(pid, cluster)
  const fields = await stat(pid)
  // Hidden by hidepid: another user's program, and our server runs as ourselves unless we are root.
  if (!fields) return answersSignals(pid) ? 'foreign' : 'gone'
  if (isCorpse(fields[0])) return 'zombie'
  const command = (await read(pid, 'cmdline'))?.split('\0') ?? []
  if (command[command.indexOf('-D') + 1] === cluster) return 'ours'
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === cluster ? 'ours' : 'foreign'
  } catch (error) {
    // It gave up its directory, and soon its pid: a server that was killed a moment ago.
    if (codeOf(error) === 'ENOENT') return 'zombie'
    // Someone else's PostgreSQL whose directory we may not see: it could be at work in ours.
    return (await read(pid, 'comm'))?.startsWith('postgres') ? 'unclear' : 'foreign'
  }
}

/** PostgreSQL processes that still work in the cluster: each has it as its working directory. */
export async function survivors(cluster: string): Promise<number[]> {
  if (!onLinux) return []
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const cwd = await readlink(`/proc/${name}/cwd`).catch(() => '')
    if (cwd === cluster && (await read(Number(name), 'comm'))?.startsWith('postgres'))
      found.push(Number(name))
  }
  return found
}

/** Tells a process from a later one with the same pid: after a container restart pids are given out alike. */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!onLinux) return answersSignals(pid) ? 'unknown' : undefined
  const fields = await stat(pid)
  if (!fields || isCorpse(fields[0])) return undefined
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${boot.slice(0, 8)}-${fields[19] ?? ''}`
}
