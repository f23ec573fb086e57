import type { CodeWords } from './code-words.ts'

/** Refusals about what boards say and show. */
export const codesOfBoards = {
  'announcement.unknown': {
    status: 404,
    title: { id: 'Panggilan suara tidak ditemukan', en: 'Unknown announcement' },
    detail: {
      id: 'Panggilan suara ini tidak ada di zona ini.',
      en: 'There is no such announcement in this zone.',
    },
  },
  'clip.unknown': {
    status: 404,
    title: { id: 'Rekaman tidak ditemukan', en: 'Unknown recording' },
    detail: { id: 'Rekaman suara ini tidak ada lagi.', en: 'This recording is no longer here.' },
  },
  'clip.unknown-word': {
    status: 404,
    title: { id: 'Kata ini tidak dipakai', en: 'This word is not used' },
    detail: {
      id: 'Panggilan di MPP ini tidak memakai kata “{word}”.',
      en: 'No call of this hall needs the word “{word}”.',
    },
  },
  'clip.not-audio': {
    status: 422,
    title: { id: 'Berkas ini bukan rekaman yang dapat diputar', en: 'This file is no sound we can play' },
    detail: {
      id: 'Kirim berkas WAV PCM 16 bit, satu saluran, 16 sampai 48 kHz, yang utuh. Suara lama tetap dipakai.',
      en: 'Send a whole WAV file: PCM, 16 bits, one channel, 16 to 48 kHz. The clip in use stays.',
    },
  },
  'clip.too-long': {
    status: 422,
    title: { id: 'Rekaman terlalu panjang', en: 'The recording is too long' },
    detail: {
      id: 'Rekaman {seconds} detik; satu kata paling lama {most} detik. Potong bagian yang kosong.',
      en: 'It takes {seconds} s; a word takes {most} s at most. Cut off what is empty.',
    },
  },
  'clip.too-short': {
    status: 422,
    title: { id: 'Rekaman terlalu pendek', en: 'The recording is too short' },
    detail: {
      id: 'Rekaman kurang dari {least} detik. Rekam satu kata utuh.',
      en: 'It is shorter than {least} s. Record the whole word.',
    },
  },
  'clip.silent': {
    status: 422,
    title: { id: 'Rekaman tidak bersuara', en: 'The recording is silent' },
    detail: {
      id: 'Tidak terdengar suara. Periksa mikrofon, bicara lebih dekat, lalu rekam ulang.',
      en: 'Nothing can be heard. Look at the microphone, speak closer, and record again.',
    },
  },
  'clip.clipping': {
    status: 422,
    title: { id: 'Rekaman pecah', en: 'The recording is distorted' },
    detail: {
      id: 'Suara terlalu keras sehingga terpotong. Jauhkan mulut dari mikrofon, lalu rekam ulang.',
      en: 'It was too loud and its tops are cut off. Move away from the microphone and record again.',
    },
  },
  'clip.no-machine': {
    status: 409,
    title: { id: 'Tidak ada suara mesin untuk kata ini', en: 'There is no machine voice for this word' },
    detail: {
      id: 'Tanpa rekaman ini papan tidak dapat memanggil. Ganti dengan rekaman lain.',
      en: 'Without this recording boards could not call. Replace it with another one.',
    },
  },
  'notice.unknown': {
    status: 404,
    title: { id: 'Pengumuman tidak ditemukan', en: 'Unknown notice' },
    detail: { id: 'Pengumuman ini tidak ada.', en: 'There is no such notice.' },
  },
  'notice.text': {
    status: 422,
    title: { id: 'Teks pengumuman tidak dapat ditampilkan', en: 'This text cannot be shown' },
    detail: {
      id: 'Tulis 3 sampai {most} huruf dalam satu baris, teks biasa tanpa tanda < dan >.',
      en: 'Write 3 to {most} letters in one line, plain text without < and >.',
    },
  },
  'notice.period': {
    status: 422,
    title: { id: 'Waktu tampil tidak sah', en: 'Not a time to show it' },
    detail: {
      id: 'Waktu selesai harus sesudah waktu mulai, belum lewat, dan paling lama {days} hari.',
      en: 'It must end after it begins, not in the past, and within {days} days.',
    },
  },
  'notice.too-many': {
    status: 409,
    title: { id: 'Sudah terlalu banyak pengumuman', en: 'There are too many notices' },
    detail: {
      id: 'Sudah ada {most} pengumuman. Akhiri salah satu agar yang lain terbaca.',
      en: 'There are {most} already. End one, so that the others are read.',
    },
  },
} as const satisfies Record<string, CodeWords>
