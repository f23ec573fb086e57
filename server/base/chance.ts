import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/** Ids and secrets come through the context too, so that a test can foresee them. */
export interface Chance {
  /** UUIDv7: sorts by time, says nothing about a person. */
  id(): string
  /** 128 random bits as 22 url-safe characters: opens a live ticket, never sequential. */
  token(): string
}

export const machineChance: Chance = {
  id: () => uuidv7(),
  token: () => randomBytes(16).toString('base64url'),
}
