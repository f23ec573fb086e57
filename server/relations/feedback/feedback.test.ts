import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relations } from '../../../contract/index.ts'
import type { Answers } from '../../../contract/relations.ts'
import { mall } from '../../../tests/world.ts'
import { openSurveyHall } from './survey-hall.fixture.ts'
import type { SurveyHall } from './survey-hall.fixture.ts'
import { all } from './survey-hall.fixture.ts'

let hall: SurveyHall
let world: SurveyHall['world']

beforeAll(async () => {
  hall = await openSurveyHall()
  ;({ world } = hall)
})
afterAll(() => world.close())

const submit = (token: string, answers: Answers = all(4), more: { key?: string } = {}) =>
  world.anonymous(
    relations.submitSurvey,
    { params: { mall, ticket: token }, body: { answers, profile: { sex: 'female' } } },
    more,
  )
const look = (token: string) => world.anonymous(relations.getSurvey, { params: { mall, ticket: token } })
const stateOf = async (token: string) => (await look(token)).output.state

test('a waiting number is not asked; a served one is, once', async () => {
  const issued = await hall.take()
  expect(await stateOf(issued.token)).toBe('not-served')
  const early = await submit(issued.token)
  expect([early.status, early.problem.code]).toEqual([409, 'survey.not-served'])
  expect(early.problem.words.id).toContain(issued.ticket.number)

  await hall.serve(issued)
  const survey = (await look(issued.token)).output
  expect(survey.state).toBe('open')
  expect(survey.elements.map((one) => one.code)).toEqual([...relations.elements])
  expect(survey.elements.every((one) => one.options.map((o) => o.value).join('') === '1234')).toBe(true)
  expect((await submit(issued.token)).status).toBe(201)
  expect(await stateOf(issued.token)).toBe('answered')
  expect((await submit(issued.token, all(1))).problem.code).toBe('survey.answered')
})

test('two that answer one number at once are one answer', async () => {
  const { token } = await hall.served()
  const answers = await Promise.all([submit(token), submit(token), submit(token, all(1))])
  expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409])
})

test('sent again with its key it is thanked again, and is one answer', async () => {
  const { token } = await hall.served()
  const key = randomUUID()
  const [first, second] = [await submit(token, all(3), { key }), await submit(token, all(3), { key })]
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.output).toEqual(first.output)
  expect((await submit(token, all(3), { key: randomUUID() })).problem.code).toBe('survey.answered')
})

test('only the token opens a survey: not the id of the ticket, for nobody', async () => {
  const { ticket } = await hall.served()
  const officer = await world.officer('petugas-disdukcapil-1')
  for (const who of [world.anonymous, officer, await world.kiosk()]) {
    const params = { mall, ticket: ticket.id }
    expect((await who(relations.getSurvey, { params })).problem.code).toBe('ticket.unknown')
    const sent = await who(relations.submitSurvey, { params, body: { answers: all(4) } })
    expect(sent.problem.code).toBe('ticket.unknown')
  }
})

test('it is taken until the fourteenth day after service, and not on the fifteenth', async () => {
  const first = await hall.served()
  const second = await hall.served()
  const day = 86_400_000
  const now = world.clock.now()
  world.clock.moveTo(new Date(now.getTime() + 14 * day))
  expect((await submit(first.token)).status).toBe(201)
  world.clock.moveTo(new Date(now.getTime() + 15 * day))
  const late = await submit(second.token)
  expect([late.status, late.problem.code]).toEqual([409, 'survey.too-late'])
  expect(late.problem.words).toEqual({
    id: expect.stringContaining('8 Desember 2026') as string,
    en: expect.stringContaining('8 December 2026') as string,
  })
  world.clock.moveTo(now)
})

test('a questionnaire with a gap, a fifth point or another element is refused and nothing is stored', async () => {
  const { token } = await hall.served()
  const gap = Object.fromEntries(Object.entries(all(4)).filter(([code]) => code !== 'pengaduan'))
  for (const answers of [gap, { ...all(4), waktu: 5 }, { ...all(4), waktu: 0 }, { ...all(4), U9: 4 }]) {
    const sent = await submit(token, answers as Answers)
    expect(sent.problem.code).toBe('request.malformed')
  }
  expect(await stateOf(token)).toBe('open')
})

test('rows of answers know no ticket and no time, and the event tells no answer', async () => {
  const { token, ticket } = await hall.served()
  await submit(token, all(2))
  const rows = await hall.rows('select * from relations.survey_answer')
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
    ['mall', 'id', 'agency', 'service', 'counted_on', ...relations.elements].sort(),
  )
  expect(JSON.stringify(rows)).not.toContain(ticket.id)
  expect(JSON.stringify(await hall.rows('select * from relations.survey_respondent'))).not.toContain(
    ticket.id,
  )
  const [event] = await hall.rows(`select * from base.event where subject = 'surveys/${ticket.id}'`)
  expect(event).toMatchObject({ type: 'survey.submitted', actor: 'anonymous' })
  expect(Object.keys((event as { data: object }).data).sort()).toEqual(['agency', 'service'])
  const kept = await hall.rows(`select * from base.command where operation = 'submitSurvey'`)
  expect(kept).toEqual([])
})

test('the database itself refuses a second answer of a ticket and an answer beyond 1 to 4', async () => {
  const { token, ticket } = await hall.served()
  await submit(token)
  await expect(
    hall.rows(
      `insert into relations.survey (mall, ticket, day) values ('${mall}', '${ticket.id}', '2026-11-24')`,
    ),
  ).rejects.toThrow(/survey_pkey/)
  await expect(hall.rows('update relations.survey_answer set waktu = 5')).rejects.toThrow(/waktu_check/)
})
