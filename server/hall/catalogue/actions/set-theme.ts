import { isDeepStrictEqual } from 'node:util'
import type { hall as contract, Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { changeHall } from '../change-hall.ts'
import { mayRunHall, must } from '../gates.ts'
import { papersIn } from '../rows/index.ts'
import { lockHall, putPaper, readHall } from '../store.ts'
import { dress } from '../theme/dress.ts'
import { themeFaults } from '../theme/faults.ts'
import type { ThemeFault } from '../theme/faults.ts'
import { roleWords } from '../theme/role-words.ts'

/** Dresses the hall anew. Colours that somebody could not read are refused, and nothing changes. */
export async function setTheme(ctx: Ctx, { body }: Input<typeof contract.setTheme>): Promise<contract.Theme> {
  must(mayRunHall(ctx.who, ctx.mall), ctx.who)
  await lockHall(ctx.tx)
  const stored = await readHall(ctx.tx)
  if (!stored) throw new Refusal('mall.unknown')
  const old = papersIn(stored.rows).theme
  const theme = { ...body, note: old?.note ?? null }
  const faults = themeFaults(theme)
  if (faults.length > 0) refuse(faults)
  if (!isDeepStrictEqual(old, theme)) {
    await putPaper(ctx.tx, 'theme', theme)
    await changeHall(ctx, `theme ${theme.brand} ${theme.accent}`)
  }
  return dress(theme)
}

/** Names the worst pair; a drawing that is not only shapes is another refusal. */
function refuse(faults: readonly ThemeFault[]): never {
  const list = faults.map(({ path, reason }) => ({ path, reason }))
  const worst = faults.find(({ check }) => check)
  if (!worst?.check) throw new Refusal('theme.ornament', {}, { faults: list })
  const { front, ground, ratio, needed, ...colours } = worst.check
  const params = {
    frontColour: colours.frontColour,
    groundColour: colours.groundColour,
    ratio: String(ratio),
    needed: String(needed),
    nearest: worst.nearest ?? '–',
  }
  const phrases = { front: roleWords(front), ground: roleWords(ground) }
  throw new Refusal('theme.contrast', params, { phrases, faults: list })
}
