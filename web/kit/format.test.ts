import { expect, test } from 'vitest'
import { formatDate, formatDay, formatMoment, formatRupiah, formatTime, formatWeekday } from './format.ts'

const jakarta = { locale: 'id', timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' } as const
const jayapura = { locale: 'en', timeZone: 'Asia/Jayapura', zoneLabel: 'WIT' } as const

test('a time has a dot and the zone of its hall', () => {
  expect(formatTime('2026-11-24T03:35:00Z', jakarta)).toBe('10.35 WIB')
  expect(formatTime('2026-11-24T15:05:00Z', jayapura)).toBe('00.05 WIT')
})

test('a date is the local one', () => {
  expect(formatDate('2026-11-23T18:00:00Z', jakarta)).toBe('Selasa, 24 November 2026')
  expect(formatDay('2026-11-24', 'en')).toMatch(/^Tuesday,? 24 November 2026$/) // ICU versions differ in the comma
  expect(formatWeekday(1, 'id')).toBe('Senin')
  expect(formatWeekday(7, 'en')).toBe('Sunday')
})

test('a moment of today is a time, another day is named', () => {
  const now = new Date('2026-11-24T01:00:00Z')
  expect(formatMoment('2026-11-24T03:35:00Z', now, jakarta)).toBe('10.35 WIB')
  expect(formatMoment('2026-11-25T01:00:00Z', now, jakarta)).toBe('Rabu, 25 November 2026 pukul 08.00 WIB')
})

test('rupiah look the same in both languages but for the separators', () => {
  expect(formatRupiah(150000, 'id')).toBe('Rp\u00a0150.000')
  expect(formatRupiah(1295000, 'en')).toBe('Rp\u00a01,295,000')
})
