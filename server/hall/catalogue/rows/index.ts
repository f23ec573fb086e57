import { BLUEPRINT_FORMAT } from '../../../../contract/blueprint/index.ts'
import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import { calendarOf, dayRows } from './days.ts'
import { offerRows, offersOf } from './offers.ts'
import { floorsOf, placeRows } from './places.ts'
import { without } from './without.ts'
import type { MallRow, PaperRow, Papers, Rows } from './types.ts'

export { isLocal } from './days.ts'
export type * from './types.ts'

function papersOf(blueprint: Blueprint): Papers {
  const { steps, contingency, visitors } = blueprint
  const services = Object.fromEntries(
    Object.entries(blueprint.services).map(([agency, { sources }]) => [agency, sources]),
  )
  return {
    mall: without(blueprint.mall, 'id', 'name', 'city', 'timezone', 'settings'),
    agencies: without(blueprint.agencies, 'agencies'),
    floors: without(blueprint.floors, 'floors'),
    queues: without(blueprint.queues, 'queues'),
    steps,
    services,
    calendar: without(blueprint.calendar, 'hours', 'ramadan', 'holidays'),
    lifeEvents: without(blueprint.lifeEvents, 'lifeEvents'),
    documents: without(blueprint.documents, 'documents'),
    contingency,
    visitors,
    ...(blueprint.theme && { theme: blueprint.theme }),
    ...(blueprint.texts && { texts: blueprint.texts }),
  }
}

/** A hall of which nothing is stored yet. */
export const noRows: Rows = {
  agency: [],
  floor: [],
  zone: [],
  booth: [],
  queue: [],
  queue_booth: [],
  counter: [],
  counter_queue: [],
  service: [],
  document: [],
  life_event: [],
  hours: [],
  season: [],
  holiday: [],
  paper: [],
}

/** A blueprint as the rows that hold it. `blueprintOf` is its inverse: nothing is lost either way. */
export function rowsOf(blueprint: Blueprint): { mall: MallRow; rows: Rows } {
  const { name, city, timezone, settings } = blueprint.mall
  const papers = papersOf(blueprint)
  const paper = (Object.keys(papers) as (keyof Papers)[]).map((key): PaperRow => ({
    name: key,
    // The key comes from the papers themselves.
    facts: papers[key] as PaperRow['facts'],
  }))
  return {
    mall: { name, city, time_zone: timezone.iana, zone_label: timezone.label, settings },
    rows: { ...placeRows(blueprint), ...offerRows(blueprint), ...dayRows(blueprint), paper },
  }
}

/** The papers of a stored hall. */
export function papersIn(rows: Rows): Papers {
  // Every import writes all of them (`papersOf`), so together they are a whole.
  return Object.fromEntries(rows.paper.map(({ name, facts }) => [name, facts])) as unknown as Papers
}

export function blueprintOf(id: string, mall: MallRow, rows: Rows): Blueprint {
  const papers = papersIn(rows)
  return {
    format: BLUEPRINT_FORMAT,
    mall: {
      ...papers.mall,
      id,
      name: mall.name,
      city: mall.city,
      // Written from a checked blueprint.
      timezone: { iana: mall.time_zone, label: mall.zone_label as Blueprint['mall']['timezone']['label'] },
      settings: mall.settings,
    },
    floors: { ...papers.floors, floors: floorsOf(rows) },
    ...offersOf(rows, papers),
    steps: papers.steps,
    calendar: calendarOf(rows, papers),
    contingency: papers.contingency,
    visitors: papers.visitors,
    ...(papers.theme && { theme: papers.theme }),
    ...(papers.texts && { texts: papers.texts }),
  }
}
