import { useQuery } from '@tanstack/react-query'
import { hall, queue } from '../../contract/index.ts'
import type { Output, PriorityGroup } from '../../contract/index.ts'
import type { Print } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'

export interface ZoneSign {
  readonly letter: string
  readonly name: string
  readonly look: string
}

/** All that the kiosk shows; asked for again while nobody touches it, so that figures and refusals are fresh. */
export interface Hall {
  readonly mall: hall.Mall
  /** Those that this hall lets go first, in its order. */
  readonly priorities: readonly PriorityGroup[]
  readonly agencies: readonly hall.Agency[]
  readonly services: readonly hall.ServiceSummary[]
  readonly queues: readonly queue.Queue[]
  readonly lineOf: (service: hall.ServiceSummary) => queue.Queue | undefined
  readonly zoneOf: (agency: string) => ZoneSign | undefined
  readonly zones: hall.FloorPlan['zones']
  readonly print: Print
}

const refreshMs = 20_000

export const useHall = (): Hall | null => {
  const { ask, mall, locale } = useFace()
  const params = { mall }
  const info = useQuery({
    queryKey: ['mall'],
    queryFn: () => ask(hall.getMall, { params }),
    refetchInterval: refreshMs,
  })
  const agencies = useQuery({
    queryKey: ['agencies'],
    queryFn: () => ask(hall.listAgencies, { params }),
    refetchInterval: refreshMs,
  })
  const services = useQuery({
    queryKey: ['services'],
    queryFn: () => ask(hall.listServices, { params, query: {} }),
    refetchInterval: refreshMs,
  })
  const queues = useQuery({
    queryKey: ['queues'],
    queryFn: () => ask(queue.listQueues, { params }),
    refetchInterval: refreshMs / 2,
  })
  const levels = [...new Set(agencies.data?.map((agency) => agency.floor) ?? [])]
  const zones = useQuery({
    queryKey: ['zones', levels],
    enabled: levels.length > 0,
    queryFn: async () => {
      const plans = await Promise.all(
        levels.map((level) => ask(hall.getFloorPlan, { params: { mall, level } })),
      )
      return plans.flatMap((plan) => plan.zones)
    },
    staleTime: 600_000,
  })
  if (!info.data || !agencies.data || !services.data || !queues.data) return null
  const lines = new Map(queues.data.map((line) => [line.id, line]))
  const zoneOfAgency = new Map(queues.data.map((line) => [line.agency, line.zone]))
  const { timeZone, zoneLabel } = info.data
  return {
    mall: info.data,
    priorities: Object.keys(info.data.priorityCreditMinutes).flatMap(
      (id) => hall.statutoryGroups.find((group) => group === id) ?? [],
    ),
    agencies: agencies.data,
    services: services.data,
    queues: queues.data,
    lineOf: (service) => lines.get(service.queue),
    zoneOf: (agency) => signOf(zones.data ?? [], zoneOfAgency.get(agency)),
    zones: zones.data ?? [],
    print: { locale, timeZone, zoneLabel },
  }
}

/** Seven colours, then again from the first, as on the floor plan; the letter is what tells. */
export const signOf = (zones: hall.FloorPlan['zones'], id: string | undefined): ZoneSign | undefined => {
  const at = zones.findIndex((zone) => zone.id === id)
  const zone = zones[at]
  return zone && { letter: zone.letter, name: zone.name, look: `k-zone--${(at % 7) + 1}` }
}

/** The status that the sign of life brings (`use-connection.ts`); nobody asks for it twice. */
export const useHallOpenness = (): Output<typeof hall.getHallStatus> | undefined => {
  const { ask, mall } = useFace()
  return useQuery({
    queryKey: ['status'],
    queryFn: () => ask(hall.getHallStatus, { params: { mall } }),
    staleTime: 60_000,
  }).data
}
