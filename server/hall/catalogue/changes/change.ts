import { isDeepStrictEqual } from 'node:util'
import { actorOf } from '../../../base/context.ts'
import type { Ctx } from '../../../base/context.ts'
import { sql } from '../../../base/sql.ts'
import { changeHall } from '../change-hall.ts'
import { lockHall } from '../store.ts'
import type { Setting } from './setting.ts'

/**
 * The one way in which something of the hall is changed: from what it is to what is wanted, written into the log of
 * changes with both, in the transaction of its command. What would change nothing is neither written nor told.
 */
export async function change<State>(
  ctx: Ctx,
  setting: Setting<State>,
  target: string,
  wanted: State,
  undoes: string | null = null,
): Promise<string | undefined> {
  // Two who change the same at once: the second sees, and writes down as before, what the first left.
  await lockHall(ctx.tx)
  const before = await setting.read(ctx.tx, target)
  if (isDeepStrictEqual(before, wanted)) return undefined
  await setting.put(ctx, target, wanted)
  const after = await setting.read(ctx.tx, target)
  if (isDeepStrictEqual(before, after)) return undefined
  const id = ctx.chance.id()
  await ctx.tx.query(sql`
    insert into hall.change (mall, id, at, actor, kind, target, before, after, undoes)
    values (${ctx.mall}, ${id}, ${ctx.now}, ${actorOf(ctx.who)}, ${setting.kind}, ${target},
            ${JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb, ${undoes})`)
  await changeHall(ctx, `${setting.kind} ${target}`.trim(), id)
  return id
}
