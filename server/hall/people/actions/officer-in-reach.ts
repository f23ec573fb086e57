import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { must } from '../../../http/rights.ts'
import { mayArrange, maySee } from '../rules.ts'
import { findOfficer } from '../store/officers.ts'
import type { OfficerRow } from '../store/officers.ts'

/** The officer, if the asker may arrange them; a lead is not told whether another agency's officer exists. */
export async function officerInReach(ctx: Ctx, id: string): Promise<OfficerRow> {
  const officer = await findOfficer(ctx.tx, id)
  if (!officer || !maySee(ctx.who, ctx.mall, officer.assignments)) throw new Refusal('access.officer-unknown')
  must(mayArrange(ctx.who, ctx.mall, officer.assignments), ctx.who)
  return officer
}
