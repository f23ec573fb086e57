import type { TicketState } from '../../../contract/queue.ts'

/** After these nobody works on the ticket any more; undo brings it back within seconds. */
export const isOver = (state: TicketState): boolean => state === 'finished' || state === 'cancelled'

/** One line of text, as it is kept; `null` when nothing is left. */
export function noteText(given: string): string | null {
  const text = given.replace(/\s+/gu, ' ').trim()
  return text === '' ? null : text
}
