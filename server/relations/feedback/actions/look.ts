import type { Survey } from '../../../../contract/relations.ts'
import type { Static } from 'typebox'
import type { SurveyState } from '../../../../contract/relations.ts'
import { addDays } from '../../../base/clock.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { ticketOfHolder } from '../../../front/queue/index.ts'
import type { HeldTicket } from '../../../front/queue/index.ts'
import { localDay } from '../../../hall/catalogue/index.ts'
import type { Hall, HallService } from '../../../hall/catalogue/index.ts'
import { openDays } from '../rules.ts'
import { findAnswered } from '../store.ts'
import { dayWords, surveyView } from '../view.ts'

type State = Static<typeof SurveyState>

/** Only by its token: neither staff nor a device answers for a visitor by the id of a ticket. */
export async function ticketIn(
  ctx: Ctx,
  hall: Hall,
  token: string,
): Promise<{ ticket: HeldTicket; service: HallService }> {
  const ticket = await ticketOfHolder(ctx.tx, token)
  const service = ticket && hall.services.get(ticket.service)
  if (!service) throw new Refusal('ticket.unknown')
  return { ticket, service }
}

export const lastDayOf = (ticket: HeldTicket): string => addDays(ticket.day, openDays)

/** Whether the survey of a ticket may be answered now. */
export function standingOf(hall: Hall, ticket: HeldTicket, answered: boolean, now: Date): State {
  if (answered) return 'answered'
  if (ticket.state !== 'finished') return 'not-served'
  return localDay(hall, now) > lastDayOf(ticket) ? 'too-late' : 'open'
}

const codeOf = {
  answered: 'survey.answered',
  'not-served': 'survey.not-served',
  'too-late': 'survey.too-late',
} as const

export function refusalOf(state: Exclude<State, 'open'>, ticket: HeldTicket): Refusal {
  return new Refusal(
    codeOf[state],
    { number: ticket.number },
    { phrases: { until: dayWords(lastDayOf(ticket)) } },
  )
}

export async function getSurvey(ctx: Ctx, hall: Hall, token: string): Promise<Survey> {
  const { ticket, service } = await ticketIn(ctx, hall, token)
  const answered = (await findAnswered(ctx.tx, ticket.id)) !== undefined
  return surveyView(hall, ticket, service, standingOf(hall, ticket, answered, ctx.now), lastDayOf(ticket))
}
