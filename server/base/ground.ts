import type { Chance } from './chance.ts'
import type { Clock } from './clock.ts'
import type { Relay } from './relay.ts'
import type { Database } from './sql.ts'

/** What the whole house stands on; made once by the composition root. */
export interface Ground {
  readonly db: Database
  readonly relay: Relay
  readonly clock: Clock
  readonly chance: Chance
  readonly log: (message: string, error?: unknown) => void
}
