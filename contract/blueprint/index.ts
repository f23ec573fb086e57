import Type from 'typebox'
import { AgenciesPart } from './agencies.ts'
import { CalendarPart } from './calendar.ts'
import { ContingencyPart } from './contingency.ts'
import { DocumentsPart } from './documents.ts'
import { FloorsPart } from './floors.ts'
import { LifeEventsPart } from './life-events.ts'
import { MallPart } from './mall.ts'
import { QueuesPart } from './queues.ts'
import { ServicesPart } from './services.ts'
import { StepsPart } from './steps.ts'
import { TextsPart } from './texts.ts'
import { ThemePart } from './theme.ts'
import { VisitorsPart } from './visitors.ts'

/** The format of this version; a hall written in another one is refused by name instead of by a hundred faults. */
export const BLUEPRINT_FORMAT = 'selaso-blueprint/1'

/** A whole hall as data: one JSON object, or a directory with one file a part. */
export const Blueprint = Type.Object(
  {
    format: Type.Literal(BLUEPRINT_FORMAT, { description: 'Name and version of this format' }),
    mall: MallPart,
    agencies: AgenciesPart,
    floors: FloorsPart,
    queues: QueuesPart,
    steps: StepsPart,
    services: Type.Record(Type.String(), ServicesPart, { description: 'Services by agency id' }),
    calendar: CalendarPart,
    lifeEvents: LifeEventsPart,
    documents: DocumentsPart,
    contingency: ContingencyPart,
    visitors: VisitorsPart,
    theme: Type.Optional(ThemePart),
    texts: Type.Optional(TextsPart),
  },
  { additionalProperties: false, description: 'Everything that makes a hall' },
)
export type Blueprint = Type.Static<typeof Blueprint>

export * from './agencies.ts'
export * from './calendar.ts'
export * from './contingency.ts'
export * from './documents.ts'
export * from './floors.ts'
export * from './life-events.ts'
export * from './mall.ts'
export * from './queues.ts'
export * from './services.ts'
export * from './steps.ts'
export * from './texts.ts'
export * from './theme.ts'
export * from './visitors.ts'
