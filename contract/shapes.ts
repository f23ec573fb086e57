import Type from 'typebox'
import type { Static, TSchema } from 'typebox'

/** Words in the two languages of the house; Bahasa Indonesia first. */
export const Words = Type.Object({ id: Type.String(), en: Type.String() }, { additionalProperties: false })
export type Words = Static<typeof Words>

export const Locale = Type.Union([Type.Literal('id'), Type.Literal('en')])
export type Locale = Static<typeof Locale>

export const MallId = Type.String({
  pattern: '^[a-z][a-z0-9-]{1,40}$',
  description: 'Mall (MPP), e.g. pekanbaru',
})
export const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,80}$' })
export const ShortId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,40}$' })
export const Uuid = Type.String({ format: 'uuid' })
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339, UTC' })
export const Day = Type.String({ format: 'date', description: 'Local date of the mall' })
export const Reason = Type.String({
  minLength: 3,
  maxLength: 300,
  description: 'Why; kept in the event log. No names or numbers of persons.',
})

export const InMall = Type.Object({ mall: MallId })
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const Empty = Type.Object({}, { additionalProperties: false })

/** RFC 9457. `code` is stable; `title` and `detail` are for people, in the language of the request. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  words: Type.Object({ id: Type.String(), en: Type.String() }, { description: 'detail in both languages' }),
  faults: Type.Optional(Type.Array(Type.Object({ path: Type.String(), reason: Type.String() }))),
  params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
})
export type Problem = Static<typeof Problem>

/** Statutory priority groups (UU 25/2009 art. 29, UU 8/2016, UU 13/1998). */
export const PriorityGroup = Type.Union([
  Type.Literal('lansia'),
  Type.Literal('disabilitas'),
  Type.Literal('ibu-hamil'),
  Type.Literal('balita'),
  Type.Literal('korban-bencana'),
])
export type PriorityGroup = Static<typeof PriorityGroup>
