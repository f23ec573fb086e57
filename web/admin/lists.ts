import { useQuery } from '@tanstack/react-query'
import { access, hall, queue } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'

/** Lists that several tabs read; one cache entry each. */
export const useAgencies = () => {
  const { ask, mall } = useFace()
  return useQuery({ queryKey: ['agencies'], queryFn: () => ask(hall.listAgencies, { params: { mall } }) })
}

export const useServices = () => {
  const { ask, mall } = useFace()
  return useQuery({
    queryKey: ['services'],
    queryFn: () => ask(hall.listServices, { params: { mall }, query: {} }),
  })
}

export const useQueues = () => {
  const { ask, mall } = useFace()
  return useQuery({ queryKey: ['queues'], queryFn: () => ask(queue.listQueues, { params: { mall } }) })
}

export const useCounters = () => {
  const { ask, mall } = useFace()
  return useQuery({ queryKey: ['counters'], queryFn: () => ask(queue.listCounters, { params: { mall } }) })
}

export const useOfficers = () => {
  const { ask, mall } = useFace()
  return useQuery({ queryKey: ['officers'], queryFn: () => ask(access.listOfficers, { params: { mall } }) })
}

export const useDevices = () => {
  const { ask, mall } = useFace()
  return useQuery({ queryKey: ['devices'], queryFn: () => ask(access.listDevices, { params: { mall } }) })
}

export const useHours = () => {
  const { ask, mall } = useFace()
  return useQuery({ queryKey: ['hours'], queryFn: () => ask(hall.listHours, { params: { mall } }) })
}

export const useAgencyName = (): ((id: string) => string) => {
  const agencies = useAgencies()
  const names = new Map(agencies.data?.map((agency) => [agency.id, agency.shortName] as const))
  return (id) => names.get(id) ?? id
}
