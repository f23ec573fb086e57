import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

export interface Curve {
  readonly label: string
  readonly values: readonly (number | null)[]
  /** A role of the kit's tokens, e.g. `--ina-info`. */
  readonly colour: string
  readonly kind: 'bars' | 'line'
}

interface ChartProps {
  /** Seconds since 1970, as the library wants them. */
  readonly at: readonly number[]
  readonly curves: readonly Curve[]
  readonly timeOf: (seconds: number) => string
  readonly height: number
}

/** A picture only: whoever cannot see it reads the table that stands beside it. */
export function Chart({ at, curves, timeOf, height }: ChartProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = box.current
    if (!place) return
    const role = (name: string) => getComputedStyle(place).getPropertyValue(name).trim()
    const text = role('--ina-content-secondary')
    const line = role('--ina-stroke-primary')
    const font = `12px ${role('--ina-font')}`
    const axis = { stroke: text, font, grid: { stroke: line, width: 1 }, ticks: { show: false } }
    const bars = uPlot.paths.bars?.({ size: [0.7, 40] })
    const chart = new uPlot(
      {
        width: place.clientWidth,
        height,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: (_plot, min, max) => [min - 900, max + 2_700] },
          y: { range: fromZero },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            values: (_plot, splits) => splits.map(timeOf),
            incrs: hours,
            space: 60,
          },
          { ...axis, size: 36, incrs: wholeSteps },
        ],
        series: [
          {},
          ...curves.map(({ label, colour, kind }) => ({
            label,
            stroke: role(colour),
            width: kind === 'line' ? 2 : 0,
            points: { show: false },
            ...(kind === 'bars' && bars ? { paths: bars, fill: role(colour) } : {}),
          })),
        ],
      },
      [[...at], ...curves.map((curve) => [...curve.values])],
      place,
    )
    const watch = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height }))
    watch.observe(place)
    return () => {
      watch.disconnect()
      chart.destroy()
    }
  }, [at, curves, timeOf, height])
  return <div ref={box} className="chart" aria-hidden />
}

const hours = [3_600, 7_200, 14_400]
const wholeSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
const fromZero = (_plot: uPlot, _min: number | null, max: number | null): [number, number] => [
  0,
  Math.max(4, (max ?? 0) * 1.1),
]
