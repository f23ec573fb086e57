import { announcements as contract } from '../../../contract/index.ts'
import type { Who } from '../../base/context.ts'
import type { Ground } from '../../base/ground.ts'
import { hallOf } from '../../hall/catalogue/index.ts'
import { isDevice, mayLookOver, mayRunHall, must } from '../../http/rights.ts'
import { command, query } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { claimAnnouncement } from './actions/claim.ts'
import { counterAnnouncement } from './actions/look.ts'
import { settleAnnouncement } from './actions/settle.ts'

/** A stranger's browser may show the board; it may not take the voice of a zone. */
const boards: Gate = (who, mall) => must(isDevice(who, mall, 'board') || mayRunHall(who, mall), who)
/** A board that hangs in one zone does not speak in another. */
const inItsZone = (who: Who, zone: string) =>
  must(who.kind !== 'device' || who.zone === null || who.zone === zone, who)
const staff: Gate = (who, mall) => must(mayLookOver(who, mall), who)

export function announcementRoutes(ground: Ground): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  return [
    command(contract.claimAnnouncement, boards, async (ctx, { params, body }) => {
      inItsZone(ctx.who, params.zone)
      return claimAnnouncement(ctx, await hall(ctx.mall), { zone: params.zone, ...body })
    }),
    command(contract.settleAnnouncement, boards, async (ctx, { params, body }) => {
      inItsZone(ctx.who, params.zone)
      await settleAnnouncement(ctx, { zone: params.zone, id: params.announcement, ...body })
      return {}
    }),
    query(contract.getCounterAnnouncement, staff, async (ctx, { params }) =>
      counterAnnouncement(ctx, await hall(ctx.mall), params.counter),
    ),
  ]
}
