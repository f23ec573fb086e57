import { format } from 'prettier'
import { expect, test } from 'vitest'
import type { Mode } from '../../contract/look/index.ts'
import { declared, unasked } from './token-files.fixture.ts'

const isColour = (value: string) => /^(#[0-9a-f]{6}|var\(--ina-[\w-]+\))$/.test(value)

/** What a mode changes of another one. */
const changes = (mode: Mode, from?: Mode): string =>
  Object.entries(declared[mode])
    .filter(([role, value]) => isColour(value) && (!from || declared[from][role] !== value))
    .filter(([role]) => role !== 'ornament')
    .map(([role, value]) => `${JSON.stringify(role)}: ${JSON.stringify(value)}`)
    .join(',')

test('the palette that halls are measured against is what the token files say', async () => {
  const text = `// Generated from web/kit/tokens.css and themes.css: npx vitest run web/kit/palette -u
import type { Mode } from './pairs.ts'

type Colours = Readonly<Record<string, string>>

const light: Colours = { ${changes('light')} }
const dark: Colours = { ...light, ${changes('dark', 'light')} }

/** The colour of each role in each mode, or the role it follows. */
export const palette: Readonly<Record<Mode, Colours>> = {
  light,
  dark,
  high: { ...light, ${changes('high', 'light')} },
  'dark-high': { ...dark, ${changes('dark-high', 'dark')} },
}
`
  const options = { parser: 'typescript', semi: false, singleQuote: true, printWidth: 110 } as const
  await expect(await format(text, options)).toMatchFileSnapshot('../../contract/look/palette.ts')
})

test('who asks the system for more contrast gets what the switch gives', () => {
  expect(declared.high).toMatchObject(unasked.high)
  expect(declared['dark-high']).toMatchObject(unasked['dark-high'])
  expect(Object.keys(unasked.high).length).toBeGreaterThan(20)
})
