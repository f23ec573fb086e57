import type { hall as contract, Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { change } from '../changes/change.ts'
import { themeSetting } from '../changes/theme.ts'
import { mayRunHall, must } from '../gates.ts'
import { hallIn } from '../hall-in.ts'
import { papersIn } from '../rows/index.ts'
import { lockHall } from '../store.ts'
import { dress } from '../theme/dress.ts'
import { refuseTheme } from '../theme/refuse.ts'

/** Dresses the hall anew. Colours that somebody could not read are refused, and nothing changes. */
export async function setTheme(ctx: Ctx, { body }: Input<typeof contract.setTheme>): Promise<contract.Theme> {
  must(mayRunHall(ctx.who, ctx.mall), ctx.who)
  await lockHall(ctx.tx)
  const old = papersIn((await hallIn(ctx)).rows).theme
  const { digest, ...wish } = body
  // Who chose beside the colours of yesterday did not see what somebody else has set meanwhile.
  if (digest !== undefined && digest !== dress(old).digest) throw new Refusal('theme.changed-meanwhile')
  const theme = { ...wish, note: old?.note ?? null }
  refuseTheme(theme)
  await change(ctx, themeSetting, '', theme)
  return dress(theme)
}
