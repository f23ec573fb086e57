import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mean, percentile } from './figures.ts'
import { checkNumbers } from './numbers.ts'
import { OrderCheck } from './order.ts'
import type { TicketTold } from './witnessed.ts'

const told = (verb: string, ticket: string, to: string, more: Partial<TicketTold> = {}): TicketTold => ({
  verb,
  ticket,
  to,
  at: 0,
  number: ticket,
  queue: 'A1',
  counter: null,
  due: Number(ticket.replace(/\D/g, '')),
  reason: undefined,
  ...more,
})
const issued = (ticket: string, more?: Partial<TicketTold>) => told('issued', ticket, 'waiting', more)
const called = (ticket: string, counter: string, more?: Partial<TicketTold>) =>
  told('called', ticket, 'called', { counter, ...more })
const step = (verb: string, to: string, ticket: string, counter: string) =>
  told(verb, ticket, to, { counter })

function found(events: readonly TicketTold[], visits: Record<string, string> = {}) {
  const check = new OrderCheck(
    (counter) => (counter === 'C9' ? ['B1'] : ['A1']),
    (ticket) => visits[ticket],
  )
  for (const event of events) check.see(event)
  return check.findings.map(({ kind, number }) => `${kind} ${number}`)
}

describe('the order check', () => {
  test('finds nothing on an honest day, and a planted call out of order on any day', () => {
    const day = fc
      .array(fc.nat(1_000), { minLength: 2, maxLength: 30 })
      .chain((dues) => fc.record({ dues: fc.constant([...new Set(dues)]), planted: fc.nat() }))
    fc.assert(
      fc.property(day, ({ dues, planted }) => {
        const tickets = dues.map((due, i) => issued(`t${i}`, { due }))
        const line = [...tickets].sort((a, b) => a.due - b.due)
        const serve = (ticket: TicketTold) => [
          called(ticket.ticket, 'C1', { due: ticket.due }),
          told('started', ticket.ticket, 'serving', { counter: 'C1', due: ticket.due }),
          told('finished', ticket.ticket, 'finished', { counter: 'C1', due: ticket.due }),
        ]
        expect(found([...tickets, ...line.flatMap(serve)])).toEqual([])
        if (line.length < 2) return
        // Somebody is called before the one who is due before them.
        const at = 1 + (planted % (line.length - 1))
        const wrong = [...line]
        wrong.splice(at - 1, 0, ...wrong.splice(at, 1))
        expect(found([...tickets, ...wrong.flatMap(serve)])).toEqual([
          `out-of-order ${line[at]?.ticket ?? ''}`,
        ])
      }),
    )
  })

  test('finds a planted double call, wherever the ticket stands', () => {
    fc.assert(
      fc.property(fc.constantFrom('called', 'started', 'finished'), (until) => {
        const events = [issued('t1'), called('t1', 'C1')]
        if (until !== 'called') events.push(step('started', 'serving', 't1', 'C1'))
        if (until === 'finished') events.push(step('finished', 'finished', 't1', 'C1'))
        expect(found([...events, called('t1', 'C2')])).toEqual(['double-call t1'])
      }),
    )
  })

  test('a visitor at one counter must not be called at another', () => {
    const events = [
      issued('t1'),
      issued('t2', { queue: 'B1' }),
      called('t1', 'C1'),
      called('t2', 'C9', { queue: 'B1' }),
    ]
    expect(found(events, { t1: 'v', t2: 'v' })).toEqual(['double-call t2'])
    expect(found(events, { t1: 'v', t2: 'w' })).toEqual([])
  })

  test('a counter with somebody before it must not call', () => {
    expect(found([issued('t1'), issued('t2'), called('t1', 'C1'), called('t2', 'C1')])).toEqual([
      'double-call t2',
    ])
  })

  test('passing over somebody is right with a reason, in another line, or when they are elsewhere', () => {
    expect(found([issued('t1'), issued('t2'), called('t2', 'C1')])).toEqual(['out-of-order t2'])
    expect(found([issued('t1'), issued('t2'), called('t2', 'C1', { reason: 'sakit' })])).toEqual([])
    expect(found([issued('t1', { queue: 'B1' }), issued('t2'), called('t2', 'C1')])).toEqual([])
    const busy = [issued('t0', { queue: 'B1' }), issued('t1'), issued('t2')]
    const events = [...busy, called('t0', 'C9', { queue: 'B1' }), called('t2', 'C1')]
    expect(found(events, { t0: 'v', t1: 'v' })).toEqual([])
  })

  test('who was parked, returned, missed or taken back may be called again', () => {
    for (const [verb, back] of [
      ['parked', 'parked'],
      ['no-show', 'no-show'],
      ['returned', 'waiting'],
      ['undone', 'waiting'],
    ] as const) {
      const events = [issued('t1'), called('t1', 'C1'), step(verb, back, 't1', 'C1')]
      const again = back === 'waiting' ? [] : [told('resumed', 't1', 'waiting')]
      expect(found([...events, ...again, called('t1', 'C1')])).toEqual([])
    }
  })

  test('knows the longest line', () => {
    const check = new OrderCheck(
      () => ['A1'],
      () => undefined,
    )
    for (const event of [issued('t1'), issued('t2'), called('t1', 'C1'), issued('t3')]) check.see(event)
    expect(check.longest.get('A1')).toBe(2)
  })
})

describe('numbers', () => {
  test('one after the other in any order are right; a planted twin and a planted hole are found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 200 }), fc.nat(), fc.nat(), (count, twin, hole) => {
        const numbers = Array.from({ length: count }, (_, i) => `A1-${String(i + 1).padStart(3, '0')}`)
        expect(checkNumbers([...numbers].reverse())).toEqual({ duplicates: [], gaps: [] })
        const twice = 1 + (twin % count)
        expect(checkNumbers([...numbers, `A1-${twice}`]).duplicates).toEqual([`A1-${twice}`])
        const missing = 2 + (hole % (count - 2))
        const holed = numbers.filter((_, i) => i + 1 !== missing)
        expect(checkNumbers(holed).gaps).toEqual([`A1-${missing}`])
      }),
    )
  })
})

test('mean and percentile are those of the textbook', () => {
  expect(mean([])).toBe(0)
  expect(mean([1, 2, 6])).toBe(3)
  expect(percentile([5, 1, 2, 3, 4, 6, 7, 8, 9, 10], 90)).toBe(9)
  expect(percentile([], 90)).toBe(0)
})
