import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cleanOrnament } from './ornament.ts'

const tile = (inside: string) => `<svg viewBox="0 0 10 10">${inside}</svg>`

test('a drawing of shapes is taken, and written anew', () => {
  expect(cleanOrnament(tile('<g fill="#000"><path d="M0 0l5 10 5-10z"/></g>'))).toEqual({
    ok: true,
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g fill="#000"><path d="M0 0l5 10 5-10z"/></g></svg>',
  })
})

test.each(['pucuk-rebung', 'lancang-kuning'])('the ornament %s of the kit would be taken too', (name) => {
  expect(cleanOrnament(readFileSync(`web/kit/${name}.svg`, 'utf8'))).toMatchObject({ ok: true })
})

test.each([
  ['a script', tile('<script>alert(1)</script>'), '<script> is not a shape'],
  ['a style', tile('<style>*{fill:red}</style>'), '<style> is not a shape'],
  ['an address', tile('<image href="https://example.org/a.png"/>'), '<image> is not a shape'],
  ['a reference', tile('<use href="#a"/>'), '<use> is not a shape'],
  [
    'a handler',
    tile('<path d="M0 0" onload="alert(1)"/>'),
    'the attribute "onload" of <path> is not allowed',
  ],
  ['an inline style', tile('<path d="M0 0" style="x"/>'), 'the attribute "style" of <path> is not allowed'],
  ['a paint by address', tile('<path d="M0 0" fill="url(#a)"/>'), 'the value of "fill" of <path>'],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${tile('')}`, 'must not declare a document type'],
  ['text', tile('Pekanbaru'), 'must not hold text'],
  ['what is no XML', '<svg viewBox="0 0 1 1"><path></svg>', 'is not well-formed'],
  ['another root', '<g><path d="M0 0"/></g>', 'one <svg> holds all shapes'],
  ['no viewBox', '<svg><path d="M0 0"/></svg>', 'needs a viewBox'],
])('%s is refused with its reason', (_what, svg, reason) => {
  const cleaned = cleanOrnament(svg)
  expect(cleaned.ok ? 'taken' : cleaned.reason).toContain(reason)
})
