import Type from 'typebox'
import { Id, Provenance, Sources, Texts } from './words.ts'

export const ProcedureStep = Type.Object(
  {
    id: Id('Id that the procedure of a service names'),
    actor: Type.Enum(
      ['applicant', 'officer', 'back-officer', 'technical-team', 'technical-agency', 'official'],
      {
        description: 'Who acts',
      },
    ),
    place: Type.Enum(['kiosk', 'front-office', 'payment', 'back-office', 'field', 'online'], {
      description: 'Where it happens; the workflow of an application is derived from it',
    }),
    text: Texts('What happens, as published'),
  },
  { additionalProperties: false, description: 'A kind of step that procedures are made of' },
)
export type ProcedureStep = Type.Static<typeof ProcedureStep>

export const StepsPart = Type.Object(
  {
    steps: Type.Array(ProcedureStep, { minItems: 1, description: 'The kinds of step' }),
    provenance: Provenance,
    sources: Sources,
  },
  { additionalProperties: false, description: 'The vocabulary of procedures: steps.json' },
)
export type StepsPart = Type.Static<typeof StepsPart>
