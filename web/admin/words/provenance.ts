import { catalogue } from '../../kit/words.ts'

export const provenanceWords = catalogue({
  id: {
    lead: 'Data bersumber diambil dari dokumen yang tertaut; data contoh perlu diganti dengan data resmi sebelum dipakai.',
    sourced: 'Bersumber',
    illustrative: 'Contoh',
    counts: (p: { sourced: string | number; count: string | number }) =>
      `${p.sourced} dari ${p.count} instansi bersumber`,
    sources: 'Sumber',
    fields: 'Bagian',
    noSources: 'tanpa sumber',
    service: 'Layanan',
    showServices: (p: { name: string | number }) => `Lihat layanan ${p.name}`,
    hideServices: 'Tutup daftar layanan',
    standard: (p: { filled: string | number; of: string | number }) =>
      `${p.filled} dari ${p.of} komponen standar pelayanan`,
    note: 'Catatan',
  },
  en: {
    lead: 'Sourced data comes from the linked documents; illustrative data must be replaced by official data before use.',
    sourced: 'Sourced',
    illustrative: 'Illustrative',
    counts: (p) => `${p.sourced} of ${p.count} agencies sourced`,
    sources: 'Sources',
    fields: 'Parts',
    noSources: 'no source',
    service: 'Service',
    showServices: (p) => `Show the services of ${p.name}`,
    hideServices: 'Hide the services',
    standard: (p) => `${p.filled} of ${p.of} parts of the service standard`,
    note: 'Note',
  },
})
