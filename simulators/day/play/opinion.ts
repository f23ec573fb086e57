import { relations } from '../../../contract/index.ts'
import { happens, pick } from '../model/chance.ts'
import type { Chance } from '../model/chance.ts'
import type { Leg, Stage } from './stage.ts'

type Score = 1 | 2 | 3 | 4

/** An assumption: most are content; who waited longer than the hall promises says so where they are asked about time. */
const content: readonly (readonly [Score, number])[] = [
  [4, 55],
  [3, 38],
  [2, 5],
  [1, 2],
]
const cross: readonly (readonly [Score, number])[] = [
  [4, 5],
  [3, 35],
  [2, 40],
  [1, 20],
]

export function answersOf(chance: Chance, waitedMinutes: number, promisedMinutes: number): relations.Answers {
  const scores = relations.elements.map((element) => {
    const late = element === 'waktu' && waitedMinutes > promisedMinutes
    return [element, pick(chance, late ? cross : content) ?? 4]
  })
  return Object.fromEntries(scores) as relations.Answers
}

/** Some of the served answer the survey on their phone, on the way out. */
export function askOpinion(stage: Stage, leg: Leg): void {
  const { opinion } = leg.guest.plan
  const { ticket } = leg
  if (!ticket || !happens(opinion, stage.scenario.survey.share)) return
  const answers = answersOf(opinion, leg.waited, stage.scenario.survey.patientMinutes)
  stage.agenda.in(120, async () => {
    await stage.asHolder(relations.submitSurvey, {
      params: { mall: stage.mall, ticket: ticket.token },
      body: { answers },
    })
    stage.tally.counts.surveyed++
  })
}
