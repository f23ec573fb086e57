import Type from 'typebox'
import { Day, Id, Line, orNull, Provenance, Sources } from './words.ts'

const kinds = ['city', 'provincial', 'police', 'vertical', 'bumn', 'bumd', 'bank', 'association'] as const

export const Agency = Type.Object(
  {
    id: Id('Id of the agency'),
    name: Line('Full official name'),
    shortName: Line('Short name for boards and tickets'),
    kind: Type.Enum([...kinds], { description: 'What kind of body it is' }),
    operator: Type.Boolean({ description: 'True for the one agency that runs the mall ex officio' }),
    connection: Type.Enum(['connected', 'not-connected', 'not-yet-connected'], {
      description:
        'not-connected: outside the data exchange by design (banks); not-yet-connected: present, not linked',
    }),
    connector: orNull(Id('Id of a connector'), 'Which connector carries its data; null when none is named'),
    membership: Type.Enum(['named-2018-2019', 'inferred-2020', 'agreed'], {
      description: 'How it is known to be a tenant; `agreed` for a hall that has the cooperation agreement',
    }),
    provenance: Provenance,
  },
  { additionalProperties: false, description: 'A tenant of the mall' },
)
export type Agency = Type.Static<typeof Agency>

const LaterTenant = Type.Object(
  {
    id: Id('Id it would have as an agency'),
    name: Line('Full name'),
    kind: Type.Enum([...kinds], { description: 'What kind of body it is' }),
    evidence: Line('When it was seen in the hall'),
    sources: Type.Array(Type.String(), { minItems: 1, description: 'Ids of sources listed in this file' }),
  },
  { additionalProperties: false, description: 'A body that came after the day this file describes' },
)

export const AgenciesPart = Type.Object(
  {
    asOf: Day('The day this list describes'),
    agencies: Type.Array(Agency, { minItems: 1, description: 'The tenants' }),
    laterTenants: Type.Array(LaterTenant, { description: 'Bodies that came later; not part of the hall' }),
    sources: Sources,
    note: orNull(Line('Free words'), 'What a reader of this file should know'),
  },
  { additionalProperties: false, description: 'The agencies: agencies.json' },
)
export type AgenciesPart = Type.Static<typeof AgenciesPart>
