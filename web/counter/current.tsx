import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { Notice, PriorityPictogram, Status, Tag, classes } from '../kit/index.ts'
import type { Tone } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { Announced } from './announced.tsx'
import { Notes } from './notes.tsx'
import { Papers } from './papers.tsx'
import { timerOf } from './timer.ts'
import type { IntakeDesk } from './use-intake.ts'
import { words } from './words/index.ts'

interface CurrentProps {
  readonly desk: queue.CounterDesk
  readonly now: number
  readonly services: readonly hall.ServiceSummary[]
  readonly intake: IntakeDesk
  readonly mayRemoveAll: boolean
}

export function Current({ desk, now, services, intake, mayRemoveAll }: CurrentProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const ticket = desk.counter.current
  if (!ticket) return <Nobody desk={desk} />
  return (
    <section className="current" aria-label={t[stateWord[ticket.state]]}>
      <div className="current__head">
        <Status tone={stateTone[ticket.state]}>{t[stateWord[ticket.state]]}</Status>
        {ticket.recalls > 0 && <Tag>{t.recalled({ count: ticket.recalls, limit: desk.limits.recalls })}</Tag>}
        {ticket.state === 'called' && <Announced ticket={ticket} counter={desk.counter.id} />}
        {ticket.priority && (
          <span className="current__priority">
            <PriorityPictogram group={ticket.priority} size={32} />
            {t[`group.${ticket.priority}`]}
          </span>
        )}
      </div>
      <p className="current__number">{ticket.number}</p>
      <p className="current__service">{ticket.service.name[locale]}</p>
      <Pace ticket={ticket} now={now} target={targetOf(ticket, services)} />
      <div className="current__looked">
        {intake.fault !== null && <Notice tone="error" role="alert" title={intake.fault} />}
        <Papers desk={intake} />
        <Notes desk={intake} mayRemoveAll={mayRemoveAll} />
      </div>
      {desk.otherLegs.length > 0 && (
        <section className="current__legs" aria-labelledby="legs">
          <h2 id="legs">{t.otherLegs}</h2>
          <ul className="k-plain">
            {desk.otherLegs.map((leg) => (
              <li key={leg.id}>
                <strong className="k-number">{leg.number}</strong> {leg.service.name[locale]} ·{' '}
                {leg.agency.shortName} · {t[stateWord[leg.state]]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}

const targetOf = (ticket: queue.Ticket, services: readonly hall.ServiceSummary[]): number | null =>
  services.find((service) => service.id === ticket.service.id)?.counterMinutes ?? null

const stateWord = {
  waiting: 'waitingState',
  called: 'called',
  serving: 'serving',
  parked: 'parkedState',
  finished: 'finishedState',
  'no-show': 'noShowState',
  cancelled: 'cancelledState',
} as const

const stateTone: Readonly<Record<queue.TicketState, Tone>> = {
  waiting: 'neutral',
  called: 'warning',
  serving: 'info',
  parked: 'neutral',
  finished: 'success',
  'no-show': 'neutral',
  cancelled: 'neutral',
}

function Pace({
  ticket,
  now,
  target,
}: {
  ticket: queue.Ticket
  now: number
  target: number | null
}): ReactNode {
  const t = words[useFace().locale]
  const serving = ticket.state === 'serving'
  const from = serving ? ticket.startedAt : ticket.calledAt
  if (from === null) return null
  const timer = timerOf(from, now, serving ? target : null)
  return (
    <p className={classes('current__timer', `current__timer--${timer.pace}`)} role="timer">
      <span className="current__clock">{timer.text}</span>
      <span>
        {!serving ? t.sinceCall : target === null ? t.sinceStartOnly : t.sinceStart({ target })}
        {timer.pace !== 'calm' && <strong> · {timer.pace === 'near' ? t.near : t.over}</strong>}
      </span>
    </p>
  )
}

/** An empty counter says what to do next. */
function Nobody({ desk }: { desk: queue.CounterDesk }): ReactNode {
  const t = words[useFace().locale]
  const { open, reason, closedToday } = desk.counter
  if (!open)
    return (
      <section className="current current--nobody" aria-label={t.closedNow}>
        <p className="current__big">{t.closedNow}</p>
        {reason !== null && <p>{t.closedReason({ reason })}</p>}
        {closedToday && <Status tone="neutral">{t.closedForDay}</Status>}
        <p className="k-muted">{t.waiting({ count: desk.waiting })}</p>
      </section>
    )
  return (
    <section className="current current--nobody" aria-label={t.nobody}>
      <p className="current__big">{desk.waiting === 0 ? t.emptyQueue : t.nobody}</p>
      <p className="k-muted">{desk.waiting === 0 ? t.emptyTip : t.pressToCall}</p>
    </section>
  )
}
