/**
 * One press, one Idempotency-Key: the same key pressed again after a lost answer carries the same key, so a step never
 * happens twice; another step, or an answer, makes a new one.
 */
export class Intentions {
  private held: { readonly body: string; readonly key: string } | null = null
  private readonly newKey: () => string

  constructor(newKey: () => string) {
    this.newKey = newKey
  }

  keyFor(body: unknown): string {
    const text = JSON.stringify(body)
    if (this.held?.body !== text) this.held = { body: text, key: this.newKey() }
    return this.held.key
  }

  /** The server has answered: the next tap is a new intention. */
  settle(): void {
    this.held = null
  }
}
