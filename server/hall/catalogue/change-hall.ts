import type { Ctx } from '../../base/context.ts'
import { sql } from '../../base/sql.ts'

/**
 * Every change of the hall's data ends here: the version rises and servers are told, in the same transaction. `change`
 * is its row in the log of changes, if it has one.
 */
export async function changeHall(ctx: Ctx, what: string, change?: string): Promise<void> {
  const [row] = await ctx.tx.query<{ version: number }>(
    sql`update hall.mall set version = version + 1 where mall = ${ctx.mall} returning version`,
  )
  ctx.emit({
    type: 'hall.changed',
    subject: `hall/${ctx.mall}`,
    data: { what, version: row?.version ?? 0, ...(change !== undefined && { change }) },
  })
}
