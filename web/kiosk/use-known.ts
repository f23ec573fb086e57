import { useQuery } from '@tanstack/react-query'
import { access } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'

const lookAgainMs = 10_000

/** Only a paired device (or staff) may give numbers; a kiosk that is paired in another tab goes on by itself. */
export const useKnown = (): boolean => {
  const { ask, mall } = useFace()
  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => ask(access.getMe, { params: { mall } }),
    refetchInterval: (query) => (query.state.data?.kind === 'anonymous' ? lookAgainMs : 10 * lookAgainMs),
  })
  return me.data?.kind !== 'anonymous'
}
