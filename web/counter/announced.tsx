import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { announcements } from '../../contract/index.ts'
import type { queue } from '../../contract/index.ts'
import { Status } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

const askEveryMs = 2_000

/** Whether the hall has heard the call: an officer who knows it was not said calls with their own voice. */
export function Announced({ ticket, counter }: { ticket: queue.Ticket; counter: string }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const { data } = useQuery({
    queryKey: ['announced', ticket.id, ticket.recalls],
    queryFn: () => ask(announcements.getCounterAnnouncement, { params: { mall, counter } }),
    refetchInterval: ({ state }) => (state.data?.state === 'played' ? false : askEveryMs),
  })
  if (!data || data.number !== ticket.number) return null
  if (data.state === 'played')
    return (
      <Status tone="success" icon="sound">
        {t.announced}
      </Status>
    )
  if (data.state === 'failed')
    return (
      <Status tone="error" icon="sound">
        {t.announceFailed({ why: t[`fault.${data.fault ?? 'interrupted'}`] })}
      </Status>
    )
  if (!data.speaker)
    return (
      <Status tone="warning" icon="sound">
        {t.noSpeaker}
      </Status>
    )
  return (
    <Status tone={data.state === 'expired' ? 'warning' : 'info'} icon="sound">
      {data.state === 'playing' ? t.announcing : t.notAnnounced}
    </Status>
  )
}
