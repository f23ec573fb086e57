/**
 * The rules of the two hottest commands in plain TypeScript. They run in SQL (issue-ticket.sql, call-next.sql);
 * properties check that both say the same.
 */
export interface Waiting {
  readonly id: string
  readonly queue: string
  readonly visit: string
  readonly due: number
}

/** Who is next for a counter: the smallest due time among its queues whose visitor is free; equal times by id. */
export function nextInLine(
  waiting: readonly Waiting[],
  queues: ReadonlySet<string>,
  busyVisits: ReadonlySet<string>,
): Waiting | undefined {
  return waiting
    .filter((t) => queues.has(t.queue) && !busyVisits.has(t.visit))
    .sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
    .at(0)
}

export interface Asking {
  readonly service: string
  readonly agrees: boolean
}

export interface Standing {
  /** Last number per queue. */
  readonly last: Map<string, number>
  /** Numbers given per service. */
  readonly issued: Map<string, number>
}

export interface Rules {
  readonly queueOf: ReadonlyMap<string, string>
  readonly quotaOf: ReadonlyMap<string, number | null>
  readonly staffed: ReadonlySet<string>
}

export type Issued =
  | { readonly outcome: 'issued'; readonly queue: string; readonly number: number }
  | { readonly outcome: 'full' | 'unstaffed' | 'service-unknown' }

/** One visitor asks for a number. Changes `standing`. */
export function issueModel(asking: Asking, standing: Standing, rules: Rules): Issued {
  const queue = rules.queueOf.get(asking.service)
  if (queue === undefined) return { outcome: 'service-unknown' }
  if (!rules.staffed.has(queue) && !asking.agrees) return { outcome: 'unstaffed' }
  const quota = rules.quotaOf.get(asking.service) ?? null
  const issued = standing.issued.get(asking.service) ?? 0
  if (quota !== null && issued >= quota) return { outcome: 'full' }
  const number = (standing.last.get(queue) ?? 0) + 1
  standing.last.set(queue, number)
  standing.issued.set(asking.service, issued + 1)
  return { outcome: 'issued', queue, number }
}
