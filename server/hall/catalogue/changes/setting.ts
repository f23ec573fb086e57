import type { changes as contract, Words } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import type { Tx } from '../../../base/sql.ts'
import type { Hall } from '../hall.ts'

/** One thing that can be read of a state, e.g. the hours of a Monday. */
export interface Fact {
  readonly label: Words
  readonly value: Words
}

/**
 * One kind of thing that an administrator changes. This is all that the log of changes needs to know of it: how its
 * state is read, put (back), and told. A state is JSON without personal data.
 */
export interface Setting<State> {
  readonly kind: contract.ChangeKind
  read(tx: Tx, target: string): Promise<State>
  /** Refuses a state that the hall, as it is now, cannot have. */
  put(ctx: Ctx, target: string, state: State): Promise<void>
  /** What it is, e.g. “Jam buka Disdukcapil”. */
  name(hall: Hall, target: string, tx: Tx): Words | Promise<Words>
  facts(hall: Hall, state: State): readonly Fact[]
  /** What is over, a day that has passed, is not put back. */
  isOver?(target: string, today: string): boolean
}

/** Of any kind: a state comes from the log, where the same setting had written it. */
export type AnySetting = Setting<unknown>

export const words = (id: string, en = id): Words => ({ id, en })
