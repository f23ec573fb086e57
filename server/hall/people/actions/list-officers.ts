import type { Officer } from '../../../../contract/access.ts'
import type { Ctx } from '../../../base/context.ts'
import { maySee } from '../rules.ts'
import * as store from '../store/officers.ts'
import { officerView } from '../view.ts'

export async function listOfficers(ctx: Ctx): Promise<Officer[]> {
  const rows = await store.listOfficers(ctx.tx)
  return rows.filter((row) => maySee(ctx.who, ctx.mall, row.assignments)).map(officerView)
}
