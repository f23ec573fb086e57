import type { Emitted } from '../../base/context.ts'

/** That somebody answered, and for which agency; never what. */
export const surveySubmitted = (ticket: string, agency: string, service: string): Emitted => ({
  type: 'survey.submitted',
  subject: `surveys/${ticket}`,
  data: { agency, service },
})
