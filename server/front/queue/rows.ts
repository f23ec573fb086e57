import type { Outcome, TicketState } from '../../../contract/queue.ts'
import type { PriorityGroup } from '../../../contract/index.ts'

/** What a step changes, and what undo brings back. */
export interface TicketStanding {
  readonly state: TicketState
  readonly queue: string
  readonly service: string
  readonly counter: string | null
  readonly called_at: Date | null
  readonly started_at: Date | null
  readonly ended_at: Date | null
  readonly recalls: number
  readonly outcome: Outcome | null
  readonly due_at: Date
  readonly priority: PriorityGroup | null
}

export interface TicketRow extends TicketStanding {
  readonly id: string
  readonly visit: string
  readonly day: string
  readonly series: string
  readonly number: number
  readonly issued_at: Date
  readonly token: string
  readonly version: number
  readonly before_step: Stored<TicketStanding> | null
  readonly stepped_at: Date | null
  readonly stepped_by: string | null
}

/** As JSON keeps it: instants are text. */
export type Stored<T> = { readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] }

export interface CounterStateRow {
  readonly counter: string
  readonly open: boolean
  readonly reason: string | null
  readonly closed_day: string | null
  readonly officer: string | null
  readonly officer_name: string | null
  readonly opened_at: Date | null
  readonly seen_at: Date | null
}
