import type { Ctx } from '../../../base/context.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayServe, must } from '../../../http/rights.ts'
import { refusalOfStep, seekTicket } from '../../queue/index.ts'
import { isOver } from '../rules.ts'

type Row = Awaited<ReturnType<typeof seekTicket>>['row']

/** For who serves the line the ticket stands in now: after a transfer, its new agency and no longer the old one. */
export async function seekServed(ctx: Ctx, hall: Hall, id: string): Promise<Row> {
  const { row } = await seekTicket(ctx, id)
  must(mayServe(ctx.who, hall.mall, hall.queues.get(row.queue)?.agency ?? ''), ctx.who)
  return row
}

/** The same, to change something: only while somebody may still work on it. */
export async function seekInWork(ctx: Ctx, hall: Hall, id: string): Promise<Row> {
  const row = await seekServed(ctx, hall, id)
  if (isOver(row.state)) throw refusalOfStep('intake.over', row, hall)
  return row
}
