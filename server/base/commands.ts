import { createHash } from 'node:crypto'
import { actorOf } from './context.ts'
import type { Ctx, Emitted, Who } from './context.ts'
import { newEvent, writeEvents } from './events.ts'
import type { Ground } from './ground.ts'
import { Refusal } from './refusal.ts'
import { sql } from './sql.ts'
import type { Tx } from './sql.ts'

/** A command as it came in. `key` is the Idempotency-Key. */
export interface Commanded {
  readonly mall: string
  readonly who: Who
  readonly operation: string
  readonly key: string | undefined
  readonly digest: string
}

export function digestOf(operation: string, input: unknown): string {
  return createHash('sha1').update(operation).update(JSON.stringify(input)).digest('base64url')
}

/** Reads in one transaction, with the same context as a command. */
export async function runQuery<T>(
  ground: Ground,
  mall: string,
  who: Who,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  return ground.db.inMall(mall, (tx) =>
    work({ tx, mall, who, now: ground.clock.now(), chance: ground.chance, emit: () => undefined }),
  )
}

/**
 * One command = one transaction = its state change + its events (+ the memory of its key). A repeat with the same key
 * gets the first answer; a refusal is not remembered, because nothing happened.
 */
export async function runCommand<T>(
  ground: Ground,
  command: Commanded,
  work: (ctx: Ctx) => Promise<T>,
  remember: (answer: T) => unknown = (answer) => answer,
): Promise<T> {
  const answer = await ground.db.inMall(command.mall, async (tx) => {
    const earlier = await begin(tx, command, ground.clock.now())
    // Stored by this same operation, so it has its shape.
    if (earlier) return earlier.answer as T
    const emitted: Emitted[] = []
    const ctx: Ctx = {
      tx,
      mall: command.mall,
      who: command.who,
      now: ground.clock.now(),
      chance: ground.chance,
      emit: (event) => emitted.push(event),
    }
    const result = await work(ctx)
    await writeEvents(
      tx,
      emitted.map((event) => newEvent(ctx, event)),
    )
    if (command.key !== undefined)
      await tx.query(sql`update base.command set answer = ${JSON.stringify(remember(result))}::jsonb
        where mall = ${command.mall} and actor = ${actorOf(command.who)} and key = ${command.key}`)
    return result
  })
  ground.relay.wake(command.mall)
  return answer
}

/** Takes the key, or finds what was answered before. A twin in flight is waited for by the unique key itself. */
async function begin(tx: Tx, command: Commanded, now: Date): Promise<{ answer: unknown } | undefined> {
  if (command.key === undefined) return undefined
  const actor = actorOf(command.who)
  const taken = await tx.query(sql`
    insert into base.command (mall, actor, key, operation, digest, at)
    values (${command.mall}, ${actor}, ${command.key}, ${command.operation}, ${command.digest}, ${now})
    on conflict do nothing returning 1 as taken`)
  if (taken.length > 0) return undefined
  const [first] = await tx.query<{ digest: string; answer: unknown }>(sql`
    select digest, answer from base.command where mall = ${command.mall} and actor = ${actor} and key = ${command.key}`)
  if (!first || first.digest !== command.digest) throw new Refusal('request.key-reused')
  return { answer: first.answer }
}
