import type { Ctx } from '../../base/context.ts'
import { Refusal } from '../../base/refusal.ts'
import { readHall } from './store.ts'
import type { StoredHall } from './store.ts'

/** The hall as this very transaction sees it; a command decides on this, not on what is remembered. */
export async function hallIn(ctx: Pick<Ctx, 'tx'>): Promise<StoredHall> {
  const stored = await readHall(ctx.tx)
  if (!stored) throw new Refusal('mall.unknown')
  return stored
}
