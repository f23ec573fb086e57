import type { ReactNode } from 'react'
import type { hall, notices, queue } from '../../contract/index.ts'
import { formatClock } from '../kit/format.ts'
import type { Print } from '../kit/format.ts'
import { Icon } from '../kit/parts/icon.tsx'
import { zoneClass } from '../kit/parts/floor-plan.tsx'
import { classes } from '../kit/parts/classes.ts'
import { longNumber, nextShown, rowsShown } from './picture.ts'
import { slideAt, slidesAt } from './slides.ts'
import { words } from './words.ts'

interface BoardProps {
  mall: hall.Mall
  board: queue.Board
  notices: readonly notices.BoardNotice[]
  print: Print
}

/** The slots are fixed and the island only writes into them: the server and the browser cannot draw two boards. */
export function Board({ mall, board, notices, print }: BoardProps): ReactNode {
  const { locale, timeZone, zoneLabel } = print
  const now = Date.parse(board.now)
  const notice = slideAt(slidesAt(notices, now), now)
  return (
    <main
      className={classes('b', zoneClass(board.zone.id))}
      data-board
      data-mall={mall.id}
      data-zone={board.zone.id}
      data-locale={locale}
      data-time-zone={timeZone}
      data-zone-label={zoneLabel}
      {...(notice && { 'data-noticed': '' })}
    >
      <header className="b-head">
        <p className="b-head__letter">{board.zone.letter}</p>
        <h1 className="b-head__name">
          <span className="b-head__over">
            {mall.name} · {words[locale].zone} {board.zone.letter}
          </span>
          {board.zone.name}
        </h1>
        <p className="b-clock">
          <span data-part="clock">{formatClock(board.now, print)}</span>{' '}
          <span className="b-clock__zone">{zoneLabel}</span>
        </p>
      </header>
      <div className="b-ornament" />
      <p className="b-banner" role="status" data-part="banner" hidden />
      <div className="b-middle">
        <Now board={board} print={print} />
        <Calls board={board} print={print} />
      </div>
      <Lines board={board} print={print} />
      <section className="b-notice" aria-label={words[locale].notice} data-part="notice" hidden={!notice}>
        <Icon name="info" />
        <p data-part="notice-text" lang={notice?.lang ?? 'id'}>
          {notice?.text ?? ''}
        </p>
      </section>
      <footer className="b-voice">
        <p className="b-voice__caption" data-part="caption" lang="id" />
        <button type="button" className="b-voice__tap" data-part="voice-tap" hidden>
          {words[locale].voiceTap}
        </button>
        <p className="b-voice__state" data-part="voice" role="status" />
      </footer>
    </main>
  )
}

type PartProps = Omit<BoardProps, 'mall' | 'notices'>

function Now({ board, print }: PartProps): ReactNode {
  const said = words[print.locale]
  const call = board.calls[0]
  return (
    <section className="b-now" data-part="now" data-state={call?.state ?? 'none'}>
      <p className="b-now__label">
        <span>{said.now}</span>
        <span data-part="recall" hidden={!call || call.recall === 0}>
          {call && call.recall > 0 ? said.recall(call.recall + 1) : ''}
        </span>
      </p>
      <p
        className="b-now__number"
        data-part="number"
        {...((call?.number.length ?? 0) > longNumber && { 'data-long': '' })}
      >
        {call?.number ?? '–'}
      </p>
      <p className="b-now__to">
        <span data-part="go">{call ? said.goTo : said.nobody}</span>
        <strong className="b-now__counter" data-part="counter">
          {call?.counter ?? ''}
        </strong>
        <span className="b-now__booth" data-part="booth">
          {call ? said.booth(call.booth) : said.nobodyHint}
        </span>
      </p>
    </section>
  )
}

function Calls({ board, print }: PartProps): ReactNode {
  const earlier = board.calls.slice(1, 1 + rowsShown)
  return (
    <section className="b-calls">
      <h2>{words[print.locale].calls}</h2>
      <ol>
        {Array.from({ length: rowsShown }, (_, index) => {
          const call = earlier[index]
          return (
            <li key={index} data-part="call" data-state={call?.state ?? 'none'}>
              <span className="b-calls__number" data-slot="number">
                {call?.number ?? ''}
              </span>
              <span className="b-calls__counter" data-slot="counter">
                {call?.counter ?? ''}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Lines({ board, print }: PartProps): ReactNode {
  const said = words[print.locale]
  return (
    <section className="b-lines">
      <h2>{said.next}</h2>
      <div className="b-lines__grid">
        {board.queues.map((line) => (
          <div key={line.id} className="b-line" data-line={line.id}>
            <h3 className="b-line__name">{line.name[print.locale]}</h3>
            <div className="b-line__now">
              <p className="b-line__next">
                {Array.from({ length: nextShown }, (_, index) => (
                  <span key={index} data-slot="next">
                    {line.next[index] ?? ''}
                  </span>
                ))}
              </p>
              <p className="b-line__waiting" data-slot="waiting">
                {said.waiting(line.waiting)}
              </p>
            </div>
          </div>
        ))}
      </div>
    </section>
  )
}
