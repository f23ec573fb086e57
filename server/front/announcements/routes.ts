import { announcements as contract } from '../../../contract/index.ts'
import type { Ground } from '../../base/ground.ts'
import { hallOf } from '../../hall/catalogue/index.ts'
import { mayLookOver, must } from '../../http/rights.ts'
import { command, query } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { claimAnnouncement } from './actions/claim.ts'
import { counterAnnouncement, listZoneVoices } from './actions/look.ts'
import { settleAnnouncement } from './actions/settle.ts'
import { boardTestRoutes } from './boards/routes.ts'
import { boards, inItsZone } from './gates.ts'
import { voiceVersion } from './voice/actions.ts'
import { machineVoice } from './voice/machine-voice.ts'
import { voiceRoutes } from './voice/routes.ts'

const staff: Gate = (who, mall) => must(mayLookOver(who, mall), who)

/** `voiceDirectory`: the clips that the house brings. */
export function announcementRoutes(ground: Ground, voiceDirectory: string): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  const machine = machineVoice(ground, voiceDirectory)
  return [
    command(contract.claimAnnouncement, boards, async (ctx, { params, body }) => {
      inItsZone(ctx.who, params.zone)
      const claimed = await claimAnnouncement(ctx, await hall(ctx.mall), { zone: params.zone, ...body })
      return { ...claimed, voice: await voiceVersion(ctx, await machine()) }
    }),
    command(contract.settleAnnouncement, boards, async (ctx, { params, body }) => {
      inItsZone(ctx.who, params.zone)
      await settleAnnouncement(ctx, { zone: params.zone, id: params.announcement, ...body })
      return {}
    }),
    query(contract.getCounterAnnouncement, staff, async (ctx, { params }) =>
      counterAnnouncement(ctx, await hall(ctx.mall), params.counter),
    ),
    query(contract.listZoneVoices, staff, async (ctx) => listZoneVoices(ctx, await hall(ctx.mall))),
    ...voiceRoutes(ground, machine),
    ...boardTestRoutes(ground),
  ]
}
