import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { formatCount } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { trendOf } from './trend.ts'
import type { Trend } from './trend.ts'
import { words } from './words.ts'

type Totals = queue.HallOverview['totals']

/** Six numbers, each with the one fact that puts it in its place. */
interface FiguresProps {
  readonly totals: Totals
  readonly days: readonly queue.DayFigures[]
  readonly today: string
}

export function Figures({ totals, days, today }: FiguresProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const count = (n: number) => formatCount(n, locale)
  const mean = totals.meanWaitMinutes
  const p90 = totals.p90WaitMinutes
  const usual = useUsual(days, today)
  const figures: readonly (readonly [string, string, string, string?])[] = [
    [t.waiting, count(totals.waiting), ''],
    [t.serving, count(totals.serving), ''],
    [t.served, count(totals.served), t.servedOf({ count: count(totals.issued) }), usual.served],
    [t.countersOpen, count(totals.countersOpen), t.ofCounters({ count: count(totals.counters) })],
    [
      t.meanWait,
      mean === null ? '–' : t.minutes({ count: Math.round(mean) }),
      p90 === null ? t.noWaitYet : t.p90Wait({ minutes: Math.round(p90) }),
      usual.wait,
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
      usual.noShow,
    ],
  ]
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="k-hidden">
        {t.figures}
      </h2>
      <dl className="figures">
        {figures.map(([name, value, more, trend]) => (
          <div key={name} className="figure">
            <dt>{name}</dt>
            <dd>
              <span className="figure__value">{value}</span>
              <span className="figure__more">{more}</span>
              {trend && <span className="figure__trend">{trend}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What a usual day looks like, in a few words under the figure of today. */
const useUsual = (days: readonly queue.DayFigures[], today: string) => {
  const { locale } = useFace()
  const t = words[locale]
  const round = (value: number) => formatCount(Math.round(value), locale)
  const said = (trend: Trend | null, value: (usual: number) => string, isComparable: boolean) => {
    if (!trend) return ''
    const usual = t.usual({ value: value(trend.usual), days: trend.days })
    if (!isComparable || trend.change === null) return usual
    const percent = Math.round(Math.abs(trend.change) * 100)
    const change = percent < 5 ? t.same : trend.change > 0 ? t.more({ percent }) : t.less({ percent })
    return `${change}, ${usual}`
  }
  return {
    served: said(trendOf(days, today, 'served'), round, false),
    wait: said(
      trendOf(days, today, 'meanWaitMinutes'),
      (usual) => t.minutes({ count: Math.round(usual) }),
      true,
    ),
    noShow: said(trendOf(days, today, 'noShow'), round, false),
  }
}
