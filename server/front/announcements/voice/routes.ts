import { voice as contract } from '../../../../contract/index.ts'
import type { Ground } from '../../../base/ground.ts'
import { hallOf } from '../../../hall/catalogue/index.ts'
import { mayAdminister, must } from '../../../http/rights.ts'
import { command, everybody, query } from '../../../http/route.ts'
import type { Gate, Route } from '../../../http/route.ts'
import { getRecording, getVoice, listClips, putBackClip, saveClip } from './actions.ts'
import type { MachineVoice } from './machine-voice.ts'

const admins: Gate = (who, mall) => must(mayAdminister(who, mall), who)

/** What is said in a hall everybody hears; so everybody may fetch it. */
export function voiceRoutes(ground: Ground, machine: () => Promise<MachineVoice>): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  return [
    query(contract.getVoice, everybody, async (ctx) => {
      await hall(ctx.mall)
      return getVoice(ctx, await machine())
    }),
    query(contract.listClips, admins, async (ctx) => listClips(ctx, await hall(ctx.mall), await machine())),
    query(contract.getRecording, everybody, async (ctx, { params }) =>
      getRecording(ctx, await machine(), params.digest),
    ),
    command(contract.saveClip, admins, async (ctx, { params, body }) =>
      saveClip(ctx, await hall(ctx.mall), await machine(), { word: params.word, ...body }),
    ),
    command(contract.putBackClip, admins, async (ctx, { params }) =>
      putBackClip(ctx, await hall(ctx.mall), await machine(), params.word),
    ),
  ]
}
