import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { Notice, ZoneMark, classes } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { usePlans } from './use-plans.ts'
import { words } from './words.ts'

interface CountersProps {
  readonly counters: readonly queue.Counter[]
  readonly agencies: readonly hall.Agency[]
  readonly nameOf: (agency: string) => string
}

export function Counters({ counters, agencies, nameOf }: CountersProps): ReactNode {
  const t = words[useFace().locale]
  const zones = usePlans(agencies).flatMap((plan) => plan.zones)
  const groups = [...new Set(counters.map((counter) => counter.zone))].sort()
  return (
    <section className="panel counters" aria-labelledby="counters">
      <h2 id="counters">{t.counters}</h2>
      {counters.length === 0 && <Notice title={t.noCounters} />}
      {groups.map((id) => {
        const at = zones.findIndex((zone) => zone.id === id)
        const zone = zones[at]
        return (
          <section
            key={id}
            className={at < 0 ? '' : `k-zone--${(at % 7) + 1}`}
            aria-labelledby={`zone-${id}`}
          >
            <h3 id={`zone-${id}`} className="counters__zone">
              {zone ? (
                <>
                  <ZoneMark letter={zone.letter} /> {zone.name}
                </>
              ) : (
                t.zone({ letter: id })
              )}
            </h3>
            <ul className="counters__list">
              {counters
                .filter((counter) => counter.zone === id)
                .map((counter) => (
                  <CounterCell key={counter.id} counter={counter} agency={nameOf(counter.agency)} />
                ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

function CounterCell({ counter, agency }: { counter: queue.Counter; agency: string }): ReactNode {
  const t = words[useFace().locale]
  const { current, open } = counter
  const state = !open
    ? 'closed'
    : current === null
      ? 'free'
      : current.state === 'called'
        ? 'called'
        : 'serving'
  const said = {
    closed: counter.closedToday ? t.closedToday : t.closed,
    free: t.free,
    called: t.called,
    serving: t.servingNow,
  }[state]
  return (
    <li className={classes('counter', `counter--${state}`)}>
      <p className="counter__label">
        {counter.label} <span>{agency}</span>
      </p>
      <p className="counter__state">
        {said} {current && <strong className="k-number">{current.number}</strong>}
      </p>
      <p className="counter__who">{open ? counter.officer?.name : counter.reason}</p>
    </li>
  )
}
