import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TicketState } from '../../../contract/queue.ts'
import type { TicketStanding } from './rows.ts'
import { atCounter, decide, dueAt, expectedWait, lineChange, numberText } from './rules.ts'
import type { Step } from './rules.ts'

const now = new Date('2026-11-24T02:00:00Z')
const standing = (state: TicketState): TicketStanding => ({
  state,
  queue: 'A1',
  service: 'ktp-el-baru',
  counter: atCounter(state) ? 'G01-1' : null,
  called_at: null,
  started_at: null,
  ended_at: null,
  recalls: 0,
  outcome: state === 'finished' ? 'served' : null,
  due_at: now,
  priority: null,
})

const states: TicketState[] = ['waiting', 'called', 'serving', 'parked', 'finished', 'no-show', 'cancelled']
const steps: Step[] = [
  { kind: 'call', counter: 'G01-2', reason: 'asked' },
  { kind: 'recall' },
  { kind: 'start' },
  { kind: 'finish', outcome: 'served' },
  { kind: 'no-show' },
  { kind: 'park', reason: 'a copy' },
  { kind: 'resume' },
  { kind: 'transfer', queue: 'A2', service: 'kk-baru', reason: 'wrong line' },
  { kind: 'cancel' },
  { kind: 'give-back' },
  { kind: 'prioritise', priority: 'lansia', creditMinutes: 30, reason: 'asked' },
]

test('a priority group counts as if it had come its credit earlier', () => {
  expect(dueAt(now, 30).toISOString()).toBe('2026-11-24T01:30:00.000Z')
})

test('a number is printed with its prefix and at least three digits', () => {
  expect(numberText('A1', 12)).toBe('A1-012')
  expect(numberText('A1', 1234)).toBe('A1-1234')
})

test('whatever steps follow each other, a ticket at a counter names its counter and a finished one its outcome', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (walk) => {
      let ticket = standing('waiting')
      for (const step of walk) {
        const decision = decide(ticket, step, now, { recalls: 3 })
        if (decision.ok) ticket = decision.standing
        expect(!atCounter(ticket.state) || ticket.counter !== null).toBe(true)
        expect((ticket.state === 'finished') === (ticket.outcome !== null)).toBe(true)
        expect(ticket.recalls).toBeLessThanOrEqual(3)
      }
    }),
  )
})

test('nothing follows a finished or cancelled ticket', () => {
  for (const state of ['finished', 'cancelled'] as const)
    for (const step of steps) expect(decide(standing(state), step, now, { recalls: 3 }).ok).toBe(false)
})

test('a transfer keeps the due time', () => {
  const decision = decide(
    standing('serving'),
    { kind: 'transfer', queue: 'A2', service: 'kk-baru', reason: 'wrong line' },
    now,
    { recalls: 3 },
  )
  expect(decision).toMatchObject({
    ok: true,
    standing: { state: 'waiting', queue: 'A2', due_at: now, counter: null },
  })
})

test('a priority granted twice is credited once', () => {
  const step: Step = { kind: 'prioritise', priority: 'lansia', creditMinutes: 30, reason: 'asked' }
  const once = decide(standing('waiting'), step, now, { recalls: 3 })
  if (!once.ok) throw new Error('refused')
  const twice = decide(once.standing, step, now, { recalls: 3 })
  expect(twice).toMatchObject({ ok: true, standing: { due_at: dueAt(now, 30) } })
})

test('the fourth recall is refused', () => {
  expect(decide({ ...standing('called'), recalls: 3 }, { kind: 'recall' }, now, { recalls: 3 })).toEqual({
    ok: false,
    code: 'ticket.recalled-enough',
  })
})

test('the changes of a line add up to the people in it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...states), { maxLength: 30 }), (walk) => {
      let before: TicketState | null = null
      let inLine = 0
      for (const state of walk) {
        inLine += lineChange(before, state)
        before = state
      }
      expect(inLine).toBe(before === 'waiting' ? 1 : 0)
    }),
  )
})

test('an expected wait is a range, and nothing is promised when nobody serves', () => {
  expect(expectedWait(6, 2, 10)).toEqual({ fromMinutes: 21, toMinutes: 45 })
  expect(expectedWait(6, 0, 10)).toBeNull()
})
