import { useQuery } from '@tanstack/react-query'
import { access, announcements, assistance, hall, printing, queue } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useLive } from '../kit/staff/index.ts'

const refreshMs = 30_000
/** Trends and the timeline move slowly; a look every minute is enough. */
const slowMs = 60_000

/** All that the overview shows, asked again after every event and, to be sure, every half minute. */
export const useHallNow = (me: access.Me) => {
  const { ask, mall } = useFace()
  const params = { mall }
  const runs = me.assignments.some(({ role }) => role === 'duty-manager' || role === 'admin')
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => ask(queue.getHallOverview, { params }),
    refetchInterval: refreshMs,
  })
  const agencies = useQuery({
    queryKey: ['agencies'],
    queryFn: () => ask(hall.listAgencies, { params }),
    refetchInterval: slowMs,
  })
  const target = useQuery({
    queryKey: ['wait-target'],
    queryFn: async () => (await ask(hall.getMall, { params })).waitTarget.withinMinutes,
    staleTime: 600_000,
  })
  const help = useQuery({
    queryKey: ['help-calls'],
    enabled: runs,
    queryFn: () => ask(assistance.listHelpCalls, { params }),
    refetchInterval: refreshMs,
  })
  const devices = useQuery({
    queryKey: ['devices'],
    enabled: runs,
    queryFn: async () => ({ list: await ask(access.listDevices, { params }), machineNow: Date.now() }),
    refetchInterval: slowMs,
  })
  const printers = useQuery({
    queryKey: ['printers'],
    enabled: runs,
    queryFn: () => ask(printing.listPrinters, { params }),
    refetchInterval: refreshMs / 2,
  })
  const voices = useQuery({
    queryKey: ['zone-voices'],
    enabled: runs,
    queryFn: () => ask(announcements.listZoneVoices, { params }),
    refetchInterval: refreshMs / 2,
  })
  const timeline = useQuery({
    queryKey: ['timeline'],
    queryFn: () => ask(queue.getDayTimeline, { params, query: {} }),
    refetchInterval: slowMs,
  })
  const days = useQuery({
    queryKey: ['days'],
    queryFn: () => ask(queue.listDayFigures, { params, query: { last: 6 } }),
    refetchInterval: slowMs,
  })
  const live = useLive(`/api/malls/${mall}/events`, () => {
    void overview.refetch()
    if (runs) void help.refetch()
  })
  return {
    overview,
    live,
    /** Who runs the hall acts on alarms; a leader looks. */
    runs,
    agencies: agencies.data ?? [],
    help: help.data ?? [],
    refetchHelp: () => void help.refetch(),
    devices: devices.data?.list ?? [],
    machineNow: devices.data?.machineNow ?? 0,
    printers: printers.data ?? [],
    voices: voices.data ?? [],
    timeline: timeline.data ?? [],
    days: days.data ?? [],
    targetMinutes: target.data ?? Number.POSITIVE_INFINITY,
  }
}
