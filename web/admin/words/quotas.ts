import { catalogue } from '../../kit/words.ts'

export const quotasWords = catalogue({
  id: {
    lead: 'Kuota tetap berlaku setiap hari; kuota hari ini menggantikannya untuk hari ini saja. Kosong berarti tanpa batas.',
    service: 'Layanan',
    issued: 'Terambil hari ini',
    quotaNow: 'Kuota hari ini',
    left: 'Sisa',
    unlimited: 'tanpa batas',
    quotaTitle: (p: { name: string | number }) => `Kuota ${p.name}`,
    quotaFor: 'Berlaku untuk',
    quotaToday: 'Hari ini saja',
    quotaStanding: 'Setiap hari (tetap)',
    quotaNumber: 'Jumlah nomor sehari',
    quotaHint: 'Angka 0 sampai 100000, atau kosong untuk tanpa batas.',
    quotaFault: 'Isi angka bulat 0 sampai 100000, atau kosongkan.',
    quotaSaved: (p: { name: string | number }) =>
      `Kuota ${p.name} tersimpan. Kios, loket, dan aplikasi memakai angka yang sama.`,
    noServices: 'Tidak ada layanan yang cocok. Coba kata atau instansi lain.',
  },
  en: {
    lead: 'The standing quota holds every day; today’s replaces it for today only. Empty means no limit.',
    service: 'Service',
    issued: 'Taken today',
    quotaNow: 'Today’s quota',
    left: 'Left',
    unlimited: 'no limit',
    quotaTitle: (p) => `Quota of ${p.name}`,
    quotaFor: 'Holds for',
    quotaToday: 'Today only',
    quotaStanding: 'Every day (standing)',
    quotaNumber: 'Numbers a day',
    quotaHint: '0 to 100000, or empty for no limit.',
    quotaFault: 'Enter a whole number from 0 to 100000, or leave it empty.',
    quotaSaved: (p) => `The quota of ${p.name} is saved. Kiosk, counter and app use the same figure.`,
    noServices: 'No service matches. Try another word or agency.',
  },
})
