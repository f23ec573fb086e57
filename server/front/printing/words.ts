import type { Locale, PriorityGroup } from '../../../contract/index.ts'

/** What stands on paper. */
export interface PaperWords {
  readonly title: string
  readonly floor: (level: number) => string
  readonly booth: (booths: string) => string
  readonly priority: (group: PriorityGroup) => string
  readonly ahead: (count: number) => string
  readonly expected: (from: number, to: number) => string
  readonly noEstimate: string
  readonly free: string
  readonly fee: (amount: string) => string
  readonly feeVaries: string
  readonly feeTiers: (least: string, most: string) => string
  readonly scan: string
  readonly complaint: string
  readonly copy: (copy: number) => string
  readonly test: string
}

const groups: Record<PriorityGroup, { id: string; en: string }> = {
  lansia: { id: 'Lansia 60+', en: 'Aged 60+' },
  disabilitas: { id: 'Disabilitas', en: 'Disability' },
  'ibu-hamil': { id: 'Ibu hamil atau menyusui', en: 'Pregnant or nursing' },
  balita: { id: 'Membawa balita', en: 'With a small child' },
  'korban-bencana': { id: 'Korban bencana', en: 'Disaster victim' },
}

export const paperWords: Record<Locale, PaperWords> = {
  id: {
    title: 'Nomor antrean Anda',
    floor: (level) => `Lantai ${level}`,
    booth: (booths) => `Gerai ${booths}`,
    priority: (group) => `Prioritas: ${groups[group].id}`,
    ahead: (count) =>
      count >= 999
        ? 'Lebih dari 900 orang di depan Anda'
        : count === 0
          ? 'Anda berikutnya'
          : `${count} orang di depan Anda`,
    expected: (from, to) => `Perkiraan dipanggil ${from}–${to} menit lagi`,
    noEstimate: 'Perkiraan waktu belum ada. Lihat papan panggilan.',
    free: 'Layanan gratis',
    fee: (amount) => `Biaya resmi ${amount}`,
    feeVaries: 'Biaya resmi sesuai perhitungan; minta bukti bayar',
    feeTiers: (least, most) => `Biaya resmi ${least} sampai ${most}`,
    scan: 'Pindai untuk memantau antrean di ponsel',
    complaint: 'Pengaduan: meja informasi atau SP4N-LAPOR! (lapor.go.id, SMS 1708)',
    copy: (copy) => `Cetakan ke-${copy}`,
    test: 'Halaman uji cetak',
  },
  en: {
    title: 'Your number',
    floor: (level) => `Floor ${level}`,
    booth: (booths) => `Booth ${booths}`,
    priority: (group) => `Priority: ${groups[group].en}`,
    ahead: (count) =>
      count >= 999
        ? 'More than 900 people ahead of you'
        : count === 0
          ? 'You are next'
          : count === 1
            ? '1 person ahead of you'
            : `${count} people ahead of you`,
    expected: (from, to) => `Expected call in ${from}–${to} minutes`,
    noEstimate: 'No estimate yet. Watch the call board.',
    free: 'Free of charge',
    fee: (amount) => `Official fee ${amount}`,
    feeVaries: 'Official fee as calculated; ask for a receipt',
    feeTiers: (least, most) => `Official fee ${least} to ${most}`,
    scan: 'Scan to follow your place on your phone',
    complaint: 'Complaints: information desk or SP4N-LAPOR! (lapor.go.id, SMS 1708)',
    copy: (copy) => `Copy ${copy}`,
    test: 'Printer test page',
  },
}
