import type { HelpCall } from '../../../contract/assistance.ts'
import type { Emitted } from '../../base/context.ts'
import type { HelpCallRow } from './rows.ts'

export function helpCallView(row: HelpCallRow): HelpCall {
  return {
    id: row.id,
    place: row.place,
    zone: row.zone,
    state: row.state,
    askedAt: row.asked_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
  }
}

const verbOf = {
  ringing: 'asked',
  coming: 'answered',
  done: 'ended',
  withdrawn: 'withdrawn',
} as const

/** Thin: which call, where, and how it stands. */
export function helpEvent(row: HelpCallRow): Emitted {
  return {
    type: `help.${verbOf[row.state]}`,
    subject: `help-calls/${row.id}`,
    data: { place: row.place, zone: row.zone, counter: row.counter, state: row.state },
  }
}
