import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { formatCount } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { words } from './words.ts'

type Totals = queue.HallOverview['totals']

/** Six numbers, each with the one fact that puts it in its place. */
export function Figures({ totals }: { totals: Totals }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const count = (n: number) => formatCount(n, locale)
  const mean = totals.meanWaitMinutes
  const p90 = totals.p90WaitMinutes
  const figures: readonly (readonly [string, string, string])[] = [
    [t.waiting, count(totals.waiting), ''],
    [t.serving, count(totals.serving), ''],
    [t.served, count(totals.served), t.servedOf({ count: count(totals.issued) })],
    [t.countersOpen, count(totals.countersOpen), t.ofCounters({ count: count(totals.counters) })],
    [
      t.meanWait,
      mean === null ? '–' : t.minutes({ count: Math.round(mean) }),
      p90 === null ? t.noWaitYet : t.p90Wait({ minutes: Math.round(p90) }),
    ],
    [
      t.noShow,
      count(totals.noShow),
      [
        totals.cancelled > 0 && t.cancelled({ count: count(totals.cancelled) }),
        totals.outOfOrder > 0 && t.outOfOrder({ count: count(totals.outOfOrder) }),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
  ]
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="k-hidden">
        {t.figures}
      </h2>
      <dl className="figures">
        {figures.map(([name, value, more]) => (
          <div key={name} className="figure">
            <dt>{name}</dt>
            <dd>
              <span className="figure__value">{value}</span>
              <span className="figure__more">{more}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
