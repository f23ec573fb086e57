import { expect, test } from 'vitest'
import { hall, notices, queue } from '../../contract/index.ts'
import type { CloudEvent, TicketEventData } from '../../contract/index.ts'
import { Refused, fakeClient, on } from '../kit/fake-client.ts'
import { boardPage } from './index.ts'
import { afterEvent, isNewCall } from './picture.ts'
import { slideAt, slideMs, slidesAt } from './slides.ts'

const mall: hall.Mall = {
  id: 'pekanbaru',
  name: 'Mal Pelayanan Publik Kota Pekanbaru',
  city: 'Kota Pekanbaru',
  timeZone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  priorityCreditMinutes: {},
  recallLimit: 3,
  kioskOpens: '07:30',
  waitTarget: { withinMinutes: 30, share: 0.8 },
  counts: { agencies: 24, booths: 40, counters: 80, services: 173 },
}

const board: queue.Board = {
  zone: { id: 'Z1', letter: 'A', name: 'Kependudukan' },
  calls: ['A1-012', 'A2-031', 'A1-011'].map((number, index) => ({
    ticket: '0197f0a0-0000-7000-8000-00000000000' + String(index),
    number,
    counter: `Loket ${index + 1}`,
    booth: 'G01',
    calledAt: '2026-07-27T03:00:00Z',
    recall: index === 0 ? 1 : 0,
    state: 'called',
  })),
  queues: [{ id: 'ktp', name: { id: 'KTP <b>', en: 'ID cards' }, waiting: 4, next: ['A1-013', 'A1-014'] }],
  position: '12.3',
  now: '2026-07-27T03:35:00Z',
  zoneLabel: 'WIB',
}

const notice: notices.BoardNotice = {
  id: '0197f0a0-0000-7000-8000-000000000007',
  text: { id: 'Loket 3 istirahat sampai 13.30', en: 'Counter 3 is back at 13.30' },
  zone: null,
  from: '2026-07-27T03:30:00Z',
  until: '2026-07-27T06:30:00Z',
}

const assets = {
  styles: { citizen: '', board: '/assets/board.css', living: '/assets/living.css' },
  scripts: { ticket: '', tickets: '', board: '/assets/board.js', boardTest: '/assets/test.js', survey: '' },
}
const page = boardPage(
  fakeClient([
    on(hall.getMall, () => mall),
    on(notices.listBoardNotices, () => [notice]),
    on(queue.getBoard, ({ params }) => {
      if (params.zone !== 'Z1') throw new Refused('zone.unknown')
      return board
    }),
  ]),
  assets,
)
const ask = (path: string, locale: 'id' | 'en' = 'id') =>
  page({ method: 'GET', path, query: new URLSearchParams(), form: null, locale, now: new Date(board.now) })

const event = (time: string): CloudEvent => ({
  specversion: '1.0',
  id: '0197f0a0-0000-7000-8000-000000000009',
  source: '/malls/pekanbaru',
  type: 'id.go.mpp.ticket.called',
  subject: '0197f0a0-0000-7000-8000-000000000008',
  time,
  dataref: '',
  data: {},
})
const called: TicketEventData = {
  number: 'A1-013',
  queue: 'ktp',
  zone: 'Z1',
  counter: 'G01-4',
  counterLabel: 'Loket 4',
  booth: 'G01',
  due: '2026-07-27T02:00:00Z',
  line: -1,
  from: 'waiting',
  to: 'called',
  recall: 0,
}

test('the board shows the latest call, the counter, earlier calls, who is next, and the clock with its zone', async () => {
  const { html = '' } = (await ask('/pekanbaru/board/Z1')) ?? {}
  expect(html).toMatch(/data-part="number"[^>]*>A1-012</)
  expect(html).toMatch(/data-part="counter"[^>]*>Loket 1</)
  expect(html).toContain('Panggilan ke-2')
  expect(html).toContain('A2-031')
  expect(html).toContain('A1-013')
  expect(html).toMatch(/10\.35<\/span> <span[^>]*>WIB/)
  expect(html).toContain('KTP &lt;b&gt;')
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>')
})

