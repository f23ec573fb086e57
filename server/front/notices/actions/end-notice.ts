import type { BoardNotice } from '../../../../contract/notices.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { lockNotice, markEnded } from '../store.ts'
import { noticeEvent, noticeView } from '../view.ts'

/** Two managers who both end it have ended it once. */
export async function endNotice(ctx: Ctx, hall: Hall, id: string): Promise<BoardNotice> {
  const row = await lockNotice(ctx.tx, id)
  if (!row) throw new Refusal('notice.unknown')
  if (row.ended_at !== null || row.until_at <= ctx.now) return noticeView(row)
  await markEnded(ctx.tx, id, ctx.now)
  const ended = { ...row, ended_at: ctx.now }
  ctx.emit(noticeEvent('ended', ended, hall))
  return noticeView(ended)
}
