import Type from 'typebox'
import type { Static, TSchema } from 'typebox'
import { Day, Nullable, Words } from './shapes.ts'

/**
 * The nine elements of PermenPANRB 14/2017. Stable codes, never U1..U9: printed lists disagree on which of the last two
 * is the eighth.
 */
export const elements = [
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'kompetensi',
  'perilaku',
  'sarpras',
  'pengaduan',
] as const
export type ElementCode = (typeof elements)[number]
export const ElementCode = Type.Enum(elements)

/** What a respondent may tell about themselves; each may be left out. The codes are stored. */
export const profileFields = {
  sex: ['female', 'male'],
  age: ['under-20', '20-29', '30-39', '40-49', '50-59', '60-plus'],
  education: ['primary', 'junior', 'senior', 'diploma', 'bachelor', 'postgraduate'],
  occupation: ['civil-servant', 'military-police', 'private', 'self-employed', 'student', 'other'],
} as const
export type ProfileField = keyof typeof profileFields

export const Profile = Type.Object(
  {
    sex: Type.Optional(Type.Enum(profileFields.sex)),
    age: Type.Optional(Type.Enum(profileFields.age)),
    education: Type.Optional(Type.Enum(profileFields.education)),
    occupation: Type.Optional(Type.Enum(profileFields.occupation)),
  },
  { additionalProperties: false, description: 'Kept apart from the answers; every part is optional' },
)
export type Profile = Static<typeof Profile>

const score = Type.Integer({ minimum: 1, maximum: 4 })
const perElement = <S extends TSchema>(schema: S) => ({
  persyaratan: schema,
  prosedur: schema,
  waktu: schema,
  biaya: schema,
  produk: schema,
  kompetensi: schema,
  perilaku: schema,
  sarpras: schema,
  pengaduan: schema,
})

/** All nine: a questionnaire with a gap is not counted, so it is not taken either. */
export const Answers = Type.Object(perElement(score), { additionalProperties: false })
export type Answers = Static<typeof Answers>

export const SurveyState = Type.Union([
  Type.Literal('open'),
  Type.Literal('not-served'),
  Type.Literal('answered'),
  Type.Literal('too-late'),
])

/** The survey of one ticket: what is asked, and whether it may still be answered. */
export const Survey = Type.Object(
  {
    ticket: Type.Object({
      number: Type.String(),
      day: Day,
      service: Words,
      agency: Type.Object({ id: Type.String(), shortName: Type.String() }),
    }),
    state: SurveyState,
    until: Type.Object({ day: Day, words: Words }, { description: 'The last day on which it is taken' }),
    group: Type.Integer({ description: 'Answers of an agency are counted together, at least this many' }),
    languages: Type.Array(Type.String()),
    elements: Type.Array(
      Type.Object({
        code: ElementCode,
        name: Words,
        question: Words,
        options: Type.Array(Type.Object({ value: score, words: Words })),
      }),
    ),
    profile: Type.Array(
      Type.Object({
        field: Type.String(),
        words: Words,
        options: Type.Array(Type.Object({ code: Type.String(), words: Words })),
      }),
    ),
    verified: Type.Boolean({
      description: 'Whether the wording was compared with the annex of the regulation',
    }),
    note: Nullable(Words),
  },
  { title: 'Survey' },
)
export type Survey = Static<typeof Survey>

export const Thanks = Type.Object(
  {
    until: Type.Integer({ description: 'Answers of the agency that must still come before this one counts' }),
    group: Type.Integer({ description: 'How many answers are counted together' }),
  },
  { title: 'Thanks' },
)
export type Thanks = Static<typeof Thanks>
