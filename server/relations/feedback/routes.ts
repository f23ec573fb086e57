import { relations as contract } from '../../../contract/index.ts'
import { runCommand } from '../../base/commands.ts'
import type { Ground } from '../../base/ground.ts'
import { hallOf } from '../../hall/catalogue/index.ts'
import { direct, everybody, query } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { getReport } from './actions/get-report.ts'
import { getSurvey } from './actions/look.ts'
import { submitSurvey } from './actions/submit-survey.ts'

export function feedbackRoutes(ground: Ground): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  return [
    query(contract.getSurvey, everybody, async (ctx, { params }) =>
      getSurvey(ctx, await hall(ctx.mall), params.ticket),
    ),
    direct(contract.submitSurvey, everybody, async (_ground, { mall, who, key, input }) => {
      const known = await hall(mall)
      const { answers, profile = {} } = input.body
      // Without its key: the general memory of keys keeps a digest of the request, from which 4⁹ answers can be guessed.
      const unkept = { mall, who, operation: 'submitSurvey', key: undefined, digest: '' }
      return runCommand(ground, unkept, (ctx) =>
        submitSurvey(ctx, known, input.params.ticket, { answers, profile, key }),
      )
    }),
    query(contract.getSatisfactionReport, everybody, async (ctx, { query: asked }) =>
      getReport(ctx, await hall(ctx.mall), asked),
    ),
  ]
}
