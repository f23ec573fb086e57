/** A binary heap of things that happen: the earliest first, and of those at one moment the one that was planned first. */
export class Heap<T> {
  readonly #nodes: { readonly at: number; readonly turn: number; readonly value: T }[] = []
  #turns = 0

  get size(): number {
    return this.#nodes.length
  }

  push(at: number, value: T): void {
    const nodes = this.#nodes
    nodes.push({ at, turn: this.#turns++, value })
    let child = nodes.length - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (!this.#before(child, parent)) return
      this.#swap(child, parent)
      child = parent
    }
  }

  pop(): { readonly at: number; readonly value: T } | undefined {
    const nodes = this.#nodes
    const first = nodes[0]
    const last = nodes.pop()
    if (first === undefined || last === undefined || nodes.length === 0) return first
    nodes[0] = last
    let parent = 0
    for (;;) {
      const left = 2 * parent + 1
      const right = left + 1
      let least = parent
      if (left < nodes.length && this.#before(left, least)) least = left
      if (right < nodes.length && this.#before(right, least)) least = right
      if (least === parent) return first
      this.#swap(least, parent)
      parent = least
    }
  }

  #before(a: number, b: number): boolean {
    const one = this.#nodes[a]
    const other = this.#nodes[b]
    if (!one || !other) return false
    return one.at < other.at || (one.at === other.at && one.turn < other.turn)
  }

  #swap(a: number, b: number): void {
    const one = this.#nodes[a]
    const other = this.#nodes[b]
    if (!one || !other) return
    this.#nodes[a] = other
    this.#nodes[b] = one
  }
}
