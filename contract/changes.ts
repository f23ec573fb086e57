import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, Instant, MallId, Nullable, Uuid, Words } from './shapes.ts'

const tag = 'changes'

/** What an administrator changes of a hall. A kind never changes its meaning: the log keeps it. */
export const changeKinds = [
  'hours',
  'holiday',
  'quota',
  'counter-queues',
  'theme',
  'priorities',
  'texts',
  'device-label',
  'printer',
] as const
export const ChangeKind = Type.Enum([...changeKinds])
export type ChangeKind = Static<typeof ChangeKind>

export const ChangedFact = Type.Object(
  {
    label: Words,
    before: Nullable(Words),
    after: Nullable(Words),
  },
  { title: 'ChangedFact', description: 'One thing that differs; null = there was none' },
)
export type ChangedFact = Static<typeof ChangedFact>

export const Change = Type.Object(
  {
    id: Uuid,
    at: Instant,
    by: Nullable(
      Type.Object({ id: Uuid, name: Type.String({ description: 'Display name at work, as it is today' }) }),
    ),
    kind: ChangeKind,
    what: Words,
    facts: Type.Array(ChangedFact),
    undoes: Nullable(Uuid),
    undoneBy: Nullable(Uuid),
    undoable: Type.Boolean({ description: 'Nothing stands against taking it back, as far as the log tells' }),
  },
  { title: 'Change' },
)
export type Change = Static<typeof Change>

export const listChanges = operation({
  id: 'listChanges',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/changes',
  summary: 'Who changed what of the hall and when, newest first',
  params: InMall,
  query: Type.Object({
    kind: Type.Optional(ChangeKind),
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  output: Type.Object({
    changes: Type.Array(Change),
    next: Nullable(Type.Integer({ description: 'Ask with `before` for older ones; null = these were all' })),
  }),
})

export const undoChange = operation({
  id: 'undoChange',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/changes/{change}/undo',
  summary: 'Put back what was before a change; this is a change of its own, and can be undone too',
  params: Type.Object({ mall: MallId, change: Uuid }),
  output: Change,
  refuses: ['change.unknown', 'change.undone', 'change.changed-since', 'change.impossible'],
})

/** Operations that can be tried out before they are carried out. */
export const previewed = [
  'setHours',
  'setHoliday',
  'setQuota',
  'setCounterQueues',
  'setTheme',
  'setPriorities',
  'setTexts',
  'renameDevice',
  'choosePrinter',
] as const

export const ChangePreview = Type.Object(
  {
    changes: Type.Array(Type.Object({ kind: ChangeKind, what: Words, facts: Type.Array(ChangedFact) }), {
      description: 'Empty when nothing would change',
    }),
    means: Type.Array(Words, { description: 'What it means for visitors, a sentence each' }),
  },
  { title: 'ChangePreview' },
)
export type ChangePreview = Static<typeof ChangePreview>

const Anything = Type.Record(Type.String({ maxLength: 40 }), Type.Unknown())
export const previewChange = operation({
  id: 'previewChange',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/changes/preview',
  summary: 'What a command would change and mean; it is carried out, looked at and rolled back',
  params: InMall,
  body: Type.Object(
    {
      operation: Type.Enum([...previewed]),
      params: Type.Optional(Anything),
      body: Anything,
    },
    { additionalProperties: false },
  ),
  output: ChangePreview,
})
