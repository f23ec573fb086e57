import type { hall, queue } from '../../contract/index.ts'

/** Whether a number can be had for a service now, and if not, which words the visitor needs. */
export type Availability =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'full' }
  | { readonly kind: 'unstaffed' }

export const availabilityOf = (service: hall.ServiceSummary, line: queue.Queue | undefined): Availability => {
  if (!service.openness.numbers) return { kind: 'closed' }
  if (line === undefined) return { kind: 'open' }
  if (line.quotas.some((q) => q.service === service.id && q.left !== null && q.left <= 0))
    return { kind: 'full' }
  const { counters, closedToday } = line.staffing
  return counters - closedToday <= 0 ? { kind: 'unstaffed' } : { kind: 'open' }
}

/** Most asked for today; on a fresh morning the first services of the lines with most counters stand in. */
export const popularServices = (
  services: readonly hall.ServiceSummary[],
  queues: readonly queue.Queue[],
  count: number,
): readonly hall.ServiceSummary[] => {
  const issued = new Map(queues.flatMap((q) => q.quotas.map((x) => [x.service, x.issued] as const)))
  const firsts = new Map(queues.map((q) => [q.services[0], q.staffing.counters / 1000]))
  const weight = (s: hall.ServiceSummary) => (issued.get(s.id) ?? 0) + (firsts.get(s.id) ?? 0)
  return [...services].sort((a, b) => weight(b) - weight(a)).slice(0, count)
}
