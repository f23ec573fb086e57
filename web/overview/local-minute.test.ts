import { expect, test } from 'vitest'
import { localMinute } from './local-minute.ts'

test('an instant is written in the time of the hall, whatever the zone of the browser', () => {
  const instant = new Date('2026-11-24T17:05:00Z')
  expect(localMinute(instant, 'Asia/Jakarta')).toBe('2026-11-25T00:05')
  expect(localMinute(instant, 'Asia/Jayapura')).toBe('2026-11-25T02:05')
})
