import type { Ctx } from '../../../base/context.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import type { ChangeRow } from '../store.ts'

/** A change as it was looked at within its rehearsal; `ctx` sees the hall with it. */
export interface Looked {
  readonly ctx: Ctx
  readonly before: Hall
  readonly after: Hall
  readonly row: ChangeRow
}
