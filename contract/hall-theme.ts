import Type from 'typebox'
import type { Static } from 'typebox'
import { Ornament } from './blueprint/theme.ts'
import { modes } from './look/pairs.ts'
import { operation } from './operation.ts'
import { InMall } from './shapes.ts'

const tag = 'hall'
const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$' })

export const Contrast = Type.Object(
  {
    mode: Type.Enum([...modes]),
    front: Type.String({ description: 'The role of what is seen, e.g. on-primary' }),
    ground: Type.String({ description: 'The role it lies on' }),
    use: Type.Union([Type.Literal('text'), Type.Literal('ui')]),
    frontColour: Colour,
    groundColour: Colour,
    ratio: Type.Number({ description: 'As WCAG 2.2 measures it, rounded down' }),
    needed: Type.Number(),
    passes: Type.Boolean(),
  },
  { title: 'Contrast' },
)
export type Contrast = Static<typeof Contrast>

export const Theme = Type.Object(
  {
    brand: Colour,
    accent: Colour,
    ornament: Ornament,
    digest: Type.String(),
    style: Type.String({ description: 'The style sheet of custom properties' }),
    colours: Type.Record(Type.String(), Type.String(), {
      description: 'The ramp by role; empty for a hall in the kit’s own colours',
    }),
    checks: Type.Array(Contrast),
    passes: Type.Boolean(),
  },
  { title: 'Theme' },
)
export type Theme = Static<typeof Theme>

const Wish = Type.Object(
  {
    brand: Colour,
    accent: Colour,
    ornament: Ornament,
    digest: Type.Optional(
      Type.String({
        maxLength: 64,
        description: 'Of the theme that was seen: refused when it is another one now',
      }),
    ),
  },
  { additionalProperties: false },
)

export const getTheme = operation({
  id: 'getTheme',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/theme',
  summary: 'How the hall looks: colours, ornament, style sheet and measured contrast',
  params: InMall,
  output: Theme,
  refuses: ['mall.unknown'],
})
export const previewTheme = operation({
  id: 'previewTheme',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/theme/preview',
  summary: 'What would become of these colours; nothing is stored',
  params: InMall,
  query: Type.Object({ brand: Colour, accent: Colour }),
  output: Theme,
})
export const setTheme = operation({
  id: 'setTheme',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/theme',
  summary: 'Dress the hall; colours that could not be read are refused',
  params: InMall,
  body: Wish,
  output: Theme,
  refuses: ['theme.contrast', 'theme.ornament', 'theme.changed-meanwhile'],
})
