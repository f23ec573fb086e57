import { Heap } from '../model/heap.ts'

export type Act = () => void | Promise<void>

/** What will happen when. One thing after the other, so that a day is the same day every time it is played. */
export class Agenda {
  readonly #heap = new Heap<Act>()
  #now: number

  constructor(now: number) {
    this.#now = now
  }

  /** The moment of the present act, in milliseconds of the epoch. */
  get now(): number {
    return this.#now
  }

  /** At a moment; what is over already happens at once. */
  at(moment: number, act: Act): void {
    this.#heap.push(Math.max(Math.round(moment), this.#now), act)
  }

  in(seconds: number, act: Act): void {
    this.at(this.#now + seconds * 1000, act)
  }

  /** Moves on to the next act; `undefined` when the day is over. */
  next(): Act | undefined {
    const next = this.#heap.pop()
    if (!next) return undefined
    this.#now = next.at
    return next.value
  }
}
