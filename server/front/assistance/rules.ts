import type { HelpCallRow } from './rows.ts'

type State = HelpCallRow['state']
export type HelpVerb = 'answer' | 'end' | 'withdraw'

/**
 * What a verb makes of a call. The same verb twice changes nothing: two managers who both say “I am coming” are both told
 * that somebody is coming. `null` = the call is over.
 */
export function afterVerb(state: State, verb: HelpVerb): State | null {
  switch (verb) {
    case 'answer':
      return state === 'ringing' || state === 'coming' ? 'coming' : null
    case 'end':
      return state === 'withdrawn' ? null : 'done'
    case 'withdraw':
      return state === 'done' ? null : 'withdrawn'
  }
}
