/** Pure decisions of the launcher: no files, no clock, no other programs. */

/** What PostgreSQL writes in `postmaster.pid`, one value a line: pid, directory, start, port, …, status (8th). */
export interface PidFile {
  pid: number
  port: number
  ready: boolean
}

export function readPidFile(text: string): PidFile | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  // A single-user backend writes its pid as a negative number.
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined
  return { pid, port: Number(lines[3] ?? 0) || 0, ready: lines[7] === 'ready' }
}

/** What was seen where the pid file points. */
export type Sighting = 'gone' | 'zombie' | 'ours' | 'foreign' | 'unclear'

export type Step = 'attach' | 'wait' | 'clear' | 'refuse'

/** Long enough for init to bury a dead postmaster; a zombie holds nothing, so afterwards its file may go. */
const zombiePatience = 2000
/** A server of ours that is just going down cannot be told from a stranger's for a moment. */
const doubtPatience = 2000
/** PostgreSQL fills the file within milliseconds; one that stays empty was cut off by a power failure. */
const emptyPatience = 2000

/**
 * A stale file is removed only when no server can be behind it: its pid is gone, is a corpse that nobody buries
 * (containers without an init), or was given to a program that does not work in our directory.
 */
export function nextStep(file: PidFile | undefined, seen: Sighting, waited: number): Step {
  if (!file) return seen === 'gone' && waited >= emptyPatience ? 'clear' : 'wait'
  switch (seen) {
    case 'gone':
    case 'foreign':
      return 'clear'
    case 'zombie':
      return waited >= zombiePatience ? 'clear' : 'wait'
    case 'ours':
      return file.ready && file.port > 0 ? 'attach' : 'wait'
    case 'unclear':
      return waited >= doubtPatience ? 'refuse' : 'wait'
  }
}

export interface Account {
  name: string
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses uid 0. Root starts it as the owner of an existing cluster, else as the first known account;
 * everyone else starts it as himself ('self').
 */
export function chooseAccount(
  ownUid: number | undefined,
  owner: Account | undefined,
  known: readonly (Account | undefined)[],
): Account | 'self' | 'none' {
  if (ownUid !== 0) return 'self'
  if (owner && owner.uid !== 0) return owner
  return known.find((account) => account !== undefined && account.uid !== 0) ?? 'none'
}

export interface Version {
  full: string
  major: number
}

/** `postgres (PostgreSQL) 18.4 (Debian …)` → 18.4 */
export function readVersion(output: string): Version | undefined {
  const found = /\(PostgreSQL\) ((\d+)\S*)/.exec(output)
  return found?.[1] && found[2] ? { full: found[1], major: Number(found[2]) } : undefined
}

/** The SQL of the project is kept valid from 15 on. */
const oldestMajor = 15

export function fits(version: Version, clusterMajor: number | undefined): boolean {
  return clusterMajor === undefined ? version.major >= oldestMajor : version.major === clusterMajor
}

/** Debian's folders, newest first. */
export function debianOrder(names: readonly string[]): string[] {
  return names
    .filter((name) => /^\d+$/.test(name) && Number(name) >= oldestMajor)
    .sort((a, b) => Number(b) - Number(a))
}

/** `linux-x64`, as the packages are called. */
export function packagePlatform(platform: string, arch: string): string {
  return `${platform === 'win32' ? 'windows' : platform}-${arch}`
}

/** What a failed server said last: its last FATAL or PANIC, else its last line, without time and pid. */
export function lastWords(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  const line = lines.findLast((text) => /\b(FATAL|PANIC):/.test(text)) ?? lines.at(-1) ?? 'it said nothing'
  return line.replace(/^[\d-]+ [\d:.]+ \S+ \[\d+\] /, '').trim()
}

export function portWasTaken(log: string): boolean {
  return /could not bind|could not create any TCP\/IP sockets/.test(log)
}
