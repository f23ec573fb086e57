import type { CodeWords } from './code-words.ts'

/** Refusals about messages to phones. */
export const codesOfPush = {
  'push.ticket-over': {
    status: 409,
    title: { id: 'Nomor ini sudah berakhir', en: 'This number is over' },
    detail: {
      id: 'Nomor yang sudah selesai atau dibatalkan tidak dikabari lagi.',
      en: 'Nothing more will happen to a number that is finished or cancelled.',
    },
  },
  'push.address': {
    status: 422,
    title: { id: 'Layanan pemberitahuan tidak dapat dipakai', en: 'This push service cannot be used' },
    detail: {
      id: 'Alamat dari peramban Anda bukan layanan pemberitahuan umum. Biarkan halaman ini terbuka.',
      en: 'The address your browser gave is no public push service. Keep this page open instead.',
    },
  },
  'push.too-many': {
    status: 409,
    title: { id: 'Sudah terlalu banyak ponsel', en: 'Too many phones' },
    detail: {
      id: 'Satu nomor dikabarkan ke paling banyak {most} ponsel.',
      en: 'A number is told to {most} phones at most.',
    },
  },
} as const satisfies Record<string, CodeWords>
