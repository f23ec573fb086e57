import { catalogue, plural } from '../kit/words.ts'

export const words = catalogue({
  id: {
    title: (zone: string) => `Papan antrean zona ${zone}`,
    zone: 'Zona',
    now: 'Nomor antrean',
    goTo: 'Silakan ke',
    nobody: 'Belum ada panggilan',
    nobodyHint: 'Nomor yang dipanggil tampil di sini.',
    calls: 'Panggilan terakhir',
    recall: (times: number) => `Panggilan ke-${times}`,
    booth: (booth: string) => `Gerai ${booth}`,
    next: 'Berikutnya',
    waiting: (n: number) => `${n} menunggu`,
    broken: (since: string, age: string) =>
      `Sambungan papan terputus sejak ${since}. Yang tampil keadaan ${age} yang lalu. Dengarkan panggilan petugas.`,
    seconds: (n: number) => `${n} detik`,
    minutes: (n: number) => `${n} menit`,
    hours: (n: number) => `${n} jam`,
    refused: 'Papan ini tidak dapat ditampilkan',
    voiceOn: 'Suara aktif',
    voiceOther: 'Papan lain di zona ini yang bersuara',
    voiceTap: 'Ketuk untuk mengaktifkan suara',
    voiceUnpaired: 'Tanpa suara: papan ini belum dipasangkan atau izinnya dicabut',
    voiceBroken: (words: string) => `Suara rusak: klip ${words} tidak dapat diputar`,
  },
  en: {
    title: (zone: string) => `Queue board, zone ${zone}`,
    zone: 'Zone',
    now: 'Queue number',
    goTo: 'Please go to',
    nobody: 'No call yet',
    nobodyHint: 'Numbers that are called appear here.',
    calls: 'Latest calls',
    recall: (times: number) => `Call no. ${times}`,
    booth: (booth: string) => `Booth ${booth}`,
    next: 'Next',
    waiting: (n: number) => `${n} waiting`,
    broken: (since: string, age: string) =>
      `This board lost its connection at ${since}. It shows how things stood ${age} ago. Listen to the officers.`,
    seconds: (n: number) => `${n} ${plural(n, 'second', 'seconds')}`,
    minutes: (n: number) => `${n} ${plural(n, 'minute', 'minutes')}`,
    hours: (n: number) => `${n} ${plural(n, 'hour', 'hours')}`,
    refused: 'This board cannot be shown',
    voiceOn: 'Sound is on',
    voiceOther: 'Another board of this zone speaks',
    voiceTap: 'Tap to switch the sound on',
    voiceUnpaired: 'Silent: this board is not paired, or was revoked',
    voiceBroken: (words: string) => `Sound is broken: the clips ${words} cannot be played`,
  },
})

export type BoardWords = (typeof words)['id'] | (typeof words)['en']
