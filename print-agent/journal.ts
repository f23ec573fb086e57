import { readFileSync, renameSync, writeFileSync } from 'node:fs'

export type Ended = 'started' | 'printed'
const kept = 200

/**
 * What was done with the last jobs, across a restart. `started` is written before the first byte goes out: a job that was
 * only started may have come out, so it is never sent to the printer again.
 */
export class Journal {
  readonly #path: string
  readonly #ends: Map<string, string>

  constructor(path: string) {
    this.#path = path
    this.#ends = new Map(read(path))
  }

  of(job: string): string | undefined {
    return this.#ends.get(job)
  }

  /** `started`, `printed`, or the fault. */
  note(job: string, end: string): void {
    this.#ends.set(job, end)
    const last = [...this.#ends].slice(-kept)
    writeFileSync(`${this.#path}.new`, JSON.stringify(last), { mode: 0o600, flush: true })
    renameSync(`${this.#path}.new`, this.#path)
  }
}

function read(path: string): [string, string][] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as [string, string][]
  } catch {
    // No file yet, or one that a power cut left broken; then the server's own states are all there is.
    return []
  }
}