test('a notice stands below the calls, as plain text', async () => {
  const { html = '' } = (await ask('/pekanbaru/board/Z1')) ?? {}
  expect(html).toMatch(/data-part="notice-text" lang="id">Loket 3 istirahat sampai 13\.30</)
  expect(html).toContain('data-noticed')
})

test('a notice begins and ends by the clock of the hall, and each text has its turn', () => {
  const at = (time: string) => slidesAt([notice], Date.parse(time))
  expect(at('2026-07-27T03:29:59Z')).toEqual([])
  expect(at('2026-07-27T03:30:00Z').map(({ lang }) => lang)).toEqual(['id', 'en'])
  expect(at('2026-07-27T06:30:00Z')).toEqual([])
  const slides = at('2026-07-27T04:00:00Z')
  const turns = [0, 1, 2].map((turn) => slideAt(slides, turn * slideMs)?.lang)
  expect(turns).toEqual(['id', 'en', 'id'])
  expect(slideAt([], 0)).toBeUndefined()
})

test('the self-test of a board has a page of its own, and an unknown zone none', async () => {
  const answer = await ask('/pekanbaru/board/Z1/test')
  expect(answer?.html).toContain('Uji papan zona A')
  expect(answer?.html).toContain('src="/assets/test.js"')
  expect((await ask('/pekanbaru/board/Z9/test'))?.status).toBe(404)
})

test('it speaks English when asked, and knows no other page', async () => {
  expect((await ask('/pekanbaru/board/Z1', 'en'))?.html).toContain('Latest calls')
  expect(await ask('/pekanbaru/board')).toBeUndefined()
})

test('a board that is refused says why and asks again by itself', async () => {
  const answer = await ask('/pekanbaru/board/Z9')
  expect(answer).toMatchObject({ status: 404, headers: { refresh: '30' } })
  expect(answer?.html).toContain('Zona ini tidak ada di MPP ini.')
})

test('a call comes first at once and leaves the numbers that are next', () => {
  const next = afterEvent(board, event('2026-07-27T03:36:00Z'), called)
  expect(next.calls.map((call) => call.number)).toEqual(['A1-013', 'A1-012', 'A2-031', 'A1-011'])
  expect(next.calls[0]).toMatchObject({ counter: 'Loket 4', state: 'called' })
  expect(next.queues[0]?.next).toEqual(['A1-014'])
})

test('a recall moves its number to the front once, a start changes its state, an undo takes it away', () => {
  const recalled = afterEvent(board, event('2026-07-27T03:36:00Z'), {
    ...called,
    number: 'A1-011',
    recall: 1,
  })
  expect(recalled.calls.map((call) => call.number)).toEqual(['A1-011', 'A1-012', 'A2-031'])
  const started = afterEvent(board, event('2026-07-27T03:36:00Z'), {
    ...called,
    number: 'A1-012',
    to: 'serving',
  })
  expect(started.calls[0]?.state).toBe('serving')
  const undone = afterEvent(board, event('2026-07-27T03:36:00Z'), {
    ...called,
    number: 'A1-012',
    to: 'waiting',
  })
  expect(undone.calls[0]?.number).toBe('A2-031')
})

test('only a fresh call flashes: not one replayed after a break, nor one already shown', () => {
  const now = Date.parse('2026-07-27T03:36:05Z')
  expect(isNewCall(board, event('2026-07-27T03:36:00Z'), called, now)).toBe(true)
  expect(isNewCall(board, event('2026-07-27T03:30:00Z'), called, now)).toBe(false)
  expect(
    isNewCall(
      board,
      event('2026-07-27T03:00:00Z'),
      { ...called, number: 'A1-012' },
      Date.parse('2026-07-27T03:00:05Z'),
    ),
  ).toBe(false)
})
