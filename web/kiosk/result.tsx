import type { Dispatch, ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Button, Notice, formatDate, formatTime } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { resultSeconds } from './idle.ts'
import type { Tap } from './journey.ts'
import { Qr } from './qr.tsx'
import { TicketPlace } from './ticket-place.tsx'
import type { Hall } from './use-hall.ts'
import { useIdle } from './use-idle.ts'
import { aheadWords } from './waiting.ts'
import { words } from './words/index.ts'

interface ResultProps {
  readonly hall: Hall
  readonly issued: queue.IssuedTicket
  readonly tap: Dispatch<Tap>
  readonly onHome: () => void
}

export function Result({ hall, issued, tap, onHome }: ResultProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const { ticket, link, notice } = issued
  const { idle, stay } = useIdle(true, resultSeconds, resultSeconds, onHome)
  const wait = ticket.expectedWait
  return (
    <div className="result">
      <article className="ticket">
        <div className="ticket__main">
          <p className="ticket__mall">{hall.mall.name}</p>
          <h1 tabIndex={-1}>{t.yourNumber}</h1>
          <p className="ticket__number">{ticket.number}</p>
          <p className="ticket__service">{ticket.service.name[locale]}</p>
          <p className="ticket__agency">{ticket.agency.name}</p>
          <TicketPlace hall={hall} ticket={ticket} />
          {ticket.priority && (
            <p className="ticket__priority">{t.priorityOnTicket({ group: t[`group.${ticket.priority}`] })}</p>
          )}
          {ticket.ahead !== null && <p className="ticket__ahead">{aheadWords(ticket.ahead, t)}</p>}
          <p className="ticket__range">
            {wait ? t.expected({ from: wait.fromMinutes, to: wait.toMinutes }) : t.noEstimate}
          </p>
          <p className="ticket__time">
            {formatDate(ticket.issuedAt, hall.print)}, {formatTime(ticket.issuedAt, hall.print)}
          </p>
        </div>
        <div className="ticket__code">
          <Qr text={location.origin + link} label={t.qrLabel({ number: ticket.number })} />
          <p>{t.scan}</p>
          <p className="ticket__complain">{t.complain}</p>
        </div>
      </article>
      <div className="result__do">
        <Button size="large" icon="printer" onClick={() => window.print()}>
          {t.print}
        </Button>
        <Button size="large" tone="secondary" icon="plus" onClick={() => tap({ tap: 'another' })}>
          {t.another}
        </Button>
        <Button size="large" tone="secondary" icon="check" onClick={onHome}>
          {t.done}
        </Button>
        {idle.kind === 'notice' && (
          <p className="result__count">
            <span>{t.autoReturn({ count: idle.seconds })}</span>
            <Button tone="quiet" size="large" onClick={stay}>
              {t.stay}
            </Button>
          </p>
        )}
      </div>
      {notice && <Notice tone="warning" className="result__notice" title={notice[locale]} />}
    </div>
  )
}
