import { elements, profileFields } from '../../contract/relations.ts'
import type { Answers, ElementCode, Profile, ProfileField } from '../../contract/relations.ts'

/** What a form brought: only answers that exist, as text of the form. */
export interface Given {
  readonly answers: Readonly<Partial<Record<ElementCode, number>>>
  readonly profile: Profile
}

export const nothing: Given = { answers: {}, profile: {} }

export const fieldNames = Object.keys(profileFields) as ProfileField[]

export const givenIn = (form: URLSearchParams): Given => ({
  answers: Object.fromEntries(
    elements.flatMap((code) => {
      const said = form.get(code) ?? ''
      return /^[1-4]$/.test(said) ? [[code, Number(said)]] : []
    }),
  ),
  profile: Object.fromEntries(
    fieldNames.flatMap((field) => {
      const said = form.get(field) ?? ''
      return (profileFields[field] as readonly string[]).includes(said) ? [[field, said]] : []
    }),
  ),
})

export const missingIn = ({ answers }: Given): ElementCode[] =>
  elements.filter((code) => answers[code] === undefined)

/** All nine, or undefined: a questionnaire with a gap is not sent. */
export const completeIn = (given: Given): Answers | undefined =>
  // Without a gap every element is there.
  missingIn(given).length === 0 ? (given.answers as Answers) : undefined

/** The token in what a reader typed: the link of a ticket, or the token alone. A number such as A1-012 is no secret. */
export const tokenIn = (said: string): string | undefined =>
  (/\/t\/([\w-]{20,40})(?![\w-])/.exec(said) ?? /^\s*([\w-]{20,40})\s*$/.exec(said))?.[1]
