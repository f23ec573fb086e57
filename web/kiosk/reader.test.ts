import { expect, test } from 'vitest'
import { afterKey, codeOf, nothing } from './reader.ts'

const type = (text: string, everyMs: number) => {
  let typed = nothing
  let at = 1_000
  const read: string[] = []
  const through: string[] = []
  for (const key of Array.from(text).concat('Enter')) {
    const step = afterKey(typed, key, (at += everyMs))
    typed = step.typed
    if (step.read !== undefined) read.push(step.read)
    if (!step.swallow) through.push(key)
  }
  return { read, through }
}

const token = 'AbCdEfGhIjKlMnOpQrStUv'

test('a reader types a code, and its Enter presses no button', () => {
  for (const pace of [10, 80]) {
    const link = `https://mpp.example/pekanbaru/t/${token}`
    expect(type(link, pace)).toEqual({ read: [link], through: [] })
  }
})

test('a person’s Enter and Space still press buttons', () => {
  expect(type('', 300).through).toEqual(['Enter'])
  expect(afterKey(nothing, ' ', 1_000).swallow).toBe(false)
  expect(type('abc', 400)).toEqual({ read: [], through: ['Enter'] })
})

test('a ticket is known by its path, of this hall only', () => {
  expect(codeOf(`http://10.0.0.2:8080/pekanbaru/t/${token}\r`, 'pekanbaru')).toEqual({
    kind: 'ticket',
    token,
  })
  expect(codeOf(`https://mpp.example/siak/t/${token}`, 'pekanbaru')).toEqual({ kind: 'unknown' })
})

test('an identity card is recognised, and nothing of it is kept', () => {
  expect(codeOf('1471010101900000', 'pekanbaru')).toEqual({ kind: 'identity-card' })
  expect(codeOf('NIK:1471010101900000', 'pekanbaru')).toEqual({ kind: 'identity-card' })
  expect(codeOf('8991234567890', 'pekanbaru')).toEqual({ kind: 'unknown' })
})
