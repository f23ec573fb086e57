import type { hall as contract, Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { privateIn } from '../blueprint/rules/privacy.ts'
import { change } from '../changes/change.ts'
import { textsSetting } from '../changes/texts.ts'
import { mayAdminister, must } from '../gates.ts'

const trimmed = (text: { id: string; en: string } | null) =>
  text && { id: text.id.trim(), en: text.en.trim() }

/** Everybody in the hall reads these, so no number of a person may stand in them; a blueprint would refuse it as well. */
export async function setTexts(
  ctx: Ctx,
  { body }: Input<typeof contract.setTexts>,
): Promise<contract.HallTexts> {
  must(mayAdminister(ctx.who, ctx.mall), ctx.who)
  const wanted: contract.HallTexts = {
    name: body.name.trim(),
    kioskWelcome: trimmed(body.kioskWelcome),
    complaint: trimmed(body.complaint),
    citizenNotice: trimmed(body.citizenNotice),
  }
  const { name, ...texts } = wanted
  const said = [name, ...Object.values(texts).flatMap((text) => (text ? [text.id, text.en] : []))]
  if (said.some((text) => privateIn(text) !== undefined)) throw new Refusal('text.private')
  await change(ctx, textsSetting, '', wanted)
  return wanted
}
