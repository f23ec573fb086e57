import type { TSchema } from 'typebox'
import {
  AgenciesPart,
  CalendarPart,
  ContingencyPart,
  DocumentsPart,
  FloorsPart,
  LifeEventsPart,
  MallPart,
  QueuesPart,
  ServicesPart,
  StepsPart,
  TextsPart,
  ThemePart,
  VisitorsPart,
  type Blueprint,
} from '../../../../contract/blueprint/index.ts'

/** A part of the blueprint that is one file of the directory; services are one file an agency. */
export interface SinglePart {
  readonly key: Exclude<keyof Blueprint, 'format' | 'services'>
  readonly file: string
  readonly schema: TSchema
  /** A hall may do without it. */
  readonly optional?: true
}

export const formatFile = 'blueprint.json'
export const servicesDirectory = 'services'
export const servicesSchema: TSchema = ServicesPart

export const singleParts: readonly SinglePart[] = [
  { key: 'mall', file: 'mall.json', schema: MallPart },
  { key: 'agencies', file: 'agencies.json', schema: AgenciesPart },
  { key: 'floors', file: 'floors.json', schema: FloorsPart },
  { key: 'queues', file: 'queues.json', schema: QueuesPart },
  { key: 'steps', file: 'steps.json', schema: StepsPart },
  { key: 'calendar', file: 'calendar.json', schema: CalendarPart },
  { key: 'lifeEvents', file: 'life-events.json', schema: LifeEventsPart },
  { key: 'documents', file: 'documents.json', schema: DocumentsPart },
  { key: 'contingency', file: 'contingency.json', schema: ContingencyPart },
  { key: 'visitors', file: 'visitors.json', schema: VisitorsPart },
  { key: 'texts', file: 'texts.json', schema: TextsPart, optional: true },
  { key: 'theme', file: 'theme.json', schema: ThemePart, optional: true },
]
