import { expect, test } from 'vitest'
import { catalogue, plural } from './words.ts'

const words = catalogue({
  id: { hello: 'Halo', people: (count: number) => `${count} orang`, state: { open: 'Buka' } },
  en: {
    hello: 'Hello',
    people: (count: number) => `${count} ${plural(count, 'person', 'people')}`,
    state: { open: 'Open' },
  },
})

test('a message is chosen by language and counts in English', () => {
  expect(words.id.people(1)).toBe('1 orang')
  expect(words.en.people(1)).toBe('1 person')
  expect(words.en.people(2)).toBe('2 people')
})

test('a catalogue whose English lacks a key or has one too many does not compile', () => {
  // @ts-expect-error the English message is missing
  catalogue({ id: { hello: 'Halo' }, en: {} })
  // @ts-expect-error there is no such Indonesian message
  catalogue({ id: { hello: 'Halo' }, en: { hello: 'Hello', bye: 'Bye' } })
  expect(words.id.state.open).toBe('Buka')
})
