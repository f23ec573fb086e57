import type { hall as contract } from '../../../../contract/index.ts'
import type { FactSource, Hall, HallAgency, Source } from '../hall.ts'
import { opennessOf } from '../openness.ts'

export function mallView(hall: Hall): contract.Mall {
  const { priorityCreditMinutes, recallLimit, kioskOpens, waitTarget } = hall.settings
  return {
    id: hall.mall,
    name: hall.name,
    city: hall.city,
    timeZone: hall.timeZone,
    zoneLabel: hall.zoneLabel,
    priorityCreditMinutes: { ...priorityCreditMinutes },
    recallLimit,
    kioskOpens,
    waitTarget,
    theme: hall.theme.digest,
    texts: hall.texts,
    counts: {
      agencies: hall.agencies.size,
      booths: hall.booths.size,
      counters: hall.counters.size,
      services: [...hall.services.values()].filter(({ published }) => published).length,
    },
  }
}

/** The provenance of a fact with its sources written out, so that a reader can go and look. */
export function provenanceView(facts: FactSource, sources: readonly Source[]): contract.Provenance {
  return {
    status: facts.status,
    fields: facts.fields,
    scope: facts.scope,
    sources: facts.sources.flatMap((id) => {
      const source = sources.find((one) => one.id === id)
      if (!source) return []
      const { title, url, scope } = source
      return [{ id, title, url: url ?? '', ...(scope === undefined ? {} : { scope }) }]
    }),
    note: facts.note,
  }
}

/** The floor of its first booth; an agency without booths is asked for on the lowest. */
function floorOf(hall: Hall, agency: HallAgency): number {
  const zone = hall.booths.get(agency.booths[0] ?? '')?.zone
  return hall.zones.get(zone ?? '')?.level ?? hall.floors[0]?.level ?? 0
}

export function agencyView(hall: Hall, agency: HallAgency, now: Date): contract.Agency {
  return {
    id: agency.id,
    name: agency.name,
    shortName: agency.shortName,
    kind: agency.kind,
    connection: agency.connection,
    booths: [...agency.booths],
    floor: floorOf(hall, agency),
    services: agency.services.filter((id) => hall.services.get(id)?.published).length,
    openness: opennessOf(hall, agency.id, now),
    provenance: provenanceView(agency.provenance, hall.sources.get('') ?? []),
  }
}

export function floorPlanView(hall: Hall, level: number): contract.FloorPlan | undefined {
  const floor = hall.floors.find((one) => one.level === level)
  if (!floor) return undefined
  const zones = floor.zones.flatMap((id) => hall.zones.get(id) ?? [])
  return {
    level,
    name: floor.name,
    size: floor.size,
    zones: zones.map(({ id, name, letter }) => ({ id, name, letter })),
    booths: [...hall.booths.values()]
      .filter(({ zone }) => floor.zones.includes(zone))
      .map(({ id, agency, label, zone, rect }) => ({ id, agency, label, zone, ...rect })),
    areas: floor.areas.map(({ id, name, type, rect }) => ({ id, name, type, ...rect })),
  }
}
