import type { Ctx, Who } from './context.ts'
import type { Ground } from './ground.ts'

class RolledBack extends Error {
  readonly seen: unknown

  constructor(seen: unknown) {
    super('A rehearsal is always rolled back')
    this.seen = seen
  }
}

/** Carries a command out, looks at what has become, and rolls all of it back: nothing is written, nobody is told. */
export async function rehearse<T>(
  ground: Ground,
  { mall, who }: { mall: string; who: Who },
  work: (ctx: Ctx) => Promise<unknown>,
  look: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  try {
    return await ground.db.inMall(mall, async (tx) => {
      const ctx: Ctx = {
        tx,
        mall,
        who,
        now: ground.clock.now(),
        chance: ground.chance,
        emit: () => undefined,
      }
      await work(ctx)
      throw new RolledBack(await look(ctx))
    })
  } catch (error) {
    // What `look` gave, and nothing else, is thrown in it.
    if (error instanceof RolledBack) return error.seen as T
    throw error
  }
}
