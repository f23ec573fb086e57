import type { SatisfactionReport } from '../../../../contract/relations.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { countServed } from '../../../front/queue/index.ts'
import { localDay } from '../../../hall/catalogue/index.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { mayLead } from '../../../http/rights.ts'
import { countRespondents, listHeld, sumAnswers } from '../store.ts'
import { reportView } from '../report.ts'

/** Everybody reads the hall and its agencies: the regulation asks that it be published. */
export async function getReport(
  ctx: Ctx,
  hall: Hall,
  asked: { from?: string; to?: string },
): Promise<SatisfactionReport> {
  const today = localDay(hall, ctx.now)
  const to = asked.to ?? today
  const from = asked.from ?? `${to.slice(0, 4)}-01-01`
  if (from > to) throw new Refusal('survey.period')
  const { tx } = ctx
  const sums = await sumAnswers(tx, from, to)
  const served = await countServed(tx, from, to)
  const held = await listHeld(tx)
  const respondents = await countRespondents(tx, from, to)
  return reportView(
    hall,
    { from, to, now: ctx.now, today },
    { sums, served, held, respondents },
    (agency) => mayLead(ctx.who, hall.mall, agency) || looksOver(ctx, hall),
  )
}

const looksOver = ({ who }: Ctx, hall: Hall): boolean =>
  who.kind === 'officer' &&
  who.mall === hall.mall &&
  !who.mustChangePassword &&
  who.assignments.some(({ role }) => role === 'leader')
