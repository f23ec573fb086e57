import { Refusal } from './refusal.ts'

/**
 * Commands that arrive while a group is in flight go into the next group: one round trip, one transaction, one commit,
 * each command with its own outcome. There is no timer: a lone command starts at once. On a hot queue this carries
 * several times what one transaction per command can, because the queue's row lock is held through one fsync instead of many.
 */
export interface GroupOptions<Command, Outcome> {
  /** Commands of one shard go one group after the other; shards run side by side (one mall per shard under row security). */
  shard(command: Command): string
  /** Two commands with the same identity never share a group, so that a repeat sees what the first one wrote. */
  identity?(command: Command): string | undefined
  /** Runs a group as one transaction; outcomes in the order of the commands. */
  run(shard: string, commands: readonly Command[]): Promise<readonly Outcome[]>
  /** Largest group. */
  most?: number
  /** Bounded line: beyond it a command is refused at once, before any work. */
  waiting?: number
}

interface Pending<Command, Outcome> {
  readonly command: Command
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

interface Shard<Command, Outcome> {
  line: Pending<Command, Outcome>[]
  busy: boolean
}

export function grouped<Command, Outcome>(
  options: GroupOptions<Command, Outcome>,
): (command: Command) => Promise<Outcome> {
  const { most = 128, waiting = 2_000 } = options
  const shards = new Map<string, Shard<Command, Outcome>>()

  /** Takes the next group off the line; a command whose twin is already in the group stays for the one after. */
  function take(shard: Shard<Command, Outcome>): Pending<Command, Outcome>[] {
    if (!options.identity) return shard.line.splice(0, most)
    const group: Pending<Command, Outcome>[] = []
    const rest: Pending<Command, Outcome>[] = []
    const seen = new Set<string>()
    for (const pending of shard.line) {
      const identity = options.identity(pending.command)
      if (group.length >= most || (identity !== undefined && seen.has(identity))) rest.push(pending)
      else {
        group.push(pending)
        if (identity !== undefined) seen.add(identity)
      }
    }
    shard.line = rest
    return group
  }

  async function runGroup(key: string, group: readonly Pending<Command, Outcome>[]): Promise<void> {
    try {
      const outcomes = await options.run(
        key,
        group.map((pending) => pending.command),
      )
      group.forEach((pending, i) => {
        const outcome = outcomes[i]
        if (outcome === undefined) pending.reject(new Error('A group must answer each of its commands'))
        else pending.resolve(outcome)
      })
    } catch (error) {
      // A refusal of the whole group (database away) is nobody's fault and would meet each of them again.
      if (group.length === 1 || error instanceof Refusal) for (const pending of group) pending.reject(error)
      // One bad command must not sink the others: the group had no effect, so each is run by itself.
      else for (const pending of group) await runGroup(key, [pending])
    }
  }

  async function drain(key: string, shard: Shard<Command, Outcome>): Promise<void> {
    shard.busy = true
    while (shard.line.length > 0) await runGroup(key, take(shard))
    shard.busy = false
    shards.delete(key)
  }

  return (command) =>
    new Promise<Outcome>((resolve, reject) => {
      const key = options.shard(command)
      let shard = shards.get(key)
      if (!shard) shards.set(key, (shard = { line: [], busy: false }))
      if (shard.line.length >= waiting) {
        reject(new Refusal('server.overloaded', {}, { retryAfterSeconds: 2 }))
        return
      }
      shard.line.push({ command, resolve, reject })
      if (!shard.busy) void drain(key, shard)
    })
}
