import Type, { type TSchema } from 'typebox'

/** A value the hall has not filled in yet, or that does not exist, is written as null, never left out silently. */
export const orNull = <T extends TSchema>(schema: T, description: string) =>
  Type.Union([schema, Type.Null()], { description })

export const Id = (description: string) =>
  Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60, description })

export const Line = (description: string) => Type.String({ minLength: 1, maxLength: 600, description })

export const Clock = (description: string) =>
  Type.String({
    pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
    description: `${description} (local time HH:MM)`,
  })

export const Day = (description: string) => Type.String({ format: 'date', description })

export const Texts = (description: string) =>
  Type.Object(
    { id: Line('In Indonesian'), en: Line('In English') },
    { additionalProperties: false, description },
  )
export type Texts = Type.Static<ReturnType<typeof Texts>>

const scopes = ['pekanbaru', 'riau', 'national', 'other-region'] as const

export const Source = Type.Object(
  {
    id: Type.String({
      pattern: '^[a-z0-9][a-z0-9_-]*$',
      description: 'Short name used in `sources` of a provenance',
    }),
    title: Line('What the source is: paper and date, regulation, page'),
    url: orNull(
      Type.String({ format: 'uri', pattern: '^https?://' }),
      'Web address; null when none is known',
    ),
    scope: Type.Optional(Type.Enum([...scopes], { description: 'The area the source speaks about' })),
    note: Type.Optional(Line('Why the source is weak, or where it is found without an address')),
  },
  { additionalProperties: false, description: 'Where facts of this file come from' },
)
export type Source = Type.Static<typeof Source>

export const Sources = Type.Array(Source, {
  description: 'Every source that a provenance of this file names',
})

/**
 * `sourced` says only that the fields named were seen in a source; every other field is an assumption.
 * A citizen is never shown an illustrative field as official.
 */
export const Provenance = Type.Object(
  {
    status: Type.Enum(['sourced', 'illustrative'], { description: 'Whether any field was seen in a source' }),
    fields: Type.Array(Type.String({ minLength: 1 }), {
      description: 'The fields that were seen in a source',
    }),
    scope: orNull(Type.Enum([...scopes, 'mixed']), 'The area the sources speak about'),
    sources: Type.Array(Type.String({ minLength: 1 }), {
      description: 'Ids of sources listed in the same file',
    }),
    note: orNull(Line('Free words'), 'What is assumed, derived or doubtful'),
  },
  { additionalProperties: false, description: 'What is sourced here and what is illustrative' },
)
export type Provenance = Type.Static<typeof Provenance>
