import { useQuery } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'

/** Plans of the floors on which agencies are. */
export const usePlans = (agencies: readonly hall.Agency[]): readonly hall.FloorPlan[] => {
  const { ask, mall } = useFace()
  const levels = [...new Set(agencies.map((agency) => agency.floor))].sort()
  const plans = useQuery({
    queryKey: ['plans', levels],
    enabled: levels.length > 0,
    queryFn: () => Promise.all(levels.map((level) => ask(hall.getFloorPlan, { params: { mall, level } }))),
    staleTime: 600_000,
  })
  return plans.data ?? []
}
