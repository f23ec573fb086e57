import { expect, test } from 'vitest'
import type { announcements, hall, printing, queue } from '../../contract/index.ts'
import { alarmsOf } from './alarms.ts'
import type { Seen } from './alarms.ts'
import { boothsNow } from './booths-now.ts'

const now = '2026-11-24T03:00:00Z'
const line = (id: string, agency: string, more: Partial<queue.Queue> = {}): queue.Queue => ({
  id,
  agency,
  name: { id, en: id },
  zone: 'Z1',
  booths: ['G01'],
  services: [],
  waiting: 0,
  parked: 0,
  serving: 0,
  oldestWaitMinutes: null,
  staffing: { counters: 2, open: 1, closedToday: 0 },
  expectedWait: null,
  quotas: [],
  ...more,
})
const counter = (id: string, agency: string, more: Partial<queue.Counter> = {}): queue.Counter => ({
  id,
  agency,
  label: 'Loket 1',
  booth: 'G01',
  zone: 'Z1',
  queues: [],
  open: true,
  reason: null,
  closedToday: false,
  officer: null,
  openedAt: now,
  seenAt: now,
  current: null,
  ...more,
})
const agency = (id: string, open: boolean): hall.Agency => ({
  id,
  name: id,
  shortName: id,
  kind: 'local',
  connection: 'connected',
  booths: ['G01'],
  floor: 1,
  services: 1,
  openness: { open, numbers: open, why: { id: '', en: '' }, closesAt: null, opensAt: null },
  provenance: null,
})
const seen = (more: {
  queues?: queue.Queue[]
  counters?: queue.Counter[]
  agencies?: hall.Agency[]
  rest?: Partial<Seen>
}): Seen => ({
  overview: {
    day: '2026-11-24',
    now,
    open: true,
    totals: {
      issued: 0,
      waiting: 0,
      serving: 0,
      served: 0,
      noShow: 0,
      cancelled: 0,
      countersOpen: 0,
      counters: 0,
      meanWaitMinutes: null,
      p90WaitMinutes: null,
      outOfOrder: 0,
    },
    queues: more.queues ?? [],
    counters: more.counters ?? [],
  },
  agencies: more.agencies ?? [],
  help: [],
  devices: [],
  printers: [],
  voices: [],
  targetMinutes: 30,
  machineNow: Date.parse(now),
  ...more.rest,
})
const kinds = (given: Seen) => alarmsOf(given).map((alarm) => alarm.kind)

test('a calm hall has no alarm', () => {
  expect(
    kinds(seen({ queues: [line('A1', 'a')], counters: [counter('1', 'a')], agencies: [agency('a', true)] })),
  ).toEqual([])
})

test('who calls for help comes first, then a line that nobody serves, then a long wait', () => {
  const queues = [
    line('A1', 'a', { waiting: 3, oldestWaitMinutes: 31 }),
    line('A2', 'a', { waiting: 1, staffing: { counters: 1, open: 0, closedToday: 0 } }),
    line('A3', 'a', { waiting: 9, staffing: { counters: 1, open: 0, closedToday: 0 } }),
    line('A4', 'a', { waiting: 3, oldestWaitMinutes: 30 }),
  ]
  const help = [
    { id: 'h', place: 'Kios 1', zone: null, state: 'ringing' as const, askedAt: now, answeredAt: null },
  ]
  const alarms = alarmsOf(seen({ queues, counters: [counter('1', 'a')], rest: { help } }))
  expect(alarms.map((alarm) => ('line' in alarm ? alarm.line.id : alarm.kind))).toEqual([
    'help',
    'A3',
    'A2',
    'A1',
  ])
})

test('an open counter that is silent for longer than 90 seconds is named', () => {
  const at = (seconds: number) =>
    counter(String(seconds), 'a', { seenAt: new Date(Date.parse(now) - seconds * 1000).toISOString() })
  const alarms = alarmsOf(seen({ counters: [at(90), at(91), { ...at(500), open: false }] }))
  expect(alarms).toMatchObject([{ kind: 'silent', counter: { id: '91' } }])
})

