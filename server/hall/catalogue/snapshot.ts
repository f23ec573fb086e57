import type { Words } from '../../../contract/index.ts'
import type { Hall, HallFloor, HallHours, HallLifeEvent, Rect } from './hall.ts'
import { isStatutory } from './priority-groups.ts'
import { papersIn } from './rows/index.ts'
import type { LifeEventRow, Papers, Rows, Settings } from './rows/index.ts'
import type { StoredHall } from './store.ts'
import { noTexts } from './texts.ts'
import { dress } from './theme/dress.ts'
import { weekOf, weekWithin } from './week.ts'

/** Within these seconds an officer takes a wrong press back (the demand of console users; not in the blueprint). */
const undoSeconds = 10

const byRank = <T extends { readonly rank: number }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => a.rank - b.rank)

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))

const rectOf = (rect: { x: number; y: number; width: number; height: number }): Rect => ({
  x: rect.x,
  y: rect.y,
  w: rect.width,
  h: rect.height,
})

function settingsOf(settings: Settings): Hall['settings'] {
  // A group of a blueprint that no pictogram and no law of ours knows is not offered.
  const priorities = settings.priorityGroups.flatMap(({ id, name, basis, creditMinutes }) =>
    isStatutory(id) ? [{ group: id, name, basis, creditMinutes }] : [],
  )
  return {
    priorities,
    priorityCreditMinutes: Object.fromEntries(
      priorities.map(({ group, creditMinutes }) => [group, creditMinutes]),
    ),
    recallLimit: settings.recallLimit,
    undoSeconds,
    kioskOpens: settings.kioskOpens,
    waitTarget: settings.waitTarget,
  }
}

/** An agency's hours lie within the hall's; without a Ramadan of its own it keeps its regular hours then. */
function hoursOf(rows: Rows['hours']): ReadonlyMap<string, HallHours> {
  const own = rows.find(({ agency }) => agency === '')
  if (!own) return new Map()
  const regular = weekOf(own.regular)
  const hall: HallHours = {
    regular,
    ramadan: own.ramadan ? weekOf(own.ramadan) : regular,
    hasOwnRamadan: true,
  }
  return new Map(
    rows.map((row) => {
      if (row === own) return ['', hall]
      const week = weekOf(row.regular)
      const fast = row.ramadan ? weekOf(row.ramadan) : week
      return [
        row.agency,
        {
          regular: weekWithin(week, hall.regular),
          ramadan: weekWithin(fast, hall.ramadan),
          hasOwnRamadan: row.ramadan !== null,
        },
      ]
    }),
  )
}

function floorsOf(rows: Rows, papers: Papers): HallFloor[] {
  const { width: w, height: h } = papers.floors.building
  return [...rows.floor]
    .sort((a, b) => a.facts.rank - b.facts.rank)
    .map(({ level, name, facts: { id, en, areas } }) => ({
      level,
      id,
      name,
      words: { id: name, en },
      size: { w, h },
      zones: byRank(rows.zone.filter((zone) => zone.level === level)).map((zone) => zone.id),
      areas: areas.map((area) => ({
        id: area.id,
        name: area.name.id,
        words: area.name,
        type: area.kind,
        rect: rectOf(area.rect),
      })),
    }))
}

function lifeEventOf({ id, facts }: LifeEventRow): HallLifeEvent {
  const steps = facts.steps.map((step) => ({
    id: step.id,
    service: step.kind === 'service' ? step.service : null,
    label: step.kind === 'external' ? step.label : null,
    dependsOn: step.dependsOn,
    optional: step.kind === 'service' && step.optional,
    deadline: step.deadline ?? null,
    note: step.note ?? null,
  }))
  return { id, title: facts.title, steps }
}

type Places = Pick<Hall, 'zones' | 'booths' | 'counters' | 'queues'>

