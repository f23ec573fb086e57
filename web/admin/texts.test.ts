import { expect, test } from 'vitest'
import { textsOf, typedOf } from './texts.ts'

const none = typedOf({ name: 'MPP', kioskWelcome: null, complaint: null, citizenNotice: null })

test('a text stands in both languages or not at all', () => {
  expect(textsOf(none)?.kioskWelcome).toBeNull()
  expect(textsOf({ ...none, kioskWelcome: { id: 'Selamat datang', en: '' } })).toBeUndefined()
  expect(textsOf({ ...none, kioskWelcome: { id: 'Halo', en: 'Hello' } })?.kioskWelcome?.en).toBe('Hello')
})

test('what is longer than its place is not asked for', () => {
  expect(textsOf({ ...none, kioskWelcome: { id: 'a'.repeat(81), en: 'Hello' } })).toBeUndefined()
  expect(textsOf({ ...none, name: 'x' })).toBeUndefined()
})
