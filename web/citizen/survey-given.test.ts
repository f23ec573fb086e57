import { expect, test } from 'vitest'
import { completeIn, givenIn, missingIn, tokenIn } from './survey-given.ts'

const token = 'QmZ3d0tFTXFhU2VKdA_-xy'

test.each([
  [`https://mpp.example.go.id/pekanbaru/t/${token}`, token],
  [`http://hall/pekanbaru/t/${token}?lang=en`, token],
  [` ${token}\n`, token],
  ['A1-012', undefined],
  ['', undefined],
  [`https://evil.example/x?y=/t/${'a'.repeat(41)}`, undefined],
])('a reader that typed %j opens %s', (said, found) => {
  expect(tokenIn(said)).toBe(found)
})

test('a form brings only answers that exist', () => {
  const given = givenIn(
    new URLSearchParams('waktu=4&biaya=5&produk=x&U1=4&perilaku=1&sex=female&age=1000&occupation='),
  )
  expect(given).toEqual({ answers: { waktu: 4, perilaku: 1 }, profile: { sex: 'female' } })
  expect(missingIn(given)).toHaveLength(7)
  expect(completeIn(given)).toBeUndefined()
})