function placesOf(rows: Rows): Places {
  const booths = byRank(rows.booth)
  const services = byRank(rows.service)
  const boothById = byId(booths)
  return {
    zones: byId(
      byRank(rows.zone).map(({ id, letter, name, level, facts }) => ({
        ...{ id, letter, name, level },
        words: { id: name, en: facts.en },
      })),
    ),
    booths: byId(
      booths.map(({ id, zone, agency, label, rect, facts }) => ({
        ...{ id, zone, agency, label },
        words: label === null ? null : { id: label, en: facts.en ?? label },
        rect: rectOf(rect),
      })),
    ),
    counters: byId(
      byRank(rows.counter).map(({ id, label, booth, facts }) => ({
        ...{ id, label, booth },
        words: { id: label, en: facts.en },
        number: facts.number,
        agency: boothById.get(booth)?.agency ?? '',
        zone: boothById.get(booth)?.zone ?? '',
        queues: byRank(rows.counter_queue.filter((one) => one.counter === id)).map((one) => one.queue),
      })),
    ),
    queues: byId(queuesOf(rows, services)),
  }
}

function queuesOf(rows: Rows, services: Rows['service']) {
  const ids = new Map(rows.queue.map(({ id, facts }) => [facts.slug, id]))
  return byRank(rows.queue).map(({ id, agency, zone, name, facts: { entry, follows } }) => ({
    ...{ id, agency, zone, name, entry },
    booths: byRank(rows.queue_booth.filter(({ queue }) => queue === id)).map(({ booth }) => booth),
    services: services.filter(({ queue }) => queue === id).map((service) => service.id),
    follows: follows === null ? null : (ids.get(follows) ?? null),
  }))
}

function offersOf(rows: Rows, papers: Papers): Pick<Hall, 'agencies' | 'services' | 'documents' | 'steps'> {
  const booths = byRank(rows.booth)
  const services = byRank(rows.service)
  const idsOf = (list: readonly { agency: string; id: string }[], agency: string) =>
    list.filter((one) => one.agency === agency).map(({ id }) => id)
  return {
    agencies: byId(
      byRank(rows.agency).map(({ id, name, short_name, kind, connection, facts }) => ({
        ...{ id, name, kind, connection },
        shortName: short_name,
        operator: facts.operator,
        connector: facts.connector,
        provenance: facts.provenance,
        booths: idsOf(booths, id),
        services: idsOf(services, id),
      })),
    ),
    services: byId(
      services.map(({ id, agency, queue, name, kind, published, standard, facts, ...row }) => ({
        ...{ id, agency, queue, name, kind, published, standard },
        counterMinutes: row.counter_minutes,
        dailyQuota: row.daily_quota,
        ...facts,
      })),
    ),
    documents: new Map(rows.document.map(({ id, facts }): [string, Words] => [id, facts.name])),
    steps: byId(papers.steps.steps),
  }
}

/** The snapshot of a stored hall. */
export function snapshotOf(id: string, { version, mall, rows }: StoredHall): Hall {
  const papers = papersIn(rows)
  return {
    mall: id,
    version,
    name: mall.name,
    city: mall.city,
    timeZone: mall.time_zone,
    zoneLabel: mall.zone_label,
    settings: settingsOf(mall.settings),
    floors: floorsOf(rows, papers),
    ...placesOf(rows),
    ...offersOf(rows, papers),
    hours: hoursOf(rows.hours),
    seasons: rows.season.map(({ name, starts, ends }) => ({ name, from: starts, to: ends })),
    holidays: new Map(
      rows.holiday.map(({ date, name, kind, status, facts }) => [
        date,
        { date, name: { id: name, en: facts.en }, kind, status },
      ]),
    ),
    theme: dress(papers.theme),
    texts: papers.texts ?? noTexts,
    lifeEvents: byRank(rows.life_event).map(lifeEventOf),
    sources: new Map(Object.entries({ ...papers.services, '': papers.agencies.sources })),
  }
}
