import Type from 'typebox'
import type { Static } from 'typebox'
import { ElementCode } from './survey-shapes.ts'
import { Day, Instant, Nullable, Slug, Words } from './shapes.ts'

export const Grade = Type.Union([Type.Literal('A'), Type.Literal('B'), Type.Literal('C'), Type.Literal('D')])
export type Grade = Static<typeof Grade>

const index = Type.Number({ description: 'Index of satisfaction (IKM), 25 to 100, two decimals, exact' })

export const ElementFigure = Type.Object({
  code: ElementCode,
  name: Words,
  mean: Type.Number({ description: 'NRR: mean of the answers, three decimals' }),
  weighted: Type.Number({ description: 'NRR x 1/9, three decimals' }),
  index,
  grade: Grade,
})
export type ElementFigure = Static<typeof ElementFigure>

/** What was found for a hall, an agency or a service. Without a counted answer there is no index. */
const figures = {
  served: Type.Integer({ description: 'Tickets served in the period: the population N' }),
  counted: Type.Integer({ description: 'Complete questionnaires counted in the period: n' }),
  held: Type.Integer({ description: 'Answers that wait for their group to be full; not in any figure' }),
  result: Nullable(
    Type.Object({
      index,
      grade: Grade,
      performance: Words,
      margin: Nullable(Type.Number({ description: '95 % confidence: the index lies within index ± margin' })),
      elements: Type.Array(ElementFigure),
      lowest: Type.Array(ElementCode, { description: 'The three lowest elements, lowest first' }),
    }),
  ),
  sample: Type.Object({
    needed: Type.Integer({ description: 'Krejcie and Morgan for N' }),
    missing: Type.Integer(),
  }),
}

export const Satisfaction = Type.Object(figures, { title: 'Satisfaction' })
export type Satisfaction = Static<typeof Satisfaction>

export const AgencySatisfaction = Type.Object(
  { id: Slug, name: Type.String(), shortName: Type.String(), ...figures },
  { title: 'AgencySatisfaction' },
)
export type AgencySatisfaction = Static<typeof AgencySatisfaction>

export const ServiceSatisfaction = Type.Object(
  { id: Slug, name: Words, agency: Slug, counted: Type.Integer(), index, grade: Grade },
  { title: 'ServiceSatisfaction' },
)
export type ServiceSatisfaction = Static<typeof ServiceSatisfaction>

export const SatisfactionReport = Type.Object(
  {
    now: Instant,
    from: Day,
    to: Day,
    hall: Satisfaction,
    agencies: Type.Array(AgencySatisfaction),
    services: Type.Array(ServiceSatisfaction, {
      description: 'For leads of the agency, the duty manager, admins and leaders; ended months only',
    }),
    months: Type.Array(
      Type.Object({
        month: Type.String({ description: 'YYYY-MM' }),
        counted: Type.Integer(),
        index,
        grade: Grade,
      }),
    ),
    respondents: Type.Array(
      Type.Object({
        field: Type.String(),
        words: Words,
        parts: Type.Array(
          Type.Object({ code: Type.String(), words: Words, count: Type.Integer(), percent: Type.Number() }),
        ),
      }),
      { description: 'Who answered, hall-wide; `-` counts those who left it out' },
    ),
    method: Type.Object({
      basis: Type.String(),
      words: Words,
      group: Type.Integer({
        description: 'Answers of an agency are counted in groups of at least this many',
      }),
      days: Type.Integer({ description: 'Days after service in which the survey is taken' }),
    }),
  },
  { title: 'SatisfactionReport' },
)
export type SatisfactionReport = Static<typeof SatisfactionReport>
