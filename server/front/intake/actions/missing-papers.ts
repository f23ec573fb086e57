import type { Output, intake as contract } from '../../../../contract/index.ts'
import { missingPapers } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { refusalOfStep, seekTicket, ticketView } from '../../queue/index.ts'
import { intakeView } from '../view.ts'

/** Who was sent home to complete papers reads which, so that nobody comes a third time. */
export async function getMissingPapers(
  ctx: Ctx,
  hall: Hall,
  name: string,
): Promise<Output<typeof contract.getMissingPapers>> {
  const { row } = await seekTicket(ctx, name)
  if (row.outcome !== 'papers-missing') throw refusalOfStep('intake.nothing-missing', row, hall)
  const { papers } = await intakeView(ctx, hall, row)
  return { ticket: ticketView(hall, row), papers: missingPapers(papers) }
}
