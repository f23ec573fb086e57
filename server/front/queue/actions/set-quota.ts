import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { change } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayLead, must } from '../../../http/rights.ts'
import { quotaSetting, quotaTarget } from '../changes.ts'

/** How many numbers of a service are given on a day, or (day null) on every day without a quota of its own. */
export async function setQuota(
  ctx: Ctx,
  hall: Hall,
  id: string,
  { day, quota }: { day: string | null; quota: number | null },
): Promise<{ service: string; day: string | null; quota: number | null }> {
  const service = hall.services.get(id)
  if (!service) throw new Refusal('service.unknown')
  must(mayLead(ctx.who, ctx.mall, service.agency), ctx.who)
  await change(ctx, quotaSetting, quotaTarget(id, day), { quota, onDay: day !== null })
  return { service: id, day, quota }
}
