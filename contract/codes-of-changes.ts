import type { CodeWords } from './code-words.ts'

/** Refusals about taking changes of the hall back. */
export const codesOfChanges = {
  'change.unknown': {
    status: 404,
    title: { id: 'Perubahan tidak ditemukan', en: 'Unknown change' },
    detail: {
      id: 'Perubahan ini tidak tercatat di MPP ini.',
      en: 'This hall has no such change in its log.',
    },
  },
  'change.undone': {
    status: 409,
    title: { id: 'Perubahan ini sudah dibatalkan', en: 'This change was undone already' },
    detail: {
      id: 'Muat ulang daftar. Untuk memakainya lagi, batalkan pembatalannya.',
      en: 'Load the list again. To have it back, undo its undoing.',
    },
  },
  'change.changed-since': {
    status: 409,
    title: { id: 'Sudah diubah lagi sesudahnya', en: 'It was changed again since' },
    detail: {
      id: '{what} sudah diubah lagi ({when}). Batalkan perubahan yang lebih baru dahulu. Tidak ada yang berubah.',
      en: '{what} was changed again ({when}). Undo the newer change first. Nothing was changed.',
    },
  },
  'change.impossible': {
    status: 409,
    title: { id: 'Tidak dapat dibatalkan lagi', en: 'It can no longer be undone' },
    detail: {
      id: '{why} Tidak ada yang berubah.',
      en: '{why} Nothing was changed.',
    },
  },
  'priority.not-offered': {
    status: 422,
    title: { id: 'Kelompok prioritas ini tidak dilayani', en: 'This priority group is not offered' },
    detail: {
      id: 'MPP ini tidak memakai kelompok prioritas itu. Ambil nomor biasa atau tanya meja informasi.',
      en: 'This hall does not use that priority group. Take an ordinary number or ask the information desk.',
    },
  },
  'text.private': {
    status: 422,
    title: { id: 'Teks berisi nomor orang atau telepon', en: 'The text holds somebody’s number' },
    detail: {
      id: 'Jangan menulis NIK, nomor KK, atau nomor telepon. Nomor pendek seperti 1708 boleh. Tidak ada yang berubah.',
      en: 'Do not write a NIK, a family card number or a telephone number. Short codes such as 1708 may stand. Nothing was changed.',
    },
  },
  'hours.unfit': {
    status: 409,
    title: { id: 'Jam tidak cocok dengan jam lain', en: 'The hours do not fit other hours' },
    detail: {
      id: '{why}',
      en: '{why}',
    },
  },
  'theme.changed-meanwhile': {
    status: 409,
    title: { id: 'Tema sudah diubah orang lain', en: 'Somebody else changed the theme' },
    detail: {
      id: 'Sementara Anda memilih, admin lain menyimpan tema baru. Lihat tema itu, lalu pilih lagi. Tidak ada yang berubah.',
      en: 'While you chose, another administrator saved a new theme. Look at it, then choose again. Nothing was changed.',
    },
  },
} as const satisfies Record<string, CodeWords>
