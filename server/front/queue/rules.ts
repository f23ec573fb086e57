import type { Outcome, TicketState } from '../../../contract/queue.ts'
import type { Code, PriorityGroup } from '../../../contract/index.ts'
import type { TicketStanding } from './rows.ts'

/** Published rule: a priority group counts as if it had come this many minutes earlier; everybody can check it. */
export function dueAt(arrival: Date, creditMinutes: number): Date {
  return new Date(arrival.getTime() - creditMinutes * 60_000)
}

export function numberText(series: string, number: number): string {
  return `${series}-${String(number).padStart(3, '0')}`
}

export type Step =
  | { readonly kind: 'call'; readonly counter: string; readonly reason: string }
  | { readonly kind: 'recall' }
  | { readonly kind: 'start' }
  | { readonly kind: 'finish'; readonly outcome: Outcome }
  | { readonly kind: 'no-show' }
  | { readonly kind: 'park'; readonly reason: string }
  | { readonly kind: 'resume' }
  | {
      readonly kind: 'transfer'
      readonly queue: string
      /** null = on to the next stage of the same service. */
      readonly service: string | null
      readonly reason: string
    }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'give-back' }
  | {
      readonly kind: 'prioritise'
      readonly priority: PriorityGroup
      readonly creditMinutes: number
      readonly reason: string
    }

/** The states a ticket may be in for each step, and the event that tells of it. */
const steps: Record<Step['kind'], { readonly from: readonly TicketState[]; readonly event: string }> = {
  call: { from: ['waiting', 'parked', 'no-show'], event: 'ticket.called' },
  recall: { from: ['called'], event: 'ticket.recalled' },
  start: { from: ['called'], event: 'ticket.started' },
  finish: { from: ['serving'], event: 'ticket.finished' },
  'no-show': { from: ['called'], event: 'ticket.no-show' },
  park: { from: ['called', 'serving'], event: 'ticket.parked' },
  resume: { from: ['parked', 'no-show'], event: 'ticket.resumed' },
  transfer: { from: ['waiting', 'called', 'serving', 'parked'], event: 'ticket.transferred' },
  cancel: { from: ['waiting', 'called', 'parked'], event: 'ticket.cancelled' },
  'give-back': { from: ['called'], event: 'ticket.returned' },
  prioritise: { from: ['waiting'], event: 'ticket.prioritised' },
}

export const eventOf = (step: Step): string => steps[step.kind].event

export interface Limits {
  readonly recalls: number
}

export type Decision =
  { readonly ok: true; readonly standing: TicketStanding } | { readonly ok: false; readonly code: Code }

/** What a step makes of a ticket, or why it may not be made. Pure. */
export function decide(ticket: TicketStanding, step: Step, now: Date, limits: Limits): Decision {
  if (!steps[step.kind].from.includes(ticket.state)) return { ok: false, code: 'ticket.wrong-state' }
  const settle = (change: Partial<TicketStanding>): Decision => ({
    ok: true,
    standing: { ...ticket, ...change },
  })
  const backInLine = {
    state: 'waiting',
    counter: null,
    called_at: null,
    started_at: null,
    ended_at: null,
    recalls: 0,
  } as const
  switch (step.kind) {
    case 'call':
      return settle({
        state: 'called',
        counter: step.counter,
        called_at: now,
        started_at: null,
        ended_at: null,
        recalls: 0,
      })
    case 'recall':
      if (ticket.recalls >= limits.recalls) return { ok: false, code: 'ticket.recalled-enough' }
      return settle({ recalls: ticket.recalls + 1 })
    case 'start':
      return settle({ state: 'serving', started_at: now })
    case 'finish':
      return settle({ state: 'finished', outcome: step.outcome, ended_at: now })
    case 'no-show':
      return settle({ state: 'no-show', ended_at: now })
    case 'park':
      return settle({ state: 'parked' })
    case 'resume':
    case 'give-back':
      return settle(backInLine)
    case 'transfer':
      return settle({ ...backInLine, queue: step.queue, service: step.service ?? ticket.service })
    case 'cancel':
      return settle({ state: 'cancelled', ended_at: now })
    case 'prioritise': {
      // From the arrival-like due time, once: asking twice does not add up.
      const credited = dueAt(ticket.due_at, ticket.priority === null ? step.creditMinutes : 0)
      return settle({ priority: step.priority, due_at: credited })
    }
  }
}

/** How the waiting line of the ticket's queue changes by a step: somebody joined (+1), left (−1), or neither. */
export function lineChange(before: TicketState | null, after: TicketState): -1 | 0 | 1 {
  if (before !== 'waiting' && after === 'waiting') return 1
  if (before === 'waiting' && after !== 'waiting') return -1
  return 0
}

export const atCounter = (state: TicketState): boolean => state === 'called' || state === 'serving'

/** A range, never one exact figure: people ahead share the open counters; from 0.7 to 1.4 of the mean, in steps of five minutes. */
export function expectedWait(
  ahead: number,
  openCounters: number,
  meanMinutes: number,
): { fromMinutes: number; toMinutes: number } | null {
  if (openCounters === 0) return null
  const mean = (ahead * meanMinutes) / openCounters
  return { fromMinutes: Math.floor(mean * 0.7), toMinutes: Math.max(5, Math.ceil((mean * 1.4) / 5) * 5) }
}

/** After this silence of the officer's screen a called visitor goes back into line. */
export const vanishedAfterSeconds = 90
