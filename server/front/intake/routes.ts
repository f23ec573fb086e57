import { intake as contract } from '../../../contract/index.ts'
import type { Ground } from '../../base/ground.ts'
import { hallOf, localDay } from '../../hall/catalogue/index.ts'
import { mayLookOver, must } from '../../http/rights.ts'
import { command, everybody, query } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { markPaper } from './actions/mark-paper.ts'
import { getMissingPapers } from './actions/missing-papers.ts'
import { removeNote, writeNote } from './actions/notes.ts'
import { seekServed } from './actions/seek.ts'
import { eraseEarlier } from './store.ts'
import { intakeView } from './view.ts'

const officers: Gate = (who, mall) => must(who.kind === 'officer' && mayLookOver(who, mall), who)

export function intakeRoutes(ground: Ground): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  return [
    query(contract.getIntake, officers, async (ctx, { params }) => {
      const known = await hall(ctx.mall)
      return intakeView(ctx, known, await seekServed(ctx, known, params.ticket))
    }),
    query(contract.getMissingPapers, everybody, async (ctx, { params }) =>
      getMissingPapers(ctx, await hall(ctx.mall), params.ticket),
    ),
    command(contract.markPaper, officers, async (ctx, { params, body }) =>
      markPaper(ctx, await hall(ctx.mall), params.ticket, body),
    ),
    command(contract.writeNote, officers, async (ctx, { params, body }) =>
      writeNote(ctx, await hall(ctx.mall), params.ticket, body.text),
    ),
    command(contract.removeNote, officers, async (ctx, { params }) =>
      removeNote(ctx, await hall(ctx.mall), params.ticket, params.note),
    ),
  ]
}

/** A job: what officers looked at and noted yesterday is nobody's business today. */
export async function forgetEarlierIntakes(ground: Ground, mall: string): Promise<void> {
  const hall = await hallOf(ground, mall)
  await ground.db.inMall(mall, (tx) => eraseEarlier(tx, localDay(hall, ground.clock.now())))
}
