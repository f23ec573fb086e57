import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Button, PriorityPictogram, formatClock } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import { words } from './words/index.ts'

interface LineProps {
  readonly desk: queue.CounterDesk
  readonly onResume: (ticket: queue.Ticket) => void
}

const shown = 3

/** Who is next and why: the due time decides, and the officer can tell a visitor so. */
export function Line({ desk, onResume }: LineProps): ReactNode {
  const t = words[useFace().locale]
  return (
    <aside className="line">
      <section aria-labelledby="next">
        <div className="line__head">
          <h2 id="next">{t.next}</h2>
          <strong className="k-number">{t.waiting({ count: desk.waiting })}</strong>
        </div>
        {desk.next.length === 0 ? (
          <p className="k-muted">{t.emptyQueue}</p>
        ) : (
          <ol className="k-plain line__list">
            {desk.next.slice(0, shown).map((ticket) => (
              <li key={ticket.id}>
                <InLine ticket={ticket} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="parked">
        <h2 id="parked">{t.parked}</h2>
        {desk.parked.length === 0 ? (
          <p className="k-muted">{t.noParked}</p>
        ) : (
          <ul className="k-plain line__list">
            {desk.parked.map((ticket) => (
              <li key={ticket.id} className="line__parked">
                <InLine ticket={ticket} />
                <Button
                  tone="secondary"
                  size="small"
                  aria-label={t.resumeOf({ number: ticket.number })}
                  onClick={() => onResume(ticket)}
                >
                  {t.resume}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  )
}

export function InLine({ ticket }: { ticket: queue.Ticket }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const { print } = useMall()
  const due = formatClock(ticket.dueAt, print)
  return (
    <div className="in-line">
      <strong className="in-line__number">{ticket.number}</strong>
      <div>
        <p className="in-line__service">{ticket.service.name[locale]}</p>
        <p className="in-line__why">
          {ticket.priority ? (
            <>
              <PriorityPictogram group={ticket.priority} size={20} />
              {t.nextPriority({ group: t[`group.${ticket.priority}`], due })}
            </>
          ) : (
            t.nextWhy({ due })
          )}
        </p>
      </div>
    </div>
  )
}
