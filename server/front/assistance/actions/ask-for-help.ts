import type { HelpCall } from '../../../../contract/assistance.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { labelOfDevice } from '../../../hall/people/index.ts'
import { isDevice, mayServe, must } from '../../../http/rights.ts'
import { findOpenAt, insertHelpCall } from '../store.ts'
import type { Place } from '../store.ts'
import { helpCallView, helpEvent } from '../view.ts'

export async function askForHelp(ctx: Ctx, hall: Hall, counter: string | undefined): Promise<HelpCall> {
  const place = await placeOf(ctx, hall, counter)
  const rung = await insertHelpCall(ctx.tx, ctx.chance.id(), place, ctx.now)
  if (rung) {
    ctx.emit(helpEvent(rung))
    return helpCallView(rung)
  }
  const open = await findOpenAt(ctx.tx, place)
  // Between the two statements somebody may have ended it; the next press rings anew.
  if (!open) throw new Refusal('help.over')
  return helpCallView(open)
}

async function placeOf(ctx: Ctx, hall: Hall, id: string | undefined): Promise<Place> {
  const { who } = ctx
  if (who.kind === 'device') {
    must(isDevice(who, hall.mall, 'kiosk'), who)
    return { device: who.id, counter: null, label: await labelOfDevice(ctx.tx, who.id), zone: who.zone }
  }
  const counter = hall.counters.get(id ?? '')
  if (!counter) throw new Refusal('counter.unknown')
  must(mayServe(who, hall.mall, counter.agency), who)
  return {
    device: null,
    counter: counter.id,
    label: `${counter.label}, ${counter.booth}`,
    zone: counter.zone,
  }
}
