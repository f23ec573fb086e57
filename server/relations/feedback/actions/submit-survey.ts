import type { Answers, Profile, Thanks } from '../../../../contract/relations.ts'
import { localMoment } from '../../../base/clock.ts'
import type { Ctx } from '../../../base/context.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { surveySubmitted } from '../events.ts'
import { groupIsFull, groupSize, slotOf } from '../rules.ts'
import {
  countGroup,
  findAnswered,
  heldOf,
  holdOne,
  insertAnswer,
  insertRespondent,
  markAnswered,
} from '../store.ts'
import { refusalOf, standingOf, ticketIn } from './look.ts'

export interface Given {
  readonly answers: Answers
  readonly profile: Profile
  readonly key: string | undefined
}

/**
 * One served ticket, one questionnaire. The ticket, the answers and the respondent are three rows that do not know each
 * other; the answers count when a group of their agency is full. A repeat with the same key is thanked again.
 */
export async function submitSurvey(ctx: Ctx, hall: Hall, token: string, given: Given): Promise<Thanks> {
  const { tx, chance } = ctx
  const held = await ticketIn(ctx, hall, token)
  const { ticket, service } = held
  const earlier = await findAnswered(tx, ticket.id)
  if (earlier && given.key !== undefined && earlier.key === given.key)
    return thanks(await heldOf(tx, service.agency))
  const standing = standingOf(hall, ticket, earlier !== undefined, ctx.now)
  if (standing !== 'open') throw refusalOf(standing, ticket)
  if (!(await markAnswered(tx, ticket, given.key))) {
    const twin = await findAnswered(tx, ticket.id)
    if (given.key === undefined || twin?.key !== given.key) throw refusalOf('answered', ticket)
    return thanks(await heldOf(tx, service.agency))
  }

  const now = localMoment(ctx.now, hall.timeZone)
  const served = localMoment(ticket.startedAt ?? ctx.now, hall.timeZone)
  await insertAnswer(tx, { id: chance.token(), agency: service.agency, service: service.id }, given.answers)
  await insertRespondent(
    tx,
    { id: chance.token(), agency: service.agency, slot: slotOf(served.minutes) },
    given.profile,
  )
  const waiting = await holdOne(tx, service.agency)
  const full = groupIsFull(waiting)
  if (full) await countGroup(tx, service.agency, now.day)
  ctx.emit(surveySubmitted(ticket.id, service.agency, service.id))
  return thanks(full ? 0 : waiting)
}

const thanks = (waiting: number): Thanks => ({
  until: waiting === 0 ? 0 : groupSize - waiting,
  group: groupSize,
})
