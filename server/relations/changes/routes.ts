import { changes as contract } from '../../../contract/index.ts'
import { hallOf, renewing } from '../../hall/catalogue/index.ts'
import type { Ground } from '../../base/ground.ts'
import { mayAdminister, must } from '../../http/rights.ts'
import { command, direct, query } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { previewChange } from './actions/preview-change.ts'
import { undoChange } from './actions/undo-change.ts'
import { findChanges } from './store.ts'
import { changeViews } from './view.ts'

const admins: Gate = (who, mall) => must(mayAdminister(who, mall), who)
const officers: Gate = (who, mall) => must(who.kind === 'officer' && who.mall === mall, who)

const pageLength = 30

/** `routes` are those of the whole house: a preview carries out the command itself. */
export function changeRoutes(ground: Ground, routes: readonly Route[]): readonly Route[] {
  return [
    query(contract.listChanges, admins, async (ctx, { query: { kind, before, limit = pageLength } }) => {
      const asked = { kind: kind ?? null, before: before ?? null, limit: limit + 1 }
      const rows = await findChanges(ctx.tx, asked)
      const shown = rows.slice(0, limit)
      const hall = await hallOf(ground, ctx.mall)
      return {
        changes: await changeViews(ctx.tx, hall, ctx.now, shown),
        next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
      }
    }),
    renewing(command(contract.undoChange, admins, (ctx, { params }) => undoChange(ctx, params.change))),
    direct(contract.previewChange, officers, (_ground, asked) => previewChange(ground, routes, asked)),
  ]
}
