import type { Dispatch, ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { queue } from '../../contract/index.ts'
import { Button, Notice, problemOf } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { Copy } from './copy.tsx'
import type { Tap } from './journey.ts'
import { TicketPlace } from './ticket-place.tsx'
import type { Hall } from './use-hall.ts'
import { aheadWords } from './waiting.ts'
import { words } from './words/index.ts'

interface ReadTicketProps {
  readonly hall: Hall
  readonly token: string
  readonly tap: Dispatch<Tap>
}

/** Who holds their printed number before the reader sees how it stands, without a phone. */
export function ReadTicket({ hall, token, tap }: ReadTicketProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const { data: ticket, error } = useQuery({
    queryKey: ['read-ticket', token],
    queryFn: () => ask(queue.getTicket, { params: { mall, ticket: token } }),
    refetchInterval: 5_000,
  })
  const back = (
    <Button size="large" icon="home" onClick={() => tap({ tap: 'home' })}>
      {t.home}
    </Button>
  )
  if (error && !ticket)
    return (
      <>
        <h1 tabIndex={-1}>{t.readTicket}</h1>
        <Notice tone="warning" role="alert" title={problemOf(error)?.detail ?? t.readUnknown} />
        {back}
      </>
    )
  return (
    <>
      <h1 tabIndex={-1}>{t.readTicket}</h1>
      {ticket && <Standing hall={hall} ticket={ticket} />}
      {ticket?.endedAt === null && <Copy token={token} />}
      {back}
    </>
  )
}

function Standing({ hall, ticket }: { hall: Hall; ticket: queue.Ticket }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const wait = ticket.expectedWait
  return (
    <article className="ticket ticket--read">
      <div className="ticket__main">
        <p className="ticket__number">{ticket.number}</p>
        <p className="ticket__service">{ticket.service.name[locale]}</p>
        <p className="ticket__agency">{ticket.agency.name}</p>
        <p className="ticket__ahead" role="status">
          {standingOf(ticket, t)}
        </p>
        {ticket.state === 'waiting' && wait && (
          <p className="ticket__range">{t.expected({ from: wait.fromMinutes, to: wait.toMinutes })}</p>
        )}
        <TicketPlace hall={hall} ticket={ticket} />
      </div>
    </article>
  )
}

const standingOf = (ticket: queue.Ticket, t: (typeof words)['id'] | (typeof words)['en']): string => {
  if (ticket.state === 'waiting') return ticket.ahead === null ? t.readWaiting : aheadWords(ticket.ahead, t)
  if (ticket.state === 'called' || ticket.state === 'serving')
    return t.readCalled({ counter: ticket.counter?.label ?? '' })
  return t[`read.${ticket.state}`]
}
