import Type from 'typebox'
import { Id, Line, Provenance, Sources, Texts } from './words.ts'

export const ContingencyBooth = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Z][0-9]{2}$', description: 'Code in the other building, e.g. C01' }),
    agency: Id('Agency that moves there'),
    label: Line('Words over the booth'),
    queues: Type.Array(Id('Queue'), {
      minItems: 1,
      uniqueItems: true,
      description: 'Queues that go on there',
    }),
  },
  { additionalProperties: false, description: 'A booth of the emergency building' },
)
export type ContingencyBooth = Type.Static<typeof ContingencyBooth>

export const ContingencyPart = Type.Object(
  {
    id: Id('Id of the building'),
    name: Texts('Name of the building'),
    booths: Type.Array(ContingencyBooth, { description: 'Who goes where when the main building is lost' }),
    provenance: Provenance,
    sources: Sources,
  },
  { additionalProperties: false, description: 'The plan for the loss of the building: contingency.json' },
)
export type ContingencyPart = Type.Static<typeof ContingencyPart>
