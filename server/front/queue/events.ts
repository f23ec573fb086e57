import type { Emitted } from '../../base/context.ts'
import type { StoredEvent } from '../../base/events.ts'
import type { Hall } from '../../hall/catalogue/index.ts'
import type { TicketRow, TicketStanding } from './rows.ts'
import { eventOf, lineChange, numberText } from './rules.ts'
import type { Step } from './rules.ts'

/** What a step on a ticket tells the world: ids, number and place; no person. */
export function stepEvent(
  hall: Hall,
  before: TicketRow,
  after: TicketStanding,
  step: Step | 'undo',
): Emitted {
  // The counter where it happened: where the ticket is now, or where it just was.
  const counter = hall.counters.get(after.counter ?? before.counter ?? '')
  const queue = hall.queues.get(after.queue)
  const reason = step !== 'undo' && 'reason' in step ? step.reason : undefined
  return {
    type: step === 'undo' ? 'ticket.undone' : eventOf(step),
    subject: `tickets/${before.id}`,
    data: {
      number: numberText(before.series, before.number),
      queue: after.queue,
      fromQueue: before.queue,
      zone: counter?.zone ?? queue?.zone,
      service: after.service,
      counter: counter?.id ?? null,
      counterLabel: counter?.label ?? null,
      booth: counter?.booth ?? null,
      due: after.due_at,
      line: lineChange(before.state, after.state),
      from: before.state,
      to: after.state,
      recall: after.recalls,
      ...(after.outcome ? { outcome: after.outcome } : {}),
      ...(after.priority ? { priority: after.priority } : {}),
      ...(reason === undefined ? {} : { reason }),
    },
  }
}

export function counterEvent(
  verb: 'opened' | 'closed',
  hall: Hall,
  counter: string,
  more: Record<string, unknown>,
): Emitted {
  const known = hall.counters.get(counter)
  return {
    type: `counter.${verb}`,
    subject: `counters/${counter}`,
    data: { counter, counterLabel: known?.label, zone: known?.zone, queues: known?.queues, ...more },
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Who hears of an event: the boards of its zone, the phones of its line, its counter, and the whole hall's overview. */
function audiencesOf(event: StoredEvent): readonly string[] {
  const { data } = event
  const heard = ['hall']
  const add = (kind: string, id: string | undefined) => {
    if (id !== undefined) heard.push(`${kind}:${id}`)
  }
  const [kind, id] = event.subject.split('/')
  // A notice names the zones whose boards show it.
  const { zones } = data
  if (kind === 'notices' && Array.isArray(zones)) for (const zone of zones) add('zone', text(zone))
  // What was seen and noted for a ticket is for its counter alone.
  if (kind === 'intakes') add('counter', text(data['counter']))
  if (kind !== 'tickets' && kind !== 'counters') return heard
  add('zone', text(data['zone']))
  add('queue', text(data['queue']))
  if (text(data['fromQueue']) !== text(data['queue'])) add('queue', text(data['fromQueue']))
  add('counter', text(data['counter']))
  if (kind === 'tickets') add('ticket', id)
  return heard
}

/** For staff alone: why somebody came first, an officer's own words, how a matter ended, who opened a counter. */
const staffOnly = new Set(['priority', 'reason', 'outcome', 'officer', 'service'])

function publicData({ data }: StoredEvent): StoredEvent['data'] {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !staffOnly.has(name)))
}

export const ticketSpreading = { audiencesOf, publicData }
