import type { TicketTold } from './witnessed.ts'

interface Known {
  readonly queue: string
  readonly due: number
  readonly state: string
  readonly counter: string | null
  readonly visit: string
}

export interface Finding {
  readonly kind: 'double-call' | 'out-of-order'
  readonly at: number
  readonly number: string
  readonly why: string
}

const isAtCounter = (state: string) => state === 'called' || state === 'serving'

/**
 * Recomputes the lines from the event stream alone and finds calls that broke a promise of the hall:
 * nobody is called twice or at two counters, and nobody is called before somebody who is due earlier and free to come.
 * A call with a reason may pass others over; that is what the reason is for.
 */
export class OrderCheck {
  readonly findings: Finding[] = []
  readonly #tickets = new Map<string, Known>()
  readonly #longest = new Map<string, number>()
  readonly #queuesOf: (counter: string) => readonly string[]
  readonly #visitOf: (ticket: string) => string

  /** The stream names no visits; who played the visitors knows them. A stranger's ticket is a visit of its own. */
  constructor(
    queuesOf: (counter: string) => readonly string[],
    visitOf: (ticket: string) => string | undefined,
  ) {
    this.#queuesOf = queuesOf
    this.#visitOf = (ticket) => visitOf(ticket) ?? ticket
  }

  see(told: TicketTold): void {
    if (told.verb === 'called') this.#judge(told)
    const { queue, due, to: state, counter } = told
    this.#tickets.set(told.ticket, { queue, due, state, counter, visit: this.#visitOf(told.ticket) })
    if (state === 'waiting') this.#measure(queue)
  }

  /** The most people that ever waited in each line at once. */
  get longest(): ReadonlyMap<string, number> {
    return this.#longest
  }

  #judge(told: TicketTold): void {
    const before = this.#tickets.get(told.ticket)
    const visit = this.#visitOf(told.ticket)
    // A ticket from before this day's stream began was waiting.
    const state = before?.state ?? 'waiting'
    if (state !== 'waiting' && (isAtCounter(state) || told.reason === undefined))
      this.#find('double-call', told, `was ${state}`)
    for (const [id, other] of this.#tickets)
      if (id !== told.ticket && isAtCounter(other.state)) {
        if (other.visit === visit)
          this.#find('double-call', told, `its visitor is at ${other.counter ?? '?'}`)
        if (other.counter === told.counter) this.#find('double-call', told, 'the counter has somebody')
      }
    if (told.reason !== undefined || told.counter === null) return
    const queues = this.#queuesOf(told.counter)
    const passed = [...this.#tickets].find(
      ([id, other]) =>
        id !== told.ticket &&
        other.state === 'waiting' &&
        other.due < told.due &&
        queues.includes(other.queue) &&
        !this.#isBusy(other.visit),
    )
    if (passed) this.#find('out-of-order', told, `passed over ticket ${passed[0]}`)
  }

  #isBusy(visit: string): boolean {
    for (const other of this.#tickets.values())
      if (other.visit === visit && isAtCounter(other.state)) return true
    return false
  }

  #measure(queue: string): void {
    let waiting = 0
    for (const ticket of this.#tickets.values())
      if (ticket.queue === queue && ticket.state === 'waiting') waiting++
    this.#longest.set(queue, Math.max(this.#longest.get(queue) ?? 0, waiting))
  }

  #find(kind: Finding['kind'], told: TicketTold, why: string): void {
    this.findings.push({ kind, at: told.at, number: told.number, why })
  }
}
