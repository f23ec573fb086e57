import type { queue } from '../../contract/index.ts'

export type Need = 'unstaffed' | 'waiting' | 'calm'

/** People wait and no counter is open: the one thing a duty manager must see first. */
export const needOf = (line: queue.Queue): Need => {
  if (line.waiting === 0) return 'calm'
  return line.staffing.open === 0 ? 'unstaffed' : 'waiting'
}

const rank: Readonly<Record<Need, number>> = { unstaffed: 0, waiting: 1, calm: 2 }

/** Where a hand is needed most comes first: nobody serving, then the load on each open counter, then the oldest wait. */
export const byNeed = (a: queue.Queue, b: queue.Queue): number =>
  rank[needOf(a)] - rank[needOf(b)] ||
  load(b) - load(a) ||
  (b.oldestWaitMinutes ?? 0) - (a.oldestWaitMinutes ?? 0) ||
  a.id.localeCompare(b.id)

const load = (line: queue.Queue) => line.waiting / Math.max(1, line.staffing.open)

/** What is left of the day's quotas of a line; `null` when no service of it has one. */
export const quotaLeft = (line: queue.Queue): number | null => {
  const left = line.quotas.flatMap((q) => (q.left === null ? [] : [q.left]))
  return left.length === 0 ? null : left.reduce((sum, n) => sum + n, 0)
}
