import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { queue } from '../../contract/index.ts'
import type { Call, Operation, Output } from '../../contract/index.ts'
import { mall } from '../world.ts'
import { until } from './hall.ts'
import type { Ask } from './hall.ts'

const services = ['ktp-el-baru', 'kk-baru', 'ktp-el-rusak']

/** An answer that somebody got and may rely on. */
export interface Acknowledged {
  readonly issued: {
    kiosk: number
    key: string
    service: string
    id: string
    number: string
    token: string
  }[]
  readonly called: { counter: string; ticket: string }[]
  readonly started: { counter: string; ticket: string }[]
  readonly finished: { counter: string; ticket: string }[]
}

export interface Load {
  readonly acknowledged: Acknowledged
  /** Statuses of refused tries, e.g. `503 database.away` → 12; `0` is a broken line. */
  readonly refusals: Map<string, number>
  /** Answers that must not be: a 500, a refusal without words, a 503 that does not say when to come again. */
  readonly faults: string[]
  /** While held, nobody asks again: the server process is gone. */
  hold(): void
  release(): void
  /** Waits until this many more numbers are acknowledged: on a busy machine that takes longer. */
  more(numbers: number): Promise<void>
  /** Lets everybody get the answer that he waits for, then ends. */
  drain(): Promise<void>
}

/** Kiosks and counters that never stop, and ask again with the same key until they are answered, as the real ones do. */
export function startLoad(
  kiosks: readonly Ask[],
  counters: readonly { officer: Ask; counter: string }[],
): Load {
  const acknowledged: Acknowledged = { issued: [], called: [], started: [], finished: [] }
  const refusals = new Map<string, number>()
  const faults: string[] = []
  let isDraining = false
  let gate: Promise<void> = Promise.resolve()
  let open: () => void = () => undefined

  /** The same question with the same key until there is an answer; undefined when it was refused for good. */
  async function insist<O extends Operation>(ask: Ask, operation: O, call: Call<O>) {
    const key = randomUUID()
    for (;;) {
      await gate
      const reply = await ask(operation, call, key)
      // Only an answer below 400 has an output.
      if (reply.status > 0 && reply.status < 400) return { key, output: reply.output as Output<O> }
      const name = `${reply.status} ${reply.problem?.code ?? ''}`
      refusals.set(name, (refusals.get(name) ?? 0) + 1)
      if (reply.status >= 500 && reply.status !== 503) faults.push(`${operation.id}: ${name}`)
      if (reply.status >= 400 && !reply.headers.get('content-type')?.startsWith('application/problem+json'))
        faults.push(`${operation.id}: ${name} is no problem+json`)
      if (reply.status === 503 && reply.headers.get('retry-after') === null)
        faults.push(`${operation.id}: ${name} does not say when to come again`)
      if (reply.status !== 503 && reply.status !== 0) {
        faults.push(`${operation.id}: ${name} ${JSON.stringify(reply.problem?.words)}`)
        return undefined
      }
      await sleep(50)
    }
  }

  async function giveNumbers(kiosk: Ask, i: number): Promise<void> {
    for (let n = i; !isDraining; n++) {
      const service = services[n % services.length] ?? ''
      const done = await insist(kiosk, queue.issueTicket, { params: { mall }, body: { service } })
      if (!done) continue
      const { ticket, token } = done.output
      acknowledged.issued.push({
        kiosk: i,
        key: done.key,
        service,
        id: ticket.id,
        number: ticket.number,
        token,
      })
      await sleep(5)
    }
  }

  async function serve(officer: Ask, counter: string): Promise<void> {
    while (!isDraining) {
      const call = await insist(officer, queue.callNext, { params: { mall, counter } })
      const ticket = call?.output.ticket?.id
      if (ticket === undefined) {
        await sleep(20)
        continue
      }
      acknowledged.called.push({ counter, ticket })
      const params = { mall, ticket }
      if (await insist(officer, queue.startService, { params }))
        acknowledged.started.push({ counter, ticket })
      if (await insist(officer, queue.finishService, { params, body: { outcome: 'served' } }))
        acknowledged.finished.push({ counter, ticket })
    }
  }

  const everybody = Promise.all([
    ...kiosks.map((kiosk, i) => giveNumbers(kiosk, i)),
    ...counters.map(({ officer, counter }) => serve(officer, counter)),
  ])
  return {
    acknowledged,
    refusals,
    faults,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release() {
      open()
    },
    more(numbers) {
      const wanted = acknowledged.issued.length + numbers
      return until(() => acknowledged.issued.length >= wanted, `${numbers} more numbers`)
    },
    async drain() {
      isDraining = true
      await everybody
    },
  }
}
