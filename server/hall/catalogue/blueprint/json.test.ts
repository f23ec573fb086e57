import { expect, it } from 'vitest'
import { parseJson } from './json.ts'

it.each([
  ['{\n  "a": [1, 2],\n  "b": [,]\n}', 'line 3, column 9'],
  ['{\n  "a": 1,\n  "b": 2,\n}', 'line 4, column 1'],
  ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
  ['{ "a": true, "b": nope }', 'line 1, column 20'],
  ['{ "a": "x" } }', 'line 1, column 14'],
  ['{\n  "a": [', 'line 2, column 9'],
  ['', 'line 1, column 1'],
])('%j is broken at %s', (text, place) => {
  const parsed = parseJson(text, 'mall.json')
  expect(parsed.ok ? '' : parsed.fault.reason).toContain(`is not valid JSON at ${place}: `)
})

it('reads what is sound', () => {
  expect(parseJson('{"a":[1]}', 'mall.json')).toEqual({ ok: true, value: { a: [1] } })
})
