import Type from 'typebox'
import { Id, Provenance, Sources, Texts } from './words.ts'

export const DocumentType = Type.Object(
  {
    id: Id('Id of the document type'),
    name: Texts('Name'),
    generic: Type.Boolean({
      description: 'A paper anybody can get without a service of the hall, e.g. a filled-in form',
    }),
    issuedBy: Type.Array(Id('Service'), {
      uniqueItems: true,
      description: 'Services that issue it; empty = issued elsewhere',
    }),
  },
  { additionalProperties: false, description: 'A kind of document that services ask for or issue' },
)
export type DocumentType = Type.Static<typeof DocumentType>

export const DocumentsPart = Type.Object(
  {
    documents: Type.Array(DocumentType, { minItems: 1, description: 'Kinds of document' }),
    provenance: Provenance,
    sources: Sources,
  },
  { additionalProperties: false, description: 'Kinds of document: documents.json' },
)
export type DocumentsPart = Type.Static<typeof DocumentsPart>
