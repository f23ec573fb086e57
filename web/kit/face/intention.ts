/**
 * One intention, one Idempotency-Key: a double tap and a retry after a time-out carry the same key and so give the
 * same number; another choice, or a decided answer, makes a new key.
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

/** 1, 2, 4 … 15 seconds: a hall of kiosks must not storm a server that is just coming back. */
export const backoffMs = (failures: number): number => Math.min(15_000, 1000 * 2 ** Math.min(failures - 1, 6))
