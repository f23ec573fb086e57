import { catalogue } from '../kit/words.ts'

export const words = catalogue({
  id: {
    title: 'Pasangkan perangkat',
    pairing: 'Memasangkan perangkat…',
    noToken: 'Tautan ini tidak memuat token. Buka tautan pasang dari halaman Administrasi › Perangkat.',
    paired: 'Perangkat sudah dipasangkan.',
    pairedAgent: 'Perangkat ini tidak punya layar untuk dibuka. Anda boleh menutup halaman ini.',
    retry: 'Coba lagi',
    unreachable: 'Server tidak dapat dihubungi. Perangkat mencoba lagi sendiri.',
  },
  en: {
    title: 'Pair this device',
    pairing: 'Pairing this device…',
    noToken: 'This link carries no token. Open the pairing link from Administration › Devices.',
    paired: 'This device is paired.',
    pairedAgent: 'This device has no screen to open. You may close this page.',
    retry: 'Try again',
    unreachable: 'The server cannot be reached. This device tries again by itself.',
  },
})
export type Words = (typeof words)['en']
