import { catalogue } from '../kit/words.ts'

export const words = catalogue({
  id: {
    title: 'Pasangkan perangkat',
    pairing: 'Memasangkan perangkat…',
    askCode: 'Ketik kode dari layar admin (Administrasi › Perangkat).',
    code: 'Kode',
    codeHint: 'Delapan huruf dan angka, misalnya K7PM-3XQ9.',
    pair: 'Pasangkan',
    notReached: 'Server tidak dapat dihubungi. Periksa jaringan lalu coba lagi.',
    paired: 'Perangkat sudah dipasangkan.',
    pairedAgent: 'Perangkat ini tidak punya layar untuk dibuka. Anda boleh menutup halaman ini.',
    retry: 'Coba lagi',
    unreachable: 'Server tidak dapat dihubungi. Perangkat mencoba lagi sendiri.',
  },
  en: {
    title: 'Pair this device',
    pairing: 'Pairing this device…',
    askCode: 'Type the code from the administrator’s screen (Administration › Devices).',
    code: 'Code',
    codeHint: 'Eight letters and digits, for example K7PM-3XQ9.',
    pair: 'Pair',
    notReached: 'The server cannot be reached. Check the network and try again.',
    paired: 'This device is paired.',
    pairedAgent: 'This device has no screen to open. You may close this page.',
    retry: 'Try again',
    unreachable: 'The server cannot be reached. This device tries again by itself.',
  },
})
export type Words = (typeof words)['en']
