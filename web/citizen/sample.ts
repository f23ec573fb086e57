import { hall, queue } from '../../contract/index.ts'
import { Refused, fakeClient, on } from '../kit/fake-client.ts'
import type { Answer } from '../kit/fake-client.ts'
import type { PageRequest } from '../kit/page.ts'

import { agencies, lifeEvents, mall, open, plan, service, services } from './sample-hall.ts'

export { mall, service } from './sample-hall.ts'

export const line: queue.Queue = {
  id: 'ktp',
  name: { id: 'KTP-el, KIA, dan IKD', en: 'ID cards' },
  agency: 'disdukcapil',
  zone: 'Z1',
  booths: ['G01'],
  services: services.map((one) => one.id),
  waiting: 7,
  parked: 0,
  serving: 2,
  oldestWaitMinutes: 12,
  staffing: { counters: 5, open: 3, closedToday: 0 },
  expectedWait: { fromMinutes: 10, toMinutes: 20 },
  quotas: [{ service: 'ktp-el-baru', issued: 30, quota: 150, left: 120 }],
}

export const token = 'QmZ3d0tFTXFhU2VKdA'

export const ticket: queue.Ticket = {
  id: '0197f0a0-0000-7000-8000-000000000001',
  number: 'A1-012',
  day: '2026-07-27',
  service: { id: 'ktp-el-baru', name: service.name },
  agency: service.agency,
  queue: 'ktp',
  booths: ['G01'],
  floor: 1,
  zone: { id: 'Z1', letter: 'A', name: 'Kependudukan' },
  state: 'waiting',
  priority: null,
  issuedAt: '2026-07-27T02:35:00Z',
  dueAt: '2026-07-27T02:35:00Z',
  calledAt: null,
  startedAt: null,
  endedAt: null,
  counter: null,
  recalls: 0,
  outcome: null,
  ahead: 3,
  expectedWait: { fromMinutes: 10, toMinutes: 20 },
  visit: '0197f0a0-0000-7000-8000-000000000002',
}

const known = (given: string): void => {
  if (given !== mall.id) throw new Refused('mall.unknown')
}

/** Later answers win over the hall's own. */
export const sampleClient = (...own: readonly Answer[]): ReturnType<typeof fakeClient> =>
  fakeClient([
    ...own,
    on(hall.listMalls, () => [mall]),
    on(hall.getMall, ({ params }) => {
      known(params.mall)
      return mall
    }),
    on(hall.getHallStatus, () => ({
      now: '2026-07-27T03:00:00Z',
      day: '2026-07-27',
      hall: open,
      agencies: [],
    })),
    on(hall.listAgencies, () => [...agencies]),
    on(hall.listServices, () => services.slice(0, 42)),
    on(hall.searchServices, () => services.slice(0, 25)),
    on(hall.getService, ({ params }) => {
      if (params.service !== service.id) throw new Refused('service.unknown')
      return service
    }),
    on(hall.listLifeEvents, () => [...lifeEvents]),
    on(hall.getFloorPlan, ({ params }) => {
      if (params.level !== 1) throw new Refused('not-found')
      return plan
    }),
    on(queue.listQueues, () => [line]),
    on(queue.getTicket, ({ params }) => {
      if (params.ticket !== token) throw new Refused('ticket.unknown')
      return ticket
    }),
  ])

export const assets = {
  styles: { citizen: '/assets/citizen.css', board: '/assets/board.css', living: '/assets/living.css' },
  scripts: {
    ticket: '/assets/ticket.js',
    tickets: '/assets/tickets.js',
    board: '/assets/board.js',
    boardTest: '',
    survey: '/assets/survey.js',
  },
}

export const request = (address: string, given: Partial<PageRequest> = {}): PageRequest => {
  const url = new URL(address, 'http://localhost')
  return {
    method: 'GET',
    path: url.pathname,
    query: url.searchParams,
    form: null,
    locale: 'id',
    now: new Date('2026-07-27T03:00:00Z'),
    ...given,
  }
}
