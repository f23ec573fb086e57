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

/** CPU seconds used so far by some processes and everything below them (a postmaster's backends). */
export function cpuSeconds(roots: readonly number[]): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const times = new Map(all.flatMap((pid) => ((t) => (t ? [[pid, t] as const] : []))(timesOf(pid))))
  const below = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = times.get(at)?.parent)
      if (roots.includes(at)) return true
    return false
  }
  let sum = 0
  for (const [pid, t] of times) if (below(pid)) sum += t.seconds
  return sum
}

export function residentBytes(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)
  return Number(line?.[1] ?? 0) * 1024
}