test('an agency whose hours run and none of whose counters is open is named, one that is closed is not', () => {
  const counters = [counter('1', 'a', { open: false }), counter('2', 'b', { open: false })]
  const agencies = [agency('a', true), agency('b', false), agency('without-counters', true)]
  expect(alarmsOf(seen({ counters, agencies }))).toMatchObject([{ kind: 'unopened', agency: { id: 'a' } }])
})

test('a device that was here today and fell silent is named; one put away or revoked is not', () => {
  const device = (minutes: number, revokedAt: string | null = null) => ({
    id: String(minutes),
    kind: 'kiosk' as const,
    label: 'Kios 1',
    zone: null,
    createdAt: now,
    seenAt: new Date(Date.parse(now) - minutes * 60_000).toISOString(),
    revokedAt,
  })
  const devices = [device(2), device(3), device(60, now), device(12 * 60), { ...device(9), seenAt: null }]
  expect(alarmsOf(seen({ rest: { devices } }))).toMatchObject([{ kind: 'device', device: { id: '3' } }])
})

test('a printer tells its fault, or that its roll ends, while the hall is open', () => {
  const printer = (
    agent: string,
    fault: printing.PrintFault | null,
    paper: 'ok' | 'near-end' | 'out',
  ): printing.Printer => ({
    agent,
    label: agent,
    zone: null,
    status: { fault, paper, coverOpen: false, mode: 'bitmap' },
    seenAt: now,
    ready: fault === null,
    kiosks: [],
  })
  const printers = [
    printer('well', null, 'ok'),
    printer('ends', null, 'near-end'),
    printer('empty', 'paper-out', 'out'),
    // Its agent is silent: that is told as a device.
    { ...printer('silent', null, 'near-end'), ready: false },
  ]
  const given = seen({ rest: { printers } })
  expect(alarmsOf(given)).toMatchObject([
    { kind: 'printer', printer: { agent: 'empty' }, fault: 'paper-out' },
    { kind: 'printer', printer: { agent: 'ends' }, fault: 'near-end' },
  ])
  expect(alarmsOf({ ...given, overview: { ...given.overview, open: false } })).toEqual([])
})

test('a booth shows who waits before it: red where nobody serves, yellow where it takes longer than promised', () => {
  const tone = (one: Partial<queue.Queue>, open: boolean) =>
    boothsNow(
      seen({ queues: [line('A1', 'a', one)], counters: [counter('1', 'a', { open })] }).overview,
      30,
    ).get('G01')?.tone
  const nobody = { staffing: { counters: 1, open: 0, closedToday: 0 } }
  expect(tone({ waiting: 2, ...nobody }, false)).toBe('error')
  expect(tone({ waiting: 2 }, false)).toBe('neutral')
  expect(tone({ waiting: 0 }, true)).toBe('success')
  expect(tone({ waiting: 2, oldestWaitMinutes: 30 }, true)).toBe('info')
  expect(tone({ waiting: 2, oldestWaitMinutes: 31 }, true)).toBe('warning')
})

test('a zone whose last call was not heard, and a living board without sound, are named; a dead board is a device', () => {
  const voice = (id: string, speaker: boolean, unheard: announcements.ZoneVoice['unheard'] = null) => ({
    zone: { id, letter: id, name: id },
    speaker,
    unheard,
  })
  const board = (zone: string, seenAt: string) => ({
    id: zone,
    kind: 'board' as const,
    label: zone,
    zone,
    createdAt: now,
    seenAt,
    revokedAt: null,
  })
  const voices = [
    voice('speaks', true),
    voice('unheard', true, { number: 'A1-001', fault: 'clip-broken', at: now }),
    voice('mute', false),
    voice('dead', false),
    voice('boardless', false),
  ]
  const devices = [board('speaks', now), board('mute', now), board('dead', '2026-11-24T02:50:00Z')]
  const given = seen({ rest: { voices, devices } })
  expect(alarmsOf(given)).toMatchObject([
    { kind: 'voice', voice: { zone: { id: 'unheard' } }, fault: 'clip-broken' },
    { kind: 'voice', voice: { zone: { id: 'mute' } }, fault: 'no-speaker' },
    { kind: 'device', device: { id: 'dead' } },
  ])
  expect(kinds({ ...given, overview: { ...given.overview, open: false } })).toEqual([])
})
