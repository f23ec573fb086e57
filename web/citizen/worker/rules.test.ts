import { expect, test } from 'vitest'
import { askedOf, isOver } from './rules.ts'

const build = {
  mall: 'pekanbaru',
  version: '1',
  files: ['/assets/citizen-1.css', '/pekanbaru/theme.css?v=2'],
}
const token = 'QmZ3d0tFTXFhU2VKdA22ab'
const asked = (address: string, method = 'GET') =>
  askedOf(build, method, new URL(address, 'https://mpp.example'))

test('the worker knows a ticket’s page and state, the start of the app and the files of its build', () => {
  expect(asked(`/pekanbaru/t/${token}`)).toEqual({ kind: 'page', token })
  expect(asked(`/pekanbaru/t/${token}?lang=en`)).toEqual({ kind: 'page', token })
  expect(asked(`/api/malls/pekanbaru/tickets/${token}`)).toEqual({ kind: 'state', token })
  expect(asked('/pekanbaru/tickets')).toEqual({ kind: 'start' })
  expect(asked('/pekanbaru/tickets/kept')).toEqual({ kind: 'kept' })
  expect(asked('/pekanbaru/theme.css?v=2')).toEqual({ kind: 'file' })
  expect(asked('/assets/citizen-1.css')).toEqual({ kind: 'file' })
})

test.each([
  `/pekanbaru/t/${token}/cancel`,
  `/pekanbaru/survey/${token}`,
  `/dumai/t/${token}`,
  `/api/malls/dumai/tickets/${token}`,
  `/api/malls/pekanbaru/tickets/${token}/cancel`,
  `/api/malls/pekanbaru/events?ticket=${token}`,
  '/api/malls/pekanbaru/counters',
  '/pekanbaru',
  '/pekanbaru/counter',
  '/pekanbaru/theme.css?v=1',
  '/assets/admin-1.css',
])('it leaves %s alone', (address) => {
  expect(asked(address)).toBeUndefined()
})

test('it never answers what changes something', () => {
  for (const address of [`/pekanbaru/t/${token}`, `/api/malls/pekanbaru/tickets/${token}`])
    expect(asked(address, 'POST')).toBeUndefined()
})

test('a ticket is kept for a day after it ended, and one that was never heard of again for two days', () => {
  const now = (text: string) => Date.parse(text)
  const ended = { issuedAt: '2026-11-24T02:00:00Z', endedAt: '2026-11-24T03:00:00Z' }
  expect(isOver(ended, now('2026-11-25T02:59:59Z'))).toBe(false)
  expect(isOver(ended, now('2026-11-25T03:00:00Z'))).toBe(true)
  const open = { issuedAt: '2026-11-24T02:00:00Z', endedAt: null }
  expect(isOver(open, now('2026-11-26T01:59:59Z'))).toBe(false)
  expect(isOver(open, now('2026-11-26T02:00:00Z'))).toBe(true)
})
