import type { ReactNode } from 'react'
import type { hall, queue } from '../../../contract/index.ts'
import { Button, LinkButton } from '../../kit/parts/button.tsx'
import { classes } from '../../kit/parts/classes.ts'
import { zoneClass } from '../../kit/parts/floor-plan.tsx'
import type { Print } from '../../kit/format.ts'
import { checkNames } from './names.ts'
import { checkWords } from './words.ts'

interface CheckProps {
  mall: hall.Mall
  zone: queue.Board['zone']
  print: Print
}

/** The slots that the island fills while the board is tested. */
export function Check({ mall, zone, print }: CheckProps): ReactNode {
  const t = checkWords[print.locale]
  return (
    <main
      className={classes('b-check', zoneClass(zone.id))}
      data-check
      data-mall={mall.id}
      data-zone={zone.id}
      data-locale={print.locale}
      data-time-zone={print.timeZone}
      data-zone-label={print.zoneLabel}
    >
      <header className="b-head">
        <p className="b-head__letter">{zone.letter}</p>
        <h1 className="b-head__name">
          <span className="b-head__over">{mall.name}</span>
          {t.title(zone.letter)}
        </h1>
        <LinkButton tone="secondary" href={`/${mall.id}/board/${zone.id}`}>
          {t.back}
        </LinkButton>
      </header>
      <p className="b-check__lead">{t.lead}</p>
      <div className="b-check__do">
        <Button size="large" icon="sound" data-part="press">
          {t.press}
        </Button>
        <p role="status" data-part="said" lang="id" />
      </div>
      <section className="b-check__ask" data-part="ask" hidden aria-labelledby="question">
        <h2 id="question">{t.question}</h2>
        <Button size="large" icon="check" data-part="heard">
          {t.heard}
        </Button>
        <Button size="large" tone="secondary" icon="cross" data-part="not-heard">
          {t.notHeard}
        </Button>
      </section>
      <p className="b-check__kept" role="status" data-part="kept" />
      <section>
        <h2>{t.checks}</h2>
        <dl className="b-check__list">
          {checkNames.map((name) => (
            <div key={name} data-check-of={name} data-tone="neutral">
              <dt>{t[name]}</dt>
              <dd>{t.waiting}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>
          {t.clips} <span className="b-check__count" data-part="count" />
        </h2>
        <ul className="b-check__clips" data-part="clips" />
      </section>
    </main>
  )
}
