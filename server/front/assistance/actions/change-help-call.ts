import type { HelpCall } from '../../../../contract/assistance.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { isDevice, mayRunHall, mayServe, must } from '../../../http/rights.ts'
import type { HelpCallRow } from '../rows.ts'
import { afterVerb } from '../rules.ts'
import { changeHelpCall, findHelpCall, lockHelpCall } from '../store.ts'
import { helpCallView, helpEvent } from '../view.ts'

/** Its own place sees a call: the kiosk, or who serves at the counter; and who runs the hall sees all. */
function isOwn(ctx: Ctx, hall: Hall, call: HelpCallRow): boolean {
  const { who } = ctx
  if (who.kind === 'device') return isDevice(who, hall.mall, 'kiosk') && who.id === call.device
  const agency = hall.counters.get(call.counter ?? '')?.agency
  return agency !== undefined && mayServe(who, hall.mall, agency)
}

export async function getHelpCall(ctx: Ctx, hall: Hall, id: string): Promise<HelpCall> {
  const call = await findHelpCall(ctx.tx, id)
  if (!call) throw new Refusal('help.unknown')
  must(mayRunHall(ctx.who, hall.mall) || isOwn(ctx, hall, call), ctx.who)
  return helpCallView(call)
}

export async function answerHelpCall(ctx: Ctx, id: string): Promise<HelpCall> {
  const call = await lockHelpCall(ctx.tx, id)
  if (!call) throw new Refusal('help.unknown')
  return step(ctx, call, 'answer')
}

/** Who runs the hall has helped; the place itself needs nobody any more. */
export async function endHelpCall(ctx: Ctx, hall: Hall, id: string): Promise<HelpCall> {
  const call = await lockHelpCall(ctx.tx, id)
  if (!call) throw new Refusal('help.unknown')
  if (mayRunHall(ctx.who, hall.mall)) return step(ctx, call, 'end')
  must(isOwn(ctx, hall, call), ctx.who)
  return step(ctx, call, call.state === 'coming' ? 'end' : 'withdraw')
}

async function step(ctx: Ctx, call: HelpCallRow, verb: 'answer' | 'end' | 'withdraw'): Promise<HelpCall> {
  const next = afterVerb(call.state, verb)
  if (next === null) throw new Refusal('help.over')
  if (next === call.state) return helpCallView(call)
  const officer = ctx.who.kind === 'officer' && verb !== 'withdraw' ? ctx.who.id : null
  const changed = await changeHelpCall(ctx.tx, call.id, next, ctx.now, officer)
  ctx.emit(helpEvent(changed))
  return helpCallView(changed)
}
