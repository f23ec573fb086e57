import { afterAll, beforeAll, expect, test } from 'vitest'
import { relations } from '../../../contract/index.ts'
import { mall } from '../../../tests/world.ts'
import type { Caller } from '../../../tests/world.ts'
import { all, openSurveyHall } from './survey-hall.fixture.ts'
import type { SurveyHall } from './survey-hall.fixture.ts'

let hall: SurveyHall
let world: SurveyHall['world']

beforeAll(async () => {
  hall = await openSurveyHall()
  ;({ world } = hall)
})
afterAll(() => world.close())

const report = async (who: Caller = world.anonymous, query: { from?: string; to?: string } = {}) =>
  (await who(relations.getSatisfactionReport, { params: { mall }, query })).output
const disdukcapil = async () => (await report()).agencies.find((one) => one.id === 'disdukcapil')

test('four answers wait; the fifth makes all five count, exactly', async () => {
  expect((await report()).hall).toMatchObject({ counted: 0, held: 0, result: null })
  // 4 x 36 + 9 x 1 = 153 points of five: 25 x 153 / 45 = 85.00
  const left: number[] = []
  for (const score of [4, 4, 4, 4]) left.push((await hall.answer(all(score))).until)
  expect(left).toEqual([4, 3, 2, 1])
  expect((await report()).hall).toMatchObject({ served: 4, counted: 0, held: 4, result: null })
  expect((await hall.answer(all(1))).until).toBe(0)
  const { hall: whole, agencies } = await report()
  expect(whole).toMatchObject({ served: 5, counted: 5, held: 0, result: { index: 85, grade: 'B' } })
  expect(agencies.find((one) => one.id === 'disdukcapil')?.result).toEqual(whole.result)
  expect(agencies.find((one) => one.id === 'bri')).toMatchObject({ counted: 0, result: null })
})

test('who watches the figures before and after one visitor learns nothing of that visitor', async () => {
  const before = await disdukcapil()
  for (const score of [1, 2, 3, 4]) {
    await hall.answer(all(score))
    expect((await disdukcapil())?.result?.index).toBe(before?.result?.index)
  }
  await hall.answer(all(4))
  expect((await disdukcapil())?.counted).toBe((before?.counted ?? 0) + 5)
})

test('answers of one agency that come at once never count as fewer than five together', async () => {
  const before = (await disdukcapil())?.counted ?? 0
  const tickets = []
  for (let i = 0; i < 12; i++) tickets.push(await hall.served())
  await Promise.all(tickets.map(({ token }) => hall.submit(token, all(3))))
  const after = await disdukcapil()
  expect((after?.counted ?? 0) + (after?.held ?? 0)).toBe(before + 12)
  expect(after?.held).toBeLessThan(5)
  expect((after?.counted ?? 0) - before).toBeGreaterThanOrEqual(5)
})

test('elements, the three lowest, the sample and the slots are told', async () => {
  for (let i = 0; i < 5; i++) await hall.answer({ ...all(4), waktu: 1, biaya: 2, sarpras: 3 })
  const { hall: whole, respondents, method } = await report()
  expect(whole.result?.lowest).toEqual(['waktu', 'biaya', 'sarpras'])
  expect(whole.result?.margin).toBeGreaterThan(0)
  expect(whole.sample.needed).toBeGreaterThan(0)
  expect(respondents.find((one) => one.field === 'slot')?.parts.map((part) => part.code)).toEqual([
    '08-12',
    '13-17',
  ])
  const sexes = respondents.find((one) => one.field === 'sex')?.parts ?? []
  expect(sexes.reduce((sum, part) => sum + part.count, 0)).toBe(whole.counted)
  expect(method).toMatchObject({ basis: 'PermenPANRB 14/2017', group: 5, days: 14 })
})

test('a period that ends before it begins is refused; one without answers has no index', async () => {
  const params = { mall }
  const wrong = await world.anonymous(relations.getSatisfactionReport, {
    params,
    query: { from: '2026-12-01', to: '2026-11-01' },
  })
  expect([wrong.status, wrong.problem.code]).toEqual([422, 'survey.period'])
  const early = await report(world.anonymous, { from: '2026-01-01', to: '2026-01-31' })
  expect(early.hall).toMatchObject({ served: 0, counted: 0, result: null, sample: { needed: 0, missing: 0 } })
})

test('services are for their agency’s lead and the leaders of the hall, in months that are over', async () => {
  const query = { from: '2026-11-01', to: '2026-11-30' }
  const manager = await world.officer('manajer')
  expect((await report(manager, query)).services).toEqual([])
  const now = world.clock.now()
  world.clock.moveTo(new Date('2026-12-01T02:00:00Z'))
  expect((await report(manager, query)).services).toMatchObject([
    { id: 'ktp-el-baru', agency: 'disdukcapil' },
  ])
  expect((await report(await world.officer('pimpinan'), query)).services).toHaveLength(1)
  expect((await report(world.anonymous, query)).services).toEqual([])
  expect((await report(await world.officer('petugas-bri'), query)).services).toEqual([])
  expect((await report(manager, { ...query, to: '2026-11-29' })).services).toEqual([])
  world.clock.moveTo(now)
})
