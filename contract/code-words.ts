import type { Words } from './shapes.ts'

export interface CodeWords {
  /** HTTP status that carries this refusal. */
  readonly status: number
  readonly title: Words
  /** What happened and what to do, in words a citizen understands. `{name}` is filled from the refusal's params. */
  readonly detail: Words
}
