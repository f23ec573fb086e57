import { useRef, useState } from 'react'
import { queue } from '../../contract/index.ts'
import type { PriorityGroup } from '../../contract/index.ts'
import { newKey, problemOf } from '../kit/index.ts'
import type { CallOptions } from '../kit/index.ts'
import { Intentions, useFace } from '../kit/face/index.ts'
import type { Verb } from './verbs.ts'
import { words } from './words/index.ts'

export interface Said {
  readonly tone: 'success' | 'error'
  readonly text: string
}

/** Where a visitor is sent: to another service, or on to the next stage of the same. */
export type Destination = { readonly service: string } | { readonly queue: string }

type Done = Exclude<Verb, 'help' | 'call-one' | 'note' | 'find'> | 'resume'

type Send = (options: CallOptions) => Promise<string | null>

/** Every step of the desk: one key a step, the server's words on a refusal, and the desk read again afterwards. */
export const useSteps = (desk: queue.CounterDesk | undefined, refresh: () => Promise<unknown>) => {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const [said, setSaid] = useState<Said | null>(null)
  const busy = useRef(false)
  const intentions = useRef(new Intentions(newKey))
  const counter = desk?.counter.id ?? ''
  const current = desk?.counter.current ?? null

  const step = async (done: Done, about: unknown, send: Send): Promise<void> => {
    if (busy.current) return
    busy.current = true
    const now = await outcome(done, about, send)
    await refresh().catch(() => undefined)
    busy.current = false
    // Said last: who reads it presses the next key at once, and it counts.
    setSaid(now)
  }

  const outcome = async (done: Done, about: unknown, send: Send): Promise<Said> => {
    try {
      // The ticket at hand is part of the intention: calling again after it has gone is another call.
      const key = intentions.current.keyFor([done, current?.id ?? null, current?.recalls ?? null, about])
      const number = await send({ key, signal: AbortSignal.timeout(10_000) })
      intentions.current.settle()
      const text =
        number === null
          ? t[done === 'next' ? 'done.next-nobody' : 'done.nobody']
          : sentence(t[`done.${done}`], number)
      return { tone: 'success', text }
    } catch (error) {
      const problem = problemOf(error)
      const answered = problem !== undefined && problem.status >= 400 && problem.status < 500
      if (answered) intentions.current.settle()
      return { tone: 'error', text: answered ? `${problem.title}. ${problem.detail}` : t.unreachable }
    }
  }

  const onCurrent = (
    done: Done,
    about: unknown,
    send: (ticket: queue.Ticket, options: CallOptions) => Promise<queue.Ticket>,
  ) => {
    if (current) void step(done, about, async (options) => (await send(current, options)).number)
  }
  const at = { mall, counter }
  const of = (ticket: queue.Ticket) => ({ mall, ticket: ticket.id })

  return {
    said,
    say: setSaid,
    call: () =>
      void step(
        'call',
        null,
        async (o) => (await ask(queue.callNext, { params: at }, o)).ticket?.number ?? null,
      ),
    start: () => onCurrent('start', null, (k, o) => ask(queue.startService, { params: of(k) }, o)),
    finish: (outcome: queue.Outcome) =>
      onCurrent('finish', outcome, (k, o) =>
        ask(queue.finishService, { params: of(k), body: { outcome } }, o),
      ),
    /** Two commands, each whole: when the second does not arrive, the desk shows the first and calls at the next press. */
    next: () => {
      if (!current) return
      void step('next', null, async (o) => {
        await ask(queue.finishService, { params: of(current), body: { outcome: 'served' } }, o)
        const called = { ...o, ...(o.key === undefined ? {} : { key: `${o.key}-next` }) }
        return (await ask(queue.callNext, { params: at }, called)).ticket?.number ?? null
      })
    },
    recall: () => onCurrent('recall', null, (k, o) => ask(queue.recallTicket, { params: of(k) }, o)),
    noShow: () => onCurrent('no-show', null, (k, o) => ask(queue.markNoShow, { params: of(k) }, o)),
    park: (reason: string) =>
      onCurrent('park', reason, (k, o) => ask(queue.parkTicket, { params: of(k), body: { reason } }, o)),
    transfer: (to: Destination, reason: string) =>
      onCurrent('transfer', [to, reason], (k, o) =>
        ask(queue.transferTicket, { params: of(k), body: { ...to, reason } }, o),
      ),
    callOne: (ticket: queue.Ticket, reason: string) =>
      void step('call', [ticket.id, reason], async (o) => {
        const body = { ticket: ticket.id, reason }
        return (await ask(queue.callTicket, { params: at, body }, o)).number
      }),
    prioritise: (ticket: queue.Ticket, priority: PriorityGroup, reason: string) =>
      void step('prioritise', [ticket.id, priority, reason], async (o) => {
        const body = { priority, reason }
        return (await ask(queue.grantPriority, { params: of(ticket), body }, o)).number
      }),
    resume: (ticket: queue.Ticket) =>
      void step(
        'resume',
        ticket.id,
        async (o) => (await ask(queue.resumeTicket, { params: of(ticket) }, o)).number,
      ),
    undo: () =>
      void step(
        'undo',
        desk?.undo?.until,
        async (o) => (await ask(queue.undoLast, { params: at }, o)).number,
      ),
    open: () => void step('open', null, async (o) => (await ask(queue.openCounter, { params: at }, o)).label),
    close: (reason: string, restOfDay: boolean) =>
      void step('close', [reason, restOfDay], async (o) => {
        const body = { reason, restOfDay }
        return (await ask(queue.closeCounter, { params: at, body }, o)).label
      }),
  }
}

export type Steps = ReturnType<typeof useSteps>

const sentence = (said: string | ((p: { number: string }) => string), number: string): string =>
  typeof said === 'string' ? said : said({ number })
