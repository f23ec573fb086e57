import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import postcss from 'postcss'
import { expect, test } from 'vitest'
import { declared } from './token-files.fixture.ts'

const tokenFiles = ['web/kit/tokens.css', 'web/kit/themes.css']
const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).map((file) => `web/${file}`)
const sheets = files.filter((file) => file.endsWith('.css') && !tokenFiles.includes(file))

const colour =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|lab|lch|color)\(|\b(?:white|black|red|green|blue|gr[ae]y)\b/i
const pixels = /(?<![\w-])\d*\.?\d+px\b/

const faultsOf = (file: string): readonly string[] => {
  const faults: string[] = []
  postcss.parse(readFileSync(file, 'utf8')).walkDecls((declaration) => {
    const { prop, value } = declaration
    const at = `${file}:${declaration.source?.start?.line ?? 0} ${prop}: ${value}`
    const bare = value.replace(/url\([^)]*\)/g, '')
    if (colour.test(bare.replaceAll(/var\([^)]*\)/g, '')))
      faults.push(`${at} – a colour outside the token files`)
    if (pixels.test(bare)) faults.push(`${at} – pixels outside the token files`)
    for (const [, role] of value.matchAll(/var\(--ina-([\w-]+)\)/g))
      if (role !== undefined && !(role in declared.light)) faults.push(`${at} – no role --ina-${role}`)
  })
  return faults
}

test('no style sheet of a face writes a colour or a pixel of its own, or asks for a role that nobody declared', () => {
  expect(sheets.map((file) => basename(file))).toContain('citizen.css')
  expect(sheets.flatMap(faultsOf)).toEqual([])
})

test('an element is coloured by its class: no colour stands in the markup of a face', () => {
  const markup = files.filter(
    (file) =>
      file.endsWith('.tsx') &&
      /(?:fill|stroke|color|background)=?:?\s*["']#/.test(readFileSync(file, 'utf8')),
  )
  expect(markup).toEqual([])
})
