import type { hall, printing, queue } from '../../contract/index.ts'

/** A made-up hall for the kiosk's tests. */
export const openNow: hall.Openness = {
  open: true,
  numbers: true,
  why: { id: 'Buka sampai 15.00 WIB.', en: 'Open until 15.00 WIB.' },
  closesAt: '2026-11-24T08:00:00Z',
  opensAt: null,
}

export const ticket: queue.Ticket = {
  id: '0193a000-0000-7000-8000-000000000001',
  number: 'A1-012',
  day: '2026-11-24',
  service: { id: 'ktp-el', name: { id: 'Perekaman KTP-el', en: 'ID card enrolment' } },
  agency: { id: 'disdukcapil', name: 'Dinas Kependudukan', shortName: 'Disdukcapil' },
  queue: 'disdukcapil-ktp',
  booths: ['G01'],
  floor: 1,
  zone: { id: 'Z1', letter: 'A', name: 'Kependudukan' },
  state: 'waiting',
  priority: null,
  issuedAt: '2026-11-24T02:00:00Z',
  dueAt: '2026-11-24T02:00:00Z',
  calledAt: null,
  startedAt: null,
  endedAt: null,
  counter: null,
  recalls: 0,
  outcome: null,
  ahead: 4,
  expectedWait: { fromMinutes: 15, toMinutes: 25 },
  visit: '0193a000-0000-7000-8000-0000000000aa',
}

export const issued: queue.IssuedTicket = {
  ticket,
  token: 'token-of-the-holder-22c',
  link: '/pekanbaru/t/token-of-the-holder-22c',
  notice: null,
}

export const service: hall.ServiceSummary = {
  id: 'ktp-el',
  name: { id: 'Perekaman KTP-el', en: 'ID card enrolment' },
  agency: { id: 'disdukcapil', name: 'Dinas Kependudukan', shortName: 'Disdukcapil' },
  kind: 'administrasi',
  queue: 'disdukcapil-ktp',
  feeType: 'free',
  counterMinutes: 8,
  openness: openNow,
}

export const line: queue.Queue = {
  id: 'disdukcapil-ktp',
  name: { id: 'KTP-el', en: 'ID card' },
  agency: 'disdukcapil',
  zone: 'Z1',
  booths: ['G01'],
  services: ['ktp-el'],
  waiting: 4,
  parked: 0,
  serving: 2,
  oldestWaitMinutes: 12,
  staffing: { counters: 3, open: 2, closedToday: 0 },
  expectedWait: { fromMinutes: 15, toMinutes: 25 },
  quotas: [{ service: 'ktp-el', issued: 10, quota: 100, left: 90 }],
}

export const paper: printing.Paper = {
  locale: 'id',
  hall: 'MPP Uji',
  title: 'Nomor antrean Anda',
  number: 'A1-012',
  service: 'Perekaman KTP-el',
  agency: 'Dinas Kependudukan',
  zone: { letter: 'A', name: 'Kependudukan' },
  where: 'Lantai 1 · Gerai G01',
  priority: null,
  ahead: '4 orang di depan Anda',
  expected: 'Perkiraan dipanggil 15–25 menit lagi',
  fee: 'Layanan gratis',
  link: 'http://hall.test/pekanbaru/t/token-of-the-holder-22c',
  scan: 'Pindai untuk memantau antrean di ponsel',
  issued: 'Selasa, 24 November 2026, 09.00 WIB',
  complaint: 'Pengaduan: meja informasi',
  copy: null,
}
