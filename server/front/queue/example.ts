import type { hall as contract, PriorityGroup } from '../../../contract/index.ts'
import { nextInLine } from './model.ts'
import { dueAt } from './rules.ts'

/** Ten who came within forty minutes, half of them of a group that the law lets go first. */
const arrivals: readonly (readonly [minutesAgo: number, group: PriorityGroup | null])[] = [
  [40, null],
  [36, null],
  [31, null],
  [25, 'balita'],
  [20, null],
  [14, 'lansia'],
  [9, 'disabilitas'],
  [6, 'ibu-hamil'],
  [4, null],
  [1, 'korban-bencana'],
]

/**
 * A line as it would be called, one after the other at a free counter, by the very rules of the queue: `dueAt` gives the
 * due time and `nextInLine` says who is next.
 */
export function exampleLine(
  credits: Readonly<Partial<Record<PriorityGroup, number>>>,
  now: Date,
): contract.ExampleVisitor[] {
  const visitors = arrivals.map(([minutesAgo, group], i) => {
    const arrived = new Date(now.getTime() - minutesAgo * 60_000)
    const priority = group !== null && credits[group] !== undefined ? group : null
    const due = dueAt(arrived, priority === null ? 0 : (credits[priority] ?? 0))
    return { number: i + 1, id: String(i).padStart(2, '0'), priority, arrived, due }
  })
  let waiting = visitors.map(({ id, due }) => ({ id, queue: 'A1', visit: id, due: due.getTime() }))
  const called: string[] = []
  for (;;) {
    const next = nextInLine(waiting, new Set(['A1']), new Set())
    if (!next) break
    called.push(next.id)
    waiting = waiting.filter(({ id }) => id !== next.id)
  }
  return called.flatMap((id, i) => {
    const one = visitors.find((visitor) => visitor.id === id)
    return one
      ? {
          number: one.number,
          priority: one.priority,
          arrived: one.arrived.toISOString(),
          due: one.due.toISOString(),
          place: i + 1,
        }
      : []
  })
}
