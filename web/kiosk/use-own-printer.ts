import { useQuery } from '@tanstack/react-query'
import { printing } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'

const lookMs = 10_000

/** The print agent that serves this kiosk, with its paper; null = none, the browser prints. Undefined = not known yet. */
export const useOwnPrinter = (): printing.Printer | null | undefined => {
  const { ask, mall } = useFace()
  return useQuery({
    queryKey: ['own-printer'],
    queryFn: async () => (await ask(printing.getOwnPrinter, { params: { mall } })).printer,
    refetchInterval: lookMs,
  }).data
}
