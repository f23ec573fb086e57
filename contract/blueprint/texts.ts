import Type from 'typebox'
import { orNull } from './words.ts'

const Text = (description: string, most: number) => {
  const Line = Type.String({
    minLength: 3,
    maxLength: most,
    pattern: '^[^<>\\u0000-\\u001f\\u007f]*\\S[^<>\\u0000-\\u001f\\u007f]*$',
    description: 'One line of plain words',
  })
  return orNull(
    Type.Object({ id: Line, en: Line }, { additionalProperties: false }),
    `${description}; null = Selaso’s own words, or nothing`,
  )
}

/** How long each may be: as much as is read at one look where it stands. */
export const textLengths = { kioskWelcome: 80, complaint: 160, citizenNotice: 200 } as const
export type TextName = keyof typeof textLengths

export const TextsPart = Type.Object(
  {
    kioskWelcome: Text('What the first screen of a kiosk says under its title', textLengths.kioskWelcome),
    complaint: Text('Where to complain: on printed tickets and below citizen pages', textLengths.complaint),
    citizenNotice: Text('A notice above every citizen page', textLengths.citizenNotice),
  },
  { additionalProperties: false, description: 'What the hall says in its own words: texts.json' },
)
export type TextsPart = Type.Static<typeof TextsPart>
