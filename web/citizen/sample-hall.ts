import type { hall } from '../../contract/index.ts'

/** A hall as large as Pekanbaru's, made up: 24 agencies, 40 booths, 173 services. For tests of the pages. */
export const open: hall.Openness = {
  open: true,
  numbers: true,
  why: { id: 'Jam layanan Senin.', en: 'Monday’s hours.' },
  closesAt: '2026-07-27T08:00:00Z',
  opensAt: null,
}

export const mall: hall.Mall = {
  id: 'pekanbaru',
  name: 'Mal Pelayanan Publik Kota Pekanbaru',
  city: 'Kota Pekanbaru',
  timeZone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  priorityCreditMinutes: { lansia: 20 },
  recallLimit: 3,
  kioskOpens: '07:30',
  waitTarget: { withinMinutes: 30, share: 0.8 },
  counts: { agencies: 24, booths: 40, counters: 80, services: 173 },
}

export const agencies: readonly hall.Agency[] = Array.from({ length: 24 }, (_, index) => ({
  id: index === 0 ? 'disdukcapil' : `instansi-${index}`,
  name:
    index === 0 ? 'Dinas Kependudukan dan Pencatatan Sipil' : `Dinas Contoh Nomor ${index} Kota Pekanbaru`,
  shortName: index === 0 ? 'Disdukcapil' : `Dinas ${index}`,
  kind: 'city',
  connection: index === 5 ? 'not-connected' : 'connected',
  booths: index === 0 ? ['G01', 'G02'] : [`G${String(index + 2).padStart(2, '0')}`],
  floor: 1,
  services: index === 0 ? 42 : 5,
  openness: open,
  provenance: {},
}))

const summary = (index: number): hall.ServiceSummary => ({
  id: `layanan-${index}`,
  name: { id: `Penerbitan Dokumen Contoh ${index}`, en: `Issue of sample document ${index}` },
  agency: { id: 'disdukcapil', name: 'Dinas Kependudukan dan Pencatatan Sipil', shortName: 'Disdukcapil' },
  kind: 'non-perizinan',
  queue: 'ktp',
  feeType: 'free',
  counterMinutes: 8,
  openness: open,
})

export const services: readonly hall.ServiceSummary[] = Array.from({ length: 173 }, (_, index) =>
  summary(index),
)

export const service: hall.Service = {
  ...summary(0),
  id: 'ktp-el-baru',
  name: { id: 'Perekaman dan penerbitan KTP-el baru', en: 'New electronic ID card' },
  requirements: [
    {
      label: 'Kartu Keluarga',
      doc: 'kk',
      form: 'copy',
      mandatory: true,
      condition: null,
      alternative: null,
      detail: null,
    },
    {
      label: 'Surat kehilangan',
      doc: null,
      form: 'original',
      mandatory: false,
      condition: 'KTP hilang',
      alternative: null,
      detail: null,
    },
    {
      label: 'Akta lahir',
      doc: null,
      form: 'any',
      mandatory: true,
      condition: null,
      alternative: null,
      detail: null,
      anyOf: 'umur',
    },
    {
      label: 'Ijazah',
      doc: null,
      form: 'any',
      mandatory: true,
      condition: null,
      alternative: null,
      detail: null,
      anyOf: 'umur',
    },
  ],
  procedure: Array.from({ length: 7 }, (_, index) => ({
    no: index + 1,
    code: 'check',
    actor: index === 0 ? 'applicant' : 'officer',
    place: 'front-office',
    text: `Langkah ${index + 1}: memeriksa kelengkapan persyaratan`,
  })),
  duration: { counterMinutes: 8, totalMinutes: { min: 15, max: 30 }, workingDays: 1 },
  fee: { type: 'free', amount: 0, legalBasis: 'UU 24/2013 Pasal 79A', note: null, items: [] },
  product: { doc: 'ktp-el', label: 'KTP elektronik' },
  complaintChannels: [
    'Meja informasi dan pengaduan MPP (lantai 1)',
    'SP4N-LAPOR!: www.lapor.go.id, SMS 1708',
  ],
  legalBasis: ['UU 24/2013 tentang Administrasi Kependudukan'],
  note: null,
  places: [
    {
      booth: 'G01',
      label: 'Disdukcapil A',
      floor: 1,
      zone: { id: 'Z1', name: 'Kependudukan', letter: 'A' },
      counters: ['Loket 1'],
    },
  ],
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day,
    spans: day < 6 ? [{ from: '08:00', to: '15:00' }] : [],
  })),
  standard: { filled: 7, of: 14 },
  provenance: {
    status: 'sourced',
    fields: ['standard/requirements', 'standard/fee'],
    scope: 'national',
    sources: [],
  },
  connection: 'connected',
}

export const plan: hall.FloorPlan = {
  level: 1,
  name: 'Lantai 1',
  size: { w: 60, h: 32 },
  booths: Array.from({ length: 40 }, (_, index) => ({
    id: `G${String(index + 1).padStart(2, '0')}`,
    agency: agencies[Math.max(0, (index % 24) - 1)]?.id ?? 'disdukcapil',
    label: `Gerai contoh ${index + 1}: pendaftaran dan penyerahan`,
    zone: `Z${1 + Math.floor(index / 7)}`,
    x: (index % 14) * 4 + 2,
    y: Math.floor(index / 14) * 14,
    w: 4,
    h: 3,
  })),
  areas: [{ id: 'pintu', name: 'Pintu utama', type: 'entrance', x: 26, y: 22, w: 8, h: 3 }],
  zones: 'ALMRSZ'
    .split('')
    .map((letter, index) => ({ id: `Z${index + 1}`, name: `Zona ${letter} contoh`, letter })),
}

export const lifeEvents: readonly hall.LifeEvent[] = Array.from({ length: 12 }, (_, index) => ({
  id: index === 0 ? 'kelahiran-anak' : `peristiwa-${index}`,
  title: {
    id: index === 0 ? 'Anak saya lahir' : `Peristiwa ${index}`,
    en: index === 0 ? 'Birth of a child' : `Event ${index}`,
  },
  steps: [
    {
      id: 'lahir',
      service: null,
      label: 'Surat keterangan lahir',
      dependsOn: [],
      optional: false,
      deadline: null,
      note: null,
    },
    {
      id: 'akta',
      service: summary(3),
      label: null,
      dependsOn: ['lahir'],
      optional: false,
      deadline: '60 hari',
      note: null,
    },
    {
      id: 'kia',
      service: summary(4),
      label: null,
      dependsOn: ['lahir', 'akta'],
      optional: true,
      deadline: null,
      note: 'Boleh menyusul.',
    },
  ],
}))
