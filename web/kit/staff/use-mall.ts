import { useQuery } from '@tanstack/react-query'
import { hall } from '../../../contract/index.ts'
import { useFace } from '../face/index.ts'
import type { Print } from '../format.ts'

/** The hall's name, and how its times are written. */
export const useMall = (): { readonly name: string; readonly print: Print } => {
  const { ask, mall, locale } = useFace()
  const { data } = useQuery({
    queryKey: ['mall'],
    queryFn: () => ask(hall.getMall, { params: { mall } }),
    staleTime: 3_600_000,
  })
  const { timeZone, zoneLabel } = data ?? { timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' }
  return { name: data?.name ?? '', print: { locale, timeZone, zoneLabel } }
}
