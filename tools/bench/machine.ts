import { readFileSync, readdirSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'

export const machine = { cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 2 ** 30) }

const ticksPerSecond = 100

interface Times {
  readonly parent: number
  readonly seconds: number
}

/** CPU seconds of a process from /proc: user and system time of itself and its waited-for children. */
function timesOf(pid: number): Times | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i]), 0)
    return { parent: Number(fields[1]), seconds: ticks / ticksPerSecond }
  } catch {
    return undefined
  }
}

/** Some processes and everything below them (a postmaster's backends), with their times. */
function below(roots: readonly number[]): Map<number, Times> {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const times = new Map(all.flatMap((pid) => ((t) => (t ? [[pid, t] as const] : []))(timesOf(pid))))
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = times.get(at)?.parent)
      if (roots.includes(at)) return true
    return false
  }
  return new Map([...times].filter(([pid]) => isBelow(pid)))
}

/** CPU seconds used so far by some processes and everything below them. */
export function cpuSeconds(roots: readonly number[]): number {
  let sum = 0
  for (const { seconds } of below(roots).values()) sum += seconds
  return sum
}

/** Memory of some processes and everything below them; what they share is counted once (PSS). */
export function proportionalBytes(roots: readonly number[]): number {
  let sum = 0
  for (const pid of below(roots).keys()) {
    const line = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+) kB/m)
    sum += Number(line?.[1] ?? 0) * 1024
  }
  return sum
}

export function residentBytes(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)
  return Number(line?.[1] ?? 0) * 1024
}
