import { expect, it } from 'vitest'
import type { printing } from '../../contract/index.ts'
import { paper } from './fake-hall.test-data.ts'
import { patienceMs, stageOf } from './printing.ts'

const job = (state: printing.PrintState, more: Partial<printing.PrintJob> = {}): printing.PrintJob => ({
  id: '0193a000-0000-7000-8000-0000000000b1',
  ticket: null,
  state,
  reason: null,
  copy: 1,
  ...more,
})
const stage = (
  state: printing.PrintState,
  waitedMs = 0,
  more: Partial<printing.PrintJob> = {},
  fault: printing.PrintFault | null = null,
) => stageOf({ paper, job: job(state, more), waitedMs, fault })

it('waits for a printer as long as a visitor has patience, and longer for one that has the ticket', () => {
  expect(stage('reserved', patienceMs).at).toBe('printing')
  expect(stage('reserved', patienceMs + 1)).toMatchObject({ at: 'failed', fault: 'away' })
  expect(stage('sent', patienceMs + 1).at).toBe('printing')
  expect(stage('sent', 2 * patienceMs + 1)).toMatchObject({ at: 'failed', fault: 'unsure' })
})

it('says what the printer says: of the print first, else of itself', () => {
  expect(stage('failed', 0, { reason: 'cover-open' }, 'paper-out')).toMatchObject({ fault: 'cover-open' })
  expect(stage('failed', 0, { reason: 'something new' })).toMatchObject({ fault: 'error' })
  expect(stage('reserved', patienceMs + 1, {}, 'paper-out')).toMatchObject({ fault: 'paper-out' })
})

it('offers to give a number back only while no copy of it came out', () => {
  expect(stage('failed')).toMatchObject({ mayGiveBack: true })
  const second = { ...paper, copy: 'Cetakan ke-2' }
  expect(stageOf({ paper: second, job: job('failed'), waitedMs: 0, fault: null })).toMatchObject({
    mayGiveBack: false,
  })
})
