import type { Who } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { TicketRow } from '../rows.ts'
import { numberText } from '../rules.ts'

/** “Next, please” at a counter (call-next.sql). */
export interface CallCommand {
  readonly mall: string
  readonly who: Who
  readonly counter: string
  readonly key: string | undefined
  readonly digest: string
}

export interface CallOutcome {
  readonly result: 'called' | 'current' | 'replayed' | 'empty' | 'busy' | 'closed' | 'taken' | 'key-reused'
  readonly ticket: TicketRow | null
}

/** The ticket that is called now, or was by the same press; null when nobody waits. */
export function ticketOf({ result, ticket }: CallOutcome): TicketRow | null {
  switch (result) {
    case 'called':
    case 'current':
    case 'replayed':
    case 'empty':
      return ticket
    case 'busy':
      throw new Refusal('counter.busy', { number: ticket ? numberText(ticket.series, ticket.number) : '' })
    case 'closed':
      throw new Refusal('counter.closed')
    case 'taken':
      throw new Refusal('counter.taken')
    case 'key-reused':
      throw new Refusal('request.key-reused')
  }
}
