import { expect, test } from 'vitest'
import type { TicketEventData } from '../../../contract/index.ts'
import { ticket } from '../sample.ts'
import { changeOf, moveUp } from './line.ts'

const data = (change: Partial<TicketEventData> = {}): TicketEventData => ({
  number: 'A1-009',
  queue: 'ktp',
  zone: 'Z1',
  counter: null,
  counterLabel: null,
  booth: null,
  due: '2026-07-27T02:30:00Z',
  line: -1,
  from: 'waiting',
  to: 'called',
  ...change,
})

test('somebody due earlier in the same line who leaves moves this ticket up', () => {
  expect(changeOf(ticket, data())).toBe('line')
  expect(moveUp(ticket, -1).ahead).toBe(2)
})

test('somebody due earlier who joins, such as a priority, moves it back', () => {
  expect(changeOf(ticket, data({ line: 1, from: null, to: 'waiting' }))).toBe('line')
  expect(moveUp(ticket, 1).ahead).toBe(4)
})

test('later visitors, other lines and changes that move nobody count for nothing', () => {
  expect(changeOf(ticket, data({ due: '2026-07-27T02:36:00Z' }))).toBe('nothing')
  expect(changeOf(ticket, data({ queue: 'kk' }))).toBe('nothing')
  expect(changeOf(ticket, data({ line: 0, from: 'called', to: 'serving' }))).toBe('nothing')
})

test('the own number is its own matter, and a cut-off count is not counted on from', () => {
  expect(changeOf(ticket, data({ number: ticket.number }))).toBe('mine')
  expect(moveUp({ ...ticket, ahead: 999 }, -1).ahead).toBe(999)
  expect(moveUp({ ...ticket, ahead: 0 }, -1).ahead).toBe(0)
})
