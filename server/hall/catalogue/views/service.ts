import type { hall as contract } from '../../../../contract/index.ts'
import { localDay, seasonOf } from '../calendar.ts'
import { completeness } from '../figures.ts'
import type { Hall, HallService } from '../hall.ts'
import { opennessOf } from '../openness.ts'
import { provenanceView } from './hall.ts'
import { hoursView } from './days.ts'

/** Openness of each agency is worked out once for a whole list. */
export type OpennessOf = (agency: string) => contract.Openness

export function opennessBook(hall: Hall, now: Date): OpennessOf {
  const known = new Map<string, contract.Openness>()
  return (agency) => {
    const answer = known.get(agency) ?? opennessOf(hall, agency, now)
    known.set(agency, answer)
    return answer
  }
}

export function summaryView(hall: Hall, service: HallService, openness: OpennessOf): contract.ServiceSummary {
  const agency = hall.agencies.get(service.agency)
  return {
    id: service.id,
    name: service.name,
    agency: {
      id: service.agency,
      name: agency?.name ?? service.agency,
      shortName: agency?.shortName ?? service.agency,
    },
    kind: service.kind,
    queue: service.queue,
    feeType: service.standard.fee.type,
    counterMinutes: service.counterMinutes,
    openness: openness(service.agency),
  }
}

/** Where one goes for a service: the booths of its queue, with the counters that serve it there. */
export function placesOf(hall: Hall, queue: string): contract.Service['places'] {
  const counters = [...hall.counters.values()].filter(({ queues }) => queues.includes(queue))
  return (hall.queues.get(queue)?.booths ?? []).flatMap((id) => {
    const booth = hall.booths.get(id)
    const zone = hall.zones.get(booth?.zone ?? '')
    if (!booth || !zone) return []
    return [
      {
        booth: id,
        label: booth.label,
        floor: zone.level,
        zone: { id: zone.id, name: zone.name, letter: zone.letter },
        counters: counters.filter((counter) => counter.booth === id).map(({ label }) => label),
      },
    ]
  })
}

type Standard = HallService['standard']

export const requirementView = (hall: Hall, it: Standard['requirements'][number]) => ({
  label: it.label,
  doc: it.document,
  form: it.form,
  mandatory: it.mandatory,
  condition: it.condition ?? null,
  alternative: it.alternative ?? null,
  detail: it.detail ?? null,
  anyOf: it.anyOf ? it.anyOf.map((id) => hall.documents.get(id)?.id ?? id).join(' / ') : null,
})

function procedureView(hall: Hall, { procedure }: Standard): contract.Service['procedure'] {
  return procedure.flatMap((code, i) => {
    const step = hall.steps.get(code)
    return step ? [{ no: i + 1, code, actor: step.actor, place: step.place, text: step.text.id }] : []
  })
}

/** The hours in force today: those of Ramadan while it lasts. */
function hoursNow(hall: Hall, agency: string, now: Date): contract.Service['hours'] {
  const week = hoursView(hall, agency)[seasonOf(hall, localDay(hall, now))]
  return week.map((spans, i) => ({ day: i + 1, spans }))
}

/** A service with its standard. What is only illustrative says so in `provenance`, so that no page shows it as official. */
export function serviceView(hall: Hall, service: HallService, now: Date): contract.Service {
  const { standard, agency } = service
  const { fee, product, duration } = standard
  return {
    ...summaryView(hall, service, opennessBook(hall, now)),
    requirements: standard.requirements.map((it) => requirementView(hall, it)),
    procedure: procedureView(hall, standard),
    duration: { counterMinutes: service.counterMinutes, ...duration },
    fee: {
      type: fee.type,
      amount: fee.amount,
      legalBasis: fee.legalBasis,
      note: fee.note ?? null,
      items: fee.items,
    },
    product: { doc: product.document, label: product.label },
    complaintChannels: standard.complaintChannels,
    legalBasis: standard.legalBasis,
    note: service.note,
    places: placesOf(hall, service.queue),
    hours: hoursNow(hall, agency, now),
    standard: completeness(service),
    provenance: provenanceView(service.provenance, hall.sources.get(agency) ?? []),
    connection: hall.agencies.get(agency)?.connection ?? 'not-yet-connected',
  }
}
