import { expect, test } from 'vitest'
import { faultsOfEvents } from './proof.ts'

const event = (
  type: string,
  ticket: string,
  from: string | null,
  to: string,
  counter: string | null = null,
) => ({
  position: '1.1',
  type: `ticket.${type}`,
  subject: `tickets/${ticket}`,
  data: { from, to, counter },
})
const issued = event('issued', 'a', null, 'waiting')
const called = event('called', 'a', 'waiting', 'called', 'G01-1')
const returned = event('returned', 'a', 'called', 'waiting', 'G01-1')
const nothing = { issued: [], called: [], started: [], finished: [] }

test('a log in which a visitor is called again after a return has no fault', () => {
  expect(faultsOfEvents([issued, called, returned, called], nothing)).toEqual([])
})

test.for([
  [
    'a visitor who is called twice',
    [issued, called, { ...called, data: { ...called.data, counter: 'G01-2' } }],
  ],
  ['a call of a number that was never given', [called]],
  ['a number that is given twice', [issued, issued]],
  [
    'two visitors at one counter',
    [
      issued,
      called,
      event('issued', 'b', null, 'waiting'),
      event('called', 'b', 'waiting', 'called', 'G01-1'),
    ],
  ],
] as const)('the proof finds %s', ([, log]) => {
  expect(faultsOfEvents(log, nothing)).not.toEqual([])
})

test('the proof finds an acknowledged call, start and end that the log does not have', () => {
  const one = [{ counter: 'G01-1', ticket: 'a' }]
  expect(faultsOfEvents([issued], { issued: [], called: one, started: one, finished: one })).toHaveLength(3)
})
