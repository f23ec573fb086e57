import Type from 'typebox'
import { Clock, Id, Line, orNull, Provenance, Sources } from './words.ts'

export const Observation = Type.Object(
  {
    mall: Id('Mall it was seen at'),
    period: Line('When: year, month or day'),
    metric: Type.String({ pattern: '^[a-z]+(_[a-z]+)*$', description: 'What was counted' }),
    min: Type.Number({ description: 'Lowest value; equal to max for a single figure' }),
    max: Type.Number({ description: 'Highest value' }),
    unit: Line('Unit in the words of the source'),
    agency: Type.Optional(Id('Agency it is about')),
    service: Type.Optional(Id('Service it is about')),
    note: Type.Optional(Line('How to read it')),
    sources: Type.Array(Type.String(), { minItems: 1, description: 'Ids of sources listed in this file' }),
  },
  { additionalProperties: false, description: 'A figure from the press or an agency, as it was printed' },
)
export type Observation = Type.Static<typeof Observation>

const Simulator = Type.Object(
  {
    visitorsPerDay: Type.Object(
      { min: Type.Integer({ description: 'Quiet day' }), max: Type.Integer({ description: 'Busy day' }) },
      { additionalProperties: false, description: 'Visitors of a normal day' },
    ),
    arrivalProfile: Type.Array(
      Type.Object(
        {
          from: Clock('Until the next row, or closing'),
          share: Type.Number({ minimum: 0, maximum: 1, description: 'Share of the day' }),
        },
        { additionalProperties: false, description: 'Share of arrivals from a time on' },
      ),
      { description: 'When visitors arrive; the shares add up to 1' },
    ),
    agencyShares: Type.Array(
      Type.Object(
        {
          agency: orNull(Id('Agency'), 'Null: all others together'),
          share: Type.Number({ minimum: 0, maximum: 1, description: 'Share of the visitors' }),
        },
        { additionalProperties: false, description: 'Share of an agency' },
      ),
      { description: 'Whom they visit; the shares add up to 1' },
    ),
    seasons: Type.Array(
      Type.Object(
        {
          agency: Id('Agency'),
          when: Line('When'),
          factor: Type.Number({ minimum: 0, description: 'Times the normal number' }),
          basis: Line('Where the factor comes from'),
        },
        { additionalProperties: false, description: 'A season' },
      ),
      { description: 'Seasons' },
    ),
    provenance: Provenance,
  },
  { additionalProperties: false, description: 'What the simulated day starts from' },
)

export const VisitorsPart = Type.Object(
  {
    observations: Type.Array(Observation, { description: 'Figures as printed' }),
    derived: Type.Array(
      Type.Object(
        {
          name: Type.String({ pattern: '^[a-z]+(_[a-z]+)*$', description: 'Name of the figure' }),
          value: Type.Number({ description: 'The figure' }),
          formula: Line('How it was computed'),
          note: Type.Optional(Line('What it assumes')),
        },
        { additionalProperties: false, description: 'A figure computed from observations' },
      ),
      { description: 'Computed figures' },
    ),
    simulator: Simulator,
    provenance: Provenance,
    sources: Sources,
  },
  {
    additionalProperties: false,
    description: 'Observed visitors and hints for the simulated day: visitors.json',
  },
)
export type VisitorsPart = Type.Static<typeof VisitorsPart>
