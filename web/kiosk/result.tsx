import type { Dispatch, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { queue } from '../../contract/index.ts'
import { Button, Icon, Notice, PaperTicket, Qr, formatDate, formatTime } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { idleSeconds, noticeSeconds, resultSeconds } from './idle.ts'
import type { Tap } from './journey.ts'
import { PrintChoices } from './print-choices.tsx'
import type { Stage } from './printing.ts'
import { TicketPlace } from './ticket-place.tsx'
import type { Hall } from './use-hall.ts'
import { useIdle } from './use-idle.ts'
import { usePrinting } from './use-printing.ts'
import { aheadWords } from './waiting.ts'
import { words } from './words/index.ts'

interface ResultProps {
  readonly hall: Hall
  readonly issued: queue.IssuedTicket
  readonly tap: Dispatch<Tap>
  readonly onHome: () => void
}

export function Result({ hall, issued, tap, onHome }: ResultProps): ReactNode {
  const t = words[useFace().locale]
  const { stage, again, keepOnPhone, giveBack } = usePrinting(issued.token, 'taken')
  const failed = stage.at === 'failed'
  const waits = stage.at === 'asking' || stage.at === 'printing'
  // Who must choose gets as long as on any other screen; while the paper comes, nobody is hurried.
  const limit = failed ? idleSeconds : resultSeconds
  const { idle, stay } = useIdle(!waits, limit, failed ? noticeSeconds : resultSeconds, onHome)
  return (
    <div className="result">
      <article className="ticket">
        <TicketFacts hall={hall} ticket={issued.ticket} />
        <Code stage={stage} issued={issued} />
      </article>
      <div className="result__do">
        {failed ? (
          <PrintChoices
            stage={stage}
            again={again}
            keepOnPhone={keepOnPhone}
            giveBack={() => giveBack().then(onHome)}
          />
        ) : (
          <>
            {stage.at === 'browser' && (
              <Button size="large" icon="printer" onClick={() => window.print()}>
                {t.print}
              </Button>
            )}
            <Button size="large" tone="secondary" icon="plus" onClick={() => tap({ tap: 'another' })}>
              {t.another}
            </Button>
            <Button size="large" tone="secondary" icon="check" onClick={onHome}>
              {t.done}
            </Button>
          </>
        )}
        {idle.kind === 'notice' && (
          <p className="result__count">
            <span>
              {failed && stage.mayGiveBack && stage.fault !== 'unsure'
                ? t.autoGiveBack({ count: idle.seconds })
                : t.autoReturn({ count: idle.seconds })}
            </span>
            <Button tone="quiet" size="large" onClick={stay}>
              {t.stay}
            </Button>
          </p>
        )}
      </div>
      {issued.notice && <IssuedNotice notice={issued.notice} />}
    </div>
  )
}

function IssuedNotice({ notice }: { notice: NonNullable<queue.IssuedTicket['notice']> }): ReactNode {
  return <Notice tone="warning" className="result__notice" title={notice[useFace().locale]} />
}

function TicketFacts({ hall, ticket }: { hall: Hall; ticket: queue.Ticket }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const wait = ticket.expectedWait
  return (
    <div className="ticket__main">
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
  )
}

/**
 * The address of the live ticket is shown once nothing can take the number back: with the paper out, or when the phone is
 * all there is. So a number given back after a failed print is surely held by nobody.
 */
function Code({ stage, issued }: { stage: Stage; issued: queue.IssuedTicket }): ReactNode {
  const t = words[useFace().locale]
  const label = t.qrLabel({ number: issued.ticket.number })
  if (stage.at === 'failed') return null
  if (stage.at === 'asking' || stage.at === 'printing')
    return (
      <div className="ticket__code ticket__code--wait" role="status">
        <Icon name="printer" size={96} />
        <p>{t.printing}</p>
      </div>
    )
  return (
    <div className="ticket__code">
      {stage.at === 'printed' && (
        <p className="ticket__out" role="status">
          <Icon name="check" size={32} />
          {t.printed}
        </p>
      )}
      {stage.at === 'phone' && (
        <p className="ticket__out" role="status">
          <Icon name="phone" size={32} />
          {t.onPhone}
        </p>
      )}
      <Qr text={location.origin + issued.link} label={label} />
      <p>{stage.at === 'phone' ? t.noPhone : t.scan}</p>
      {stage.at === 'browser' &&
        createPortal(<PaperTicket paper={stage.paper} qrLabel={label} for="print" />, document.body)}
    </div>
  )
}
