import Type from 'typebox'
import { Id, Line, Provenance, Sources, Texts } from './words.ts'

const common = {
  id: Id('Id within the life event'),
  dependsOn: Type.Array(Id('Step'), { uniqueItems: true, description: 'Steps that must be done before' }),
  deadline: Type.Optional(Texts('By when, in words')),
  note: Type.Optional(Line('What to know')),
}

export const ServiceStep = Type.Object(
  {
    kind: Type.Literal('service', { description: 'A service of this hall' }),
    service: Id('The service'),
    optional: Type.Boolean({ description: 'True when not everybody needs it' }),
    ...common,
  },
  { additionalProperties: false, description: 'A step at a counter of the hall' },
)
export type ServiceStep = Type.Static<typeof ServiceStep>

export const ExternalStep = Type.Object(
  {
    kind: Type.Literal('external', { description: 'Outside this hall' }),
    label: Texts('What happens'),
    produces: Type.Array(Id('Document type'), { description: 'Documents one holds afterwards' }),
    ...common,
  },
  { additionalProperties: false, description: 'A step elsewhere' },
)
export type ExternalStep = Type.Static<typeof ExternalStep>

export const LifeStep = Type.Union([ServiceStep, ExternalStep], { description: 'A step of a life event' })
export type LifeStep = Type.Static<typeof LifeStep>

export const LifeEvent = Type.Object(
  {
    id: Id('Id of the life event'),
    title: Texts('As a citizen says it'),
    initialDocuments: Type.Array(Id('Document type'), {
      uniqueItems: true,
      description: 'What one holds at the start',
    }),
    steps: Type.Array(LifeStep, { minItems: 1, description: 'Steps; their order follows from dependsOn' }),
  },
  { additionalProperties: false, description: 'An event of life that needs several services' },
)
export type LifeEvent = Type.Static<typeof LifeEvent>

export const LifeEventsPart = Type.Object(
  {
    lifeEvents: Type.Array(LifeEvent, { description: 'Life events in the order shown' }),
    provenance: Provenance,
    sources: Sources,
  },
  { additionalProperties: false, description: 'Life events: life-events.json' },
)
export type LifeEventsPart = Type.Static<typeof LifeEventsPart>
