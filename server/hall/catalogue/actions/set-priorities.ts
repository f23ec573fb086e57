import type { hall as contract, Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { change } from '../changes/change.ts'
import { prioritiesSetting } from '../changes/priorities.ts'
import { mayAdminister, must } from '../gates.ts'
import { hallIn } from '../hall-in.ts'
import { statuteOf } from '../priority-groups.ts'
import { snapshotOf } from '../snapshot.ts'
import { lockHall } from '../store.ts'
import { offeredView } from '../views/priorities.ts'

/** Which groups go first in this hall, and by how much; what the law calls them stays as it was. */
export async function setPriorities(
  ctx: Ctx,
  { body }: Input<typeof contract.setPriorities>,
): Promise<contract.OfferedPriority[]> {
  must(mayAdminister(ctx.who, ctx.mall), ctx.who)
  if (new Set(body.groups.map(({ group }) => group)).size < body.groups.length)
    throw new Refusal(
      'request.malformed',
      {},
      { faults: [{ path: 'body/groups', reason: 'names a group twice' }] },
    )
  await lockHall(ctx.tx)
  const known = (await hallIn(ctx)).mall.settings.priorityGroups
  const wanted = body.groups.map(({ group, creditMinutes }) => {
    const { name, basis } = known.find(({ id }) => id === group) ?? statuteOf(group)
    return { id: group, name, basis, creditMinutes }
  })
  await change(ctx, prioritiesSetting, '', wanted)
  return offeredView(snapshotOf(ctx.mall, await hallIn(ctx)))
}
