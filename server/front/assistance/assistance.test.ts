import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { assistance } from '../../../contract/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { endForgottenHelpCalls } from './index.ts'
import { afterVerb } from './rules.ts'

let world: World
let kiosk: Caller
let manager: Caller
let officer: Caller

beforeAll(async () => {
  world = await openWorld()
  manager = await world.officer('manajer')
  officer = await world.officer('petugas-disdukcapil-1')
})
afterAll(() => world.close())
beforeEach(async () => {
  kiosk = await world.kiosk()
  for (const call of await ringing()) await manager(assistance.endHelpCall, of(call.id))
})

const of = (call: string) => ({ params: { mall, call } })
const ask = (from: Caller, counter?: string) =>
  from(assistance.askForHelp, { params: { mall }, body: counter === undefined ? {} : { counter } })
const ringing = async () => (await manager(assistance.listHelpCalls, { params: { mall } })).output

test('a kiosk rings, the manager says “I am coming”, and the kiosk sees it', async () => {
  const { output: call } = await ask(kiosk)
  expect(call).toMatchObject({ state: 'ringing', answeredAt: null })
  expect(call.place).toMatch(/^Kios /)
  expect(await ringing()).toEqual([call])
  await manager(assistance.answerHelpCall, of(call.id))
  expect((await kiosk(assistance.getHelpCall, of(call.id))).output.state).toBe('coming')
  await manager(assistance.endHelpCall, of(call.id))
  expect(await ringing()).toEqual([])
})

test('a place rings once, however often and however simultaneously it is pressed, and rings anew afterwards', async () => {
  const calls = await Promise.all(Array.from({ length: 8 }, () => ask(kiosk)))
  expect(new Set(calls.map(({ output }) => output.id)).size).toBe(1)
  const [first] = await ringing()
  await manager(assistance.endHelpCall, of(first?.id ?? ''))
  expect((await ask(kiosk)).output.id).not.toBe(first?.id)
})

test('an officer rings from a counter of the own agency only', async () => {
  expect((await ask(officer, 'G01-1')).output.place).toBe('Loket 1, G01')
  expect((await ask(officer, 'G39-1')).problem.code).toBe('access.not-allowed')
  expect((await ask(officer, 'X99-9')).problem.code).toBe('counter.unknown')
  expect((await ask(world.anonymous)).problem.code).toBe('access.sign-in-needed')
})

test('the kiosk takes its call back; another kiosk can neither see nor end it', async () => {
  const { output: call } = await ask(kiosk)
  const other = await world.kiosk()
  expect((await other(assistance.getHelpCall, of(call.id))).problem.code).toBe('access.not-allowed')
  expect((await other(assistance.endHelpCall, of(call.id))).problem.code).toBe('access.not-allowed')
  expect((await kiosk(assistance.endHelpCall, of(call.id))).output.state).toBe('withdrawn')
  expect((await manager(assistance.answerHelpCall, of(call.id))).problem.code).toBe('help.over')
})

test('only who runs the hall answers, and two managers who answer are one answer', async () => {
  const { output: call } = await ask(kiosk)
  expect((await officer(assistance.answerHelpCall, of(call.id))).problem.code).toBe('access.not-allowed')
  const admin = await world.officer('admin')
  const answers = await Promise.all([
    manager(assistance.answerHelpCall, of(call.id)),
    admin(assistance.answerHelpCall, of(call.id)),
  ])
  expect(answers.map(({ output }) => output.state)).toEqual(['coming', 'coming'])
  expect(answers[0].output.answeredAt).toBe(answers[1].output.answeredAt)
})

test('a call that everybody forgot ends by itself after three hours', async () => {
  const { output: call } = await ask(kiosk)
  await endForgottenHelpCalls(world.selaso.ground, mall)
  expect(await ringing()).toHaveLength(1)
  world.clock.moveTo(new Date('2026-11-24T05:30:00Z'))
  await endForgottenHelpCalls(world.selaso.ground, mall)
  expect((await kiosk(assistance.getHelpCall, of(call.id))).output.state).toBe('withdrawn')
  world.clock.moveTo(new Date('2026-11-24T02:00:00Z'))
})

test('the rule: a call that is over never rings again', () => {
  const verbs = ['answer', 'end', 'withdraw'] as const
  for (const verb of verbs) {
    expect(['done', null]).toContain(afterVerb('done', verb))
    expect(['withdrawn', null]).toContain(afterVerb('withdrawn', verb))
  }
})
