import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import type { Papers, Rows } from './types.ts'
import { without } from './without.ts'

type Offers = Pick<Rows, 'agency' | 'queue' | 'queue_booth' | 'service' | 'document' | 'life_event'>
type Parts = Pick<Blueprint, 'agencies' | 'queues' | 'services' | 'documents' | 'lifeEvents'>

/** Agencies, queues, services, documents and life events of a blueprint as rows. */
export function offerRows(blueprint: Blueprint): Offers {
  const { queues } = blueprint.queues
  const prefixes = new Map(queues.map(({ id, prefix }) => [id, prefix]))
  const booths = blueprint.floors.floors.flatMap((floor) => floor.booths)
  const zones = new Map(booths.map(({ id, zone }) => [id, zone]))
  return {
    agency: blueprint.agencies.agencies.map(({ id, name, shortName, kind, connection, ...facts }, rank) => ({
      id,
      name,
      short_name: shortName,
      kind,
      connection,
      rank,
      facts,
    })),
    queue: queues.map(({ id, prefix, agency, name, booths: [booth = ''], entry, follows }, rank) => ({
      id: prefix,
      agency,
      // All booths of a queue stand in one zone: the checker of blueprints sees to it.
      zone: zones.get(booth) ?? '',
      name,
      rank,
      facts: { slug: id, entry, follows },
    })),
    queue_booth: queues.flatMap(({ prefix, booths: at }) =>
      at.map((booth, rank) => ({ queue: prefix, booth, rank })),
    ),
    // The order of the agencies, not that of the keys, so that a hall read from files and one from a request are the same.
    service: blueprint.agencies.agencies
      .flatMap(({ id }) => blueprint.services[id]?.services ?? [])
      .map(({ counterMinutes, dailyQuota, queue, keywords, note, provenance, ...service }, rank) => ({
        ...service,
        queue: prefixes.get(queue) ?? queue,
        counter_minutes: counterMinutes,
        daily_quota: dailyQuota,
        rank,
        facts: { keywords, note, provenance },
      })),
    document: blueprint.documents.documents.map(({ id, ...facts }, rank) => ({ id, rank, facts })),
    life_event: blueprint.lifeEvents.lifeEvents.map(({ id, ...facts }, rank) => ({ id, rank, facts })),
  }
}

const inOrder = <T extends { readonly rank: number }>(rows: readonly T[]) =>
  [...rows].sort((a, b) => a.rank - b.rank)

function servicesOf(rows: Rows, papers: Papers): Blueprint['services'] {
  const slugs = new Map(rows.queue.map(({ id, facts }) => [id, facts.slug]))
  const services = inOrder(rows.service).map((row) => ({
    ...without(row, 'counter_minutes', 'daily_quota', 'rank', 'facts'),
    queue: slugs.get(row.queue) ?? row.queue,
    counterMinutes: row.counter_minutes,
    dailyQuota: row.daily_quota,
    ...row.facts,
  }))
  return Object.fromEntries(
    Object.entries(papers.services).map(([agency, sources]) => [
      agency,
      { agency, services: services.filter((service) => service.agency === agency), sources },
    ]),
  )
}

/** The same parts as the blueprint has them. */
export function offersOf(rows: Rows, papers: Papers): Parts {
  return {
    agencies: {
      ...papers.agencies,
      agencies: inOrder(rows.agency).map((row) => ({
        ...without(row, 'short_name', 'rank', 'facts'),
        shortName: row.short_name,
        ...row.facts,
      })),
    },
    queues: {
      ...papers.queues,
      queues: inOrder(rows.queue).map(({ id, agency, name, facts: { slug, entry, follows } }) => ({
        id: slug,
        prefix: id,
        agency,
        name,
        booths: inOrder(rows.queue_booth.filter(({ queue }) => queue === id)).map(({ booth }) => booth),
        entry,
        follows,
      })),
    },
    services: servicesOf(rows, papers),
    documents: {
      ...papers.documents,
      documents: inOrder(rows.document).map(({ id, facts }) => ({ id, ...facts })),
    },
    lifeEvents: {
      ...papers.lifeEvents,
      lifeEvents: inOrder(rows.life_event).map(({ id, facts }) => ({ id, ...facts })),
    },
  }
}
