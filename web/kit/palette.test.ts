import { format } from 'prettier'
import { expect, test } from 'vitest'
import { modes } from '../../contract/look/index.ts'
import { declared, unasked } from './token-files.fixture.ts'

const isColour = (value: string) => /^(#[0-9a-f]{6}|var\(--ina-[\w-]+\))$/.test(value)

const colours = Object.fromEntries(
  modes.map((mode) => [
    mode,
    Object.fromEntries(
      Object.entries(declared[mode]).filter(([role, value]) => isColour(value) && role !== 'ornament'),
    ),
  ]),
)

test('the palette that halls are measured against is what the token files say', async () => {
  const text = `// Generated from web/kit/tokens.css and themes.css: npx vitest run web/kit/palette -u
import type { Mode } from './pairs.ts'

/** The colour of each role in each mode, or the role it follows. */
export const palette: Readonly<Record<Mode, Readonly<Record<string, string>>>> = ${JSON.stringify(colours)}
`
  const options = { parser: 'typescript', semi: false, singleQuote: true, printWidth: 110 } as const
  await expect(await format(text, options)).toMatchFileSnapshot('../../contract/look/palette.ts')
})

test('who asks the system for more contrast gets what the switch gives', () => {
  expect(declared.high).toMatchObject(unasked.high)
  expect(declared['dark-high']).toMatchObject(unasked['dark-high'])
  expect(Object.keys(unasked.high).length).toBeGreaterThan(20)
})
