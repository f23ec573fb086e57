import type { CodeWords } from './code-words.ts'

/** Refusals about inviting kiosks and boards. */
export const codesOfDevices = {
  'enrolment.unknown': {
    status: 404,
    title: { id: 'Kode tidak dikenal', en: 'Unknown code' },
    detail: {
      id: 'Periksa kode di layar admin lalu ketik lagi. Kode terdiri atas 8 huruf dan angka.',
      en: 'Check the code on the administrator’s screen and type it again. It has 8 letters and digits.',
    },
  },
  'enrolment.used': {
    status: 409,
    title: { id: 'Kode sudah dipakai', en: 'The code was used already' },
    detail: {
      id: 'Satu kode memasangkan satu perangkat. Minta admin membuat kode baru.',
      en: 'One code pairs one device. Ask the administrator for a new code.',
    },
  },
  'enrolment.expired': {
    status: 409,
    title: { id: 'Kode sudah tidak berlaku', en: 'The code is no longer valid' },
    detail: {
      id: 'Kode berlaku 15 menit atau sampai dibatalkan. Minta admin membuat kode baru.',
      en: 'A code is valid for 15 minutes or until it is withdrawn. Ask the administrator for a new code.',
    },
  },
  'enrolment.needs-zone': {
    status: 422,
    title: { id: 'Papan perlu zona', en: 'A board needs a zone' },
    detail: { id: 'Pilih zona yang ditampilkan papan ini.', en: 'Choose the zone that this board shows.' },
  },
} as const satisfies Record<string, CodeWords>
