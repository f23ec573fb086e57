import Type from 'typebox'
import { Line, orNull } from './words.ts'

const Colour = (description: string) =>
  Type.String({ pattern: '^#[0-9a-f]{6}$', description: `${description}, as #rrggbb` })

export const ornamentNames = ['pucuk-rebung', 'lancang-kuning'] as const

export const Ornament = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal('known'),
        name: Type.Enum([...ornamentNames], { description: 'An ornament that Selaso brings' }),
      },
      { additionalProperties: false, description: 'An ornament that Selaso brings' },
    ),
    Type.Object(
      {
        kind: Type.Literal('own'),
        svg: Type.String({
          minLength: 20,
          maxLength: 8000,
          description: 'The drawing: shapes only, one tile of the band',
        }),
      },
      { additionalProperties: false, description: 'An ornament of the hall itself' },
    ),
  ],
  { description: 'The band that repeats in headers and on tickets' },
)
export type Ornament = Type.Static<typeof Ornament>

export const ThemePart = Type.Object(
  {
    brand: Colour('The colour of buttons and of what is chosen; white text stands on it'),
    accent: Colour('The colour of the ornament'),
    ornament: Ornament,
    note: orNull(Line('Free words'), 'What a reader of this file should know'),
  },
  {
    additionalProperties: false,
    description: 'How the hall looks: theme.json; without it the kit’s own colours',
  },
)
export type ThemePart = Type.Static<typeof ThemePart>
