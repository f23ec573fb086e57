import type { Assignment } from '../../contract/access.ts'
import type { Chance } from './chance.ts'
import type { Tx } from './sql.ts'

/** Who is asking. Permissions are decided from this alone, on the server. */
export type Who =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'officer'
      readonly id: string
      readonly mall: string
      readonly name: string
      readonly assignments: readonly Assignment[]
      readonly mustChangePassword: boolean
    }
  | {
      readonly kind: 'device'
      readonly id: string
      readonly mall: string
      readonly device: 'kiosk' | 'board' | 'print-agent'
      readonly zone: string | null
    }
  | { readonly kind: 'system' }

export const anonymous: Who = { kind: 'anonymous' }
export const system: Who = { kind: 'system' }

/** Named in the event log: no name of a person, only kind and id. */
export function actorOf(who: Who): string {
  return who.kind === 'officer' || who.kind === 'device' ? `${who.kind}:${who.id}` : who.kind
}

/** A fact to be written in the same transaction as the change it tells of. */
export interface Emitted {
  /** `ticket.called` … (contract/events.ts adds the prefix). */
  readonly type: string
  readonly subject: string
  /** Thin: ids and numbers, no personal data. */
  readonly data: Readonly<Record<string, unknown>>
}

/** All an action may know of the outside: its transaction, who asks, the time, chance, and a way to say what happened. */
export interface Ctx {
  readonly tx: Tx
  readonly mall: string
  readonly who: Who
  readonly now: Date
  readonly chance: Chance
  emit(event: Emitted): void
}
