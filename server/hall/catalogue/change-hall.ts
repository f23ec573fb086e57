import type { Ctx } from '../../base/context.ts'
import { sql } from '../../base/sql.ts'

/** Every change of the hall's data ends here: the version rises and servers are told, in the same transaction. */
export async function changeHall(ctx: Ctx, what: string): Promise<void> {
  const [row] = await ctx.tx.query<{ version: number }>(
    sql`update hall.mall set version = version + 1 where mall = ${ctx.mall} returning version`,
  )
  ctx.emit({ type: 'hall.changed', subject: `hall/${ctx.mall}`, data: { what, version: row?.version ?? 0 } })
}
