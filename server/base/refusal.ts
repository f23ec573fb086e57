import { codes } from '../../contract/index.ts'
import type { Code, Words } from '../../contract/index.ts'

export type RefusalParams = Readonly<Record<string, string | number | boolean | null>>

/** A command that is not carried out, with a stable code and words in both languages. Nothing was changed. */
export class Refusal extends Error {
  readonly code: Code
  readonly params: RefusalParams
  /** Words that differ by language and go into the placeholders of the code's sentence, e.g. why a service is closed. */
  readonly phrases: Readonly<Record<string, Words>>
  readonly faults: readonly { path: string; reason: string }[] | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: Code,
    params: RefusalParams = {},
    more: {
      phrases?: Record<string, Words>
      faults?: readonly { path: string; reason: string }[]
      retryAfterSeconds?: number
    } = {},
  ) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.phrases = more.phrases ?? {}
    this.faults = more.faults
    this.retryAfterSeconds = more.retryAfterSeconds
  }

  get status(): number {
    return codes[this.code].status
  }
}
