import { notices as contract } from '../../../contract/index.ts'
import type { Ground } from '../../base/ground.ts'
import { Refusal } from '../../base/refusal.ts'
import { hallOf } from '../../hall/catalogue/index.ts'
import { mayRunHall, must } from '../../http/rights.ts'
import { command, everybody, query } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { endNotice } from './actions/end-notice.ts'
import { postNotice } from './actions/post-notice.ts'
import { listNoticesOfZone, listOpenNotices } from './store.ts'
import { noticeView } from './view.ts'

const managers: Gate = (who, mall) => must(mayRunHall(who, mall), who)
const dayMs = 86_400_000

export function noticeRoutes(ground: Ground): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  return [
    command(contract.postNotice, managers, async (ctx, { body }) =>
      postNotice(ctx, await hall(ctx.mall), body),
    ),
    query(contract.listNotices, managers, async ({ tx, now }) =>
      (await listOpenNotices(tx, now)).map(noticeView),
    ),
    command(contract.endNotice, managers, async (ctx, { params }) =>
      endNotice(ctx, await hall(ctx.mall), params.notice),
    ),
    // A board knows what begins soon, and shows it in time also when its line is broken.
    query(contract.listBoardNotices, everybody, async (ctx, { params: { zone } }) => {
      if (!(await hall(ctx.mall)).zones.has(zone)) throw new Refusal('zone.unknown')
      const soon = new Date(ctx.now.getTime() + dayMs)
      return (await listNoticesOfZone(ctx.tx, zone, ctx.now, soon)).map(noticeView)
    }),
  ]
}
