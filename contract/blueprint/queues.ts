import Type from 'typebox'
import { Id, orNull, Provenance, Sources, Texts } from './words.ts'

export const Queue = Type.Object(
  {
    id: Id('Id of the queue'),
    prefix: Type.String({
      pattern: '^[A-Z][1-9]$',
      description: 'Zone letter and a digit: begins each ticket number',
    }),
    agency: Id('Agency that serves it'),
    name: Texts('Name at the kiosk and on boards'),
    booths: Type.Array(Type.String({ pattern: '^[A-Z][0-9]{2}$' }), {
      minItems: 1,
      uniqueItems: true,
      description: 'Booths that share this line',
    }),
    entry: Type.Enum(['open', 'transfer'], {
      description: 'open: a visitor may take a number; transfer: reached only from another counter',
    }),
    follows: orNull(Id('Queue'), 'For a transfer queue: the queue whose visitors go on to it'),
  },
  { additionalProperties: false, description: 'One line of visitors before one or more counters' },
)
export type Queue = Type.Static<typeof Queue>

export const QueuesPart = Type.Object(
  {
    queues: Type.Array(Queue, { minItems: 1, description: 'The lines of the hall' }),
    provenance: Provenance,
    sources: Sources,
  },
  { additionalProperties: false, description: 'The queues: queues.json' },
)
export type QueuesPart = Type.Static<typeof QueuesPart>
