import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Table, formatClock, formatCount } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import { Chart } from './chart.tsx'
import type { Curve } from './chart.tsx'
import { words } from './words.ts'

/** The day so far in half hours: who came, who was served, and how long the lines were. */
export function Timeline({ spans }: { spans: readonly queue.TimelineSpan[] }): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const { print } = useMall()
  const { timeZone, zoneLabel } = print
  const clock = useCallback(
    (instant: Date) => formatClock(instant, { locale, timeZone, zoneLabel }),
    [locale, timeZone, zoneLabel],
  )
  const timeOf = useCallback((seconds: number) => clock(new Date(seconds * 1000)), [clock])
  const at = useMemo(() => spans.map((span) => Date.parse(span.from) / 1000), [spans])
  const curves = useMemo(
    (): readonly Curve[] => [
      {
        label: t.issuedCurve,
        values: spans.map((span) => span.issued),
        colour: '--ina-primary-200',
        kind: 'bars',
      },
      {
        label: t.waitingCurve,
        values: spans.map((span) => span.waiting),
        colour: '--ina-info',
        kind: 'line',
      },
      {
        label: t.servedCurve,
        values: spans.map((span) => span.served),
        colour: '--ina-success',
        kind: 'line',
      },
    ],
    [spans, t],
  )
  return (
    <section className="panel timeline" aria-labelledby="timeline">
      <h2 id="timeline">{t.timeline}</h2>
      {spans.length === 0 ? (
        <p className="k-muted">{t.timelineEmpty}</p>
      ) : (
        <>
          <p className="timeline__key">
            {curves.map(({ label, colour }) => (
              <span key={label} className={`timeline__curve timeline__curve${colour.replace('--ina', '-')}`}>
                {label}
              </span>
            ))}
          </p>
          <Chart at={at} curves={curves} timeOf={timeOf} height={200} />
          <details className="timeline__table">
            <summary>{t.asTable}</summary>
            <Table
              caption={t.timeline}
              rows={spans}
              keyOf={(span) => span.from}
              columns={[
                { title: t.from, names: true, cell: (span) => clock(new Date(span.from)) },
                { title: t.issuedCurve, numeric: true, cell: (span) => formatCount(span.issued, locale) },
                { title: t.calledCount, numeric: true, cell: (span) => formatCount(span.called, locale) },
                { title: t.servedCurve, numeric: true, cell: (span) => formatCount(span.served, locale) },
                { title: t.waitingCurve, numeric: true, cell: (span) => formatCount(span.waiting, locale) },
                {
                  title: t.meanWait,
                  numeric: true,
                  cell: (span) =>
                    span.meanWaitMinutes === null
                      ? '–'
                      : t.minutes({ count: Math.round(span.meanWaitMinutes) }),
                },
              ]}
            />
          </details>
        </>
      )}
    </section>
  )
}
