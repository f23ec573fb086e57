import Type from 'typebox'
import { operation } from './operation.ts'
import { SatisfactionReport } from './satisfaction.ts'
import { Answers, Profile, Survey, Thanks } from './survey-shapes.ts'
import { Day, InMall, MallId } from './shapes.ts'

const OfToken = Type.Object({
  mall: MallId,
  ticket: Type.String({
    minLength: 20,
    maxLength: 40,
    description: 'The token of the ticket: only its holder answers',
  }),
})
const tag = 'relations'

export const getSurvey = operation({
  id: 'getSurvey',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/surveys/{ticket}',
  summary: 'The survey of a ticket: its questions, and whether it may be answered',
  params: OfToken,
  output: Survey,
  refuses: ['ticket.unknown'],
})

export const submitSurvey = operation({
  id: 'submitSurvey',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/surveys/{ticket}',
  summary: 'Answer the survey of a served ticket, once and without a name',
  params: OfToken,
  body: Type.Object({ answers: Answers, profile: Type.Optional(Profile) }, { additionalProperties: false }),
  output: Thanks,
  status: 201,
  refuses: ['ticket.unknown', 'survey.not-served', 'survey.answered', 'survey.too-late'],
})

export const getSatisfactionReport = operation({
  id: 'getSatisfactionReport',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/satisfaction',
  summary:
    'The index of satisfaction of the hall and its agencies in a period; without dates this year so far',
  params: InMall,
  query: Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day) }),
  output: SatisfactionReport,
  refuses: ['survey.period'],
})
