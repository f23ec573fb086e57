import type { queue } from '../../contract/index.ts'
import type { Tone } from '../kit/index.ts'

export interface BoothNow {
  readonly waiting: number
  readonly open: number
  /** Closed: neutral. Open: nobody waits success, some wait info, longer than promised warning. A line that nobody serves: error. */
  readonly tone: Tone
}

/** A line that several booths serve stands before each of them. */
export function boothsNow(
  { queues, counters }: queue.HallOverview,
  targetMinutes: number,
): ReadonlyMap<string, BoothNow> {
  const booths = new Map<string, BoothNow>()
  for (const id of new Set(counters.map((counter) => counter.booth))) {
    const lines = queues.filter((line) => line.booths.includes(id))
    const waiting = lines.reduce((sum, line) => sum + line.waiting, 0)
    const open = counters.filter((counter) => counter.booth === id && counter.open).length
    const late = lines.some((line) => (line.oldestWaitMinutes ?? 0) > targetMinutes)
    const alone = lines.some((line) => line.waiting > 0 && line.staffing.open === 0)
    booths.set(id, { waiting, open, tone: alone ? 'error' : toneOf(waiting, open, late) })
  }
  return booths
}

const toneOf = (waiting: number, open: number, late: boolean): Tone => {
  if (open === 0) return 'neutral'
  if (waiting === 0) return 'success'
  return late ? 'warning' : 'info'
}
