import type { queue } from '../../contract/index.ts'

/** How today stands against the days before. */
export interface Trend {
  readonly days: number
  readonly usual: number
  /** Today minus usual, as a share of usual; null when usual is zero. */
  readonly change: number | null
}

type Figure = 'served' | 'meanWaitMinutes' | 'noShow' | 'withinTarget'

/**
 * Against the mean of the latest earlier days, five at most: about a week of an office. Today is not finished, so counts
 * are compared only in figures that do not grow with the hour; for the others the usual day is named and not the change.
 */
export function trendOf(days: readonly queue.DayFigures[], today: string, figure: Figure): Trend | null {
  const before = days
    .filter((day) => day.day < today)
    .slice(0, 5)
    .flatMap((day) => (day[figure] === null ? [] : [day[figure]]))
  if (before.length === 0) return null
  const usual = before.reduce((sum, value) => sum + value, 0) / before.length
  const now = days.find((day) => day.day === today)?.[figure] ?? null
  return { days: before.length, usual, change: now === null || usual === 0 ? null : (now - usual) / usual }
}
