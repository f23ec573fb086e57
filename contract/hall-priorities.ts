import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, Instant, Nullable, PriorityGroup, Words } from './shapes.ts'

const tag = 'hall'

/** All groups that the law knows, in the order of the statutes. */
export const statutoryGroups = [
  'lansia',
  'disabilitas',
  'ibu-hamil',
  'balita',
  'korban-bencana',
] as const satisfies readonly PriorityGroup[]

export const mostCreditMinutes = 480
const Credit = Type.Integer({
  minimum: 0,
  maximum: mostCreditMinutes,
  description: 'A visitor of the group counts as if they had come this many minutes earlier',
})

export const OfferedPriority = Type.Object(
  { group: PriorityGroup, name: Words, basis: Type.String(), creditMinutes: Credit },
  { title: 'OfferedPriority' },
)
export type OfferedPriority = Static<typeof OfferedPriority>

const Chosen = Type.Array(
  Type.Object({ group: PriorityGroup, creditMinutes: Credit }, { additionalProperties: false }),
  { maxItems: statutoryGroups.length, description: 'In the order of the kiosk, each group once' },
)

export const listPriorities = operation({
  id: 'listPriorities',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/priorities',
  summary: 'Which groups go first in this hall, by which law and by how much',
  params: InMall,
  output: Type.Object({
    offered: Type.Array(OfferedPriority),
    others: Type.Array(Type.Omit(OfferedPriority, ['creditMinutes']), {
      description: 'Groups that the law knows and this hall does not offer',
    }),
  }),
})

export const setPriorities = operation({
  id: 'setPriorities',
  tag,
  method: 'PUT',
  path: '/api/malls/{mall}/priorities',
  summary: 'Which groups the hall offers, in which order the kiosk shows them, and the credit of each',
  params: InMall,
  body: Type.Object({ groups: Chosen }, { additionalProperties: false }),
  output: Type.Array(OfferedPriority),
})

export const ExampleVisitor = Type.Object(
  {
    number: Type.Integer({ description: 'In the order of arrival' }),
    priority: Nullable(PriorityGroup),
    arrived: Instant,
    due: Instant,
    place: Type.Integer({ description: 'Who is called first has 1' }),
  },
  { title: 'ExampleVisitor' },
)
export type ExampleVisitor = Static<typeof ExampleVisitor>

export const tryPriorities = operation({
  id: 'tryPriorities',
  tag: 'queue',
  method: 'POST',
  path: '/api/malls/{mall}/priorities/example',
  summary: 'An example line in the order in which it would be called; nothing is stored',
  params: InMall,
  body: Type.Object({ groups: Chosen }, { additionalProperties: false }),
  output: Type.Array(ExampleVisitor),
})
