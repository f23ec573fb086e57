import type { Ground } from '../../base/ground.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Hall } from './hall.ts'
import { snapshotOf } from './snapshot.ts'
import { readHall } from './store.ts'

interface Kept {
  readonly halls: Map<string, Promise<Hall>>
  readonly followed: Set<string>
}

const memory = new WeakMap<Ground, Kept>()

function keptOf(ground: Ground): Kept {
  let kept = memory.get(ground)
  if (!kept) {
    const made: Kept = { halls: new Map(), followed: new Set() }
    ground.relay.listen((events) => {
      for (const { type, mall } of events) if (type === 'hall.changed') made.halls.delete(mall)
    })
    memory.set(ground, made)
    kept = made
  }
  return kept
}

/**
 * The hall's data as this process holds it: one object for everybody until the hall changes, so most requests cost no
 * database at all. A change elsewhere is heard through the relay, a change here also at once (`forgetHall`).
 */
export function hallOf(ground: Ground, mall: string): Promise<Hall> {
  const kept = keptOf(ground)
  const known = kept.halls.get(mall)
  if (known) return known
  const loading = load(ground, mall, kept)
  kept.halls.set(mall, loading)
  // A hall that is unknown today may be imported tomorrow, and a database that is away comes back.
  loading.catch(() => {
    if (kept.halls.get(mall) === loading) kept.halls.delete(mall)
  })
  return loading
}

/** After a change in this process: who reads next reads anew, without waiting for the relay. */
export function forgetHall(ground: Ground, mall: string): void {
  keptOf(ground).halls.delete(mall)
}

async function load(ground: Ground, mall: string, kept: Kept): Promise<Hall> {
  const read = () => ground.db.inMall(mall, readHall)
  let stored = await read()
  // Names that nobody has are not followed: anybody can ask for them.
  if (!stored) throw new Refusal('mall.unknown')
  if (!kept.followed.has(mall)) {
    await ground.relay.follow(mall)
    kept.followed.add(mall)
    // What changed between reading and following would never be heard of.
    stored = (await read()) ?? stored
  }
  return snapshotOf(mall, stored)
}
