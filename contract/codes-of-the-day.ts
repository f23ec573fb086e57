import type { CodeWords } from './code-words.ts'

/** Refusals of a day in the hall: lines, counters, tickets, and what goes with them. */
export const codesOfTheDay = {
  'text.persons-number': {
    status: 422,
    title: { id: 'Tulisan memuat nomor orang', en: 'The text holds a person’s number' },
    detail: {
      id: 'Hapus NIK, nomor KK, telepon, atau rekening. Tulisan ini tersimpan dan dibaca petugas lain.',
      en: 'Remove the NIK, family card, phone or account number. This text is kept and read by other officers.',
    },
  },
  'intake.over': {
    status: 409,
    title: { id: 'Layanan ini sudah berakhir', en: 'This service has ended' },
    detail: {
      id: 'Nomor {number} sudah {state}. Batalkan langkah itu dalam 10 detik bila masih perlu diubah.',
      en: 'Number {number} is {state}. Take that step back within 10 seconds to change this.',
    },
  },
  'intake.paper-unknown': {
    status: 404,
    title: { id: 'Bukan persyaratan layanan ini', en: 'Not a requirement of this service' },
    detail: {
      id: 'Daftar persyaratan berubah. Muat ulang, lalu tandai lagi.',
      en: 'The list of requirements has changed. Reload and mark it again.',
    },
  },
  'intake.nothing-missing': {
    status: 404,
    title: { id: 'Tidak ada berkas yang kurang', en: 'No papers are missing' },
    detail: {
      id: 'Petugas tidak mencatat berkas yang kurang untuk nomor {number}.',
      en: 'The officer recorded no missing papers for number {number}.',
    },
  },
  'intake.note-empty': {
    status: 422,
    title: { id: 'Catatan masih kosong', en: 'The note is empty' },
    detail: { id: 'Tulis sesuatu, paling banyak 300 huruf.', en: 'Write something, 300 letters at most.' },
  },
  'intake.note-unknown': {
    status: 404,
    title: { id: 'Catatan tidak ditemukan', en: 'Unknown note' },
    detail: { id: 'Catatan ini sudah dihapus.', en: 'This note was removed.' },
  },
  'intake.notes-full': {
    status: 409,
    title: { id: 'Catatan sudah penuh', en: 'No more notes' },
    detail: {
      id: 'Satu nomor memuat paling banyak {most} catatan.',
      en: 'A number holds {most} notes at most.',
    },
  },
  'help.unknown': {
    status: 404,
    title: { id: 'Panggilan bantuan tidak ditemukan', en: 'Unknown help call' },
    detail: { id: 'Panggilan bantuan ini tidak ada.', en: 'There is no such help call.' },
  },
  'help.over': {
    status: 409,
    title: { id: 'Panggilan bantuan sudah selesai', en: 'The help call is over' },
    detail: {
      id: 'Panggilan ini sudah selesai atau dibatalkan. Tekan “Butuh bantuan” bila masih perlu.',
      en: 'This call was ended or withdrawn. Press “Need help” if somebody is still needed.',
    },
  },
  'counter.unknown': {
    status: 404,
    title: { id: 'Loket tidak ditemukan', en: 'Unknown counter' },
    detail: { id: 'Loket ini tidak ada di MPP ini.', en: 'This counter is not in this hall.' },
  },
  'counter.closed': {
    status: 409,
    title: { id: 'Loket masih tutup', en: 'The counter is closed' },
    detail: { id: 'Buka loket dahulu, baru memanggil.', en: 'Open the counter first, then call.' },
  },
  'counter.busy': {
    status: 409,
    title: { id: 'Loket sedang melayani', en: 'The counter is busy' },
    detail: { id: 'Selesaikan nomor {number} dahulu.', en: 'Finish number {number} first.' },
  },
  'counter.taken': {
    status: 409,
    title: { id: 'Loket dipakai petugas lain', en: 'Another officer is at this counter' },
    detail: {
      id: 'Minta petugas itu menutup loket, atau pilih loket lain.',
      en: 'Ask that officer to close it, or choose another counter.',
    },
  },
  'counter.nothing-to-undo': {
    status: 409,
    title: { id: 'Tidak ada langkah yang dapat dibatalkan', en: 'Nothing to undo' },
    detail: {
      id: 'Langkah terakhir hanya dapat dibatalkan dalam 10 detik.',
      en: 'The last step can be undone within 10 seconds only.',
    },
  },
  'queue.unknown': {
    status: 404,
    title: { id: 'Antrean tidak ditemukan', en: 'Unknown queue' },
    detail: { id: 'Antrean ini tidak ada di MPP ini.', en: 'This queue is not in this hall.' },
  },
  'queue.not-onward': {
    status: 409,
    title: { id: 'Bukan tahap berikutnya', en: 'Not the next stage' },
    detail: {
      id: 'Nomor {number} hanya dapat diteruskan ke antrean lanjutan dari antreannya. Pilih layanan tujuan.',
      en: 'Number {number} can only go on to a line that follows its own. Choose a service instead.',
    },
  },
  'queue.closed': {
    status: 409,
    title: { id: 'Layanan sedang tutup', en: 'The service is closed now' },
    detail: { id: '{why} Buka lagi {next}.', en: '{why} Opens again {next}.' },
  },
  'queue.full-today': {
    status: 409,
    title: { id: 'Kuota hari ini sudah penuh', en: 'Today is full' },
    detail: { id: 'Hari berikutnya yang masih ada tempat: {next}.', en: 'The next day with room: {next}.' },
  },
  'queue.nobody-serving': {
    status: 409,
    title: { id: 'Belum ada petugas untuk layanan ini hari ini', en: 'Nobody can serve this today' },
    detail: {
      id: 'Belum ada loket yang dapat melayani hari ini. Anda tetap dapat mengambil nomor bila setuju menunggu.',
      en: 'No counter can serve this today. You may still take a number if you agree to wait.',
    },
  },
  'ticket.unknown': {
    status: 404,
    title: { id: 'Nomor antrean tidak ditemukan', en: 'Unknown ticket' },
    detail: { id: 'Periksa tautan atau kode pada tiket Anda.', en: 'Check the link or code on your ticket.' },
  },
  'ticket.wrong-state': {
    status: 409,
    title: { id: 'Langkah ini tidak berlaku sekarang', en: 'This step does not apply now' },
    detail: { id: 'Nomor {number} sekarang {state}.', en: 'Number {number} is now {state}.' },
  },
  'ticket.recalled-enough': {
    status: 409,
    title: { id: 'Sudah dipanggil ulang {limit} kali', en: 'Already recalled {limit} times' },
    detail: {
      id: 'Tandai tidak hadir atau tunda nomor {number}.',
      en: 'Mark number {number} as no-show, or park it.',
    },
  },
  'ticket.visitor-elsewhere': {
    status: 409,
    title: { id: 'Pengunjung sedang di loket lain', en: 'The visitor is at another counter' },
    detail: {
      id: 'Tempatnya tetap. Panggil nomor berikutnya dahulu.',
      en: 'The place is kept. Call the next number first.',
    },
  },
  'visit.unknown': {
    status: 404,
    title: { id: 'Kunjungan tidak ditemukan', en: 'Unknown visit' },
    detail: {
      id: 'Kunjungan ini tidak ada atau sudah berakhir.',
      en: 'This visit does not exist or has ended.',
    },
  },
  'print.unknown': {
    status: 404,
    title: { id: 'Cetakan tidak ditemukan', en: 'Unknown print' },
    detail: {
      id: 'Cetakan ini tidak ada atau milik perangkat lain.',
      en: 'This print does not exist or belongs to another device.',
    },
  },
  'print.ticket-over': {
    status: 409,
    title: { id: 'Nomor ini sudah tidak berlaku', en: 'This number is no longer valid' },
    detail: {
      id: 'Nomor {number} sudah selesai atau dibatalkan. Ambil nomor baru.',
      en: 'Number {number} is finished or cancelled. Take a new number.',
    },
  },
  'survey.not-served': {
    status: 409,
    title: { id: 'Survei belum dapat diisi', en: 'The survey cannot be answered yet' },
    detail: {
      id: 'Nomor {number} belum selesai dilayani. Survei terbuka setelah layanan selesai.',
      en: 'Number {number} has not been served yet. The survey opens when the service is done.',
    },
  },
  'survey.answered': {
    status: 409,
    title: { id: 'Survei sudah diisi', en: 'The survey has been answered' },
    detail: {
      id: 'Penilaian untuk nomor {number} sudah kami terima. Satu nomor dinilai satu kali.',
      en: 'We already have your answers for number {number}. Each number is rated once.',
    },
  },
  'survey.too-late': {
    status: 409,
    title: { id: 'Waktu survei sudah lewat', en: 'The survey is over' },
    detail: {
      id: 'Survei untuk nomor {number} ditutup setelah {until}.',
      en: 'The survey for number {number} closed after {until}.',
    },
  },
  'survey.period': {
    status: 422,
    title: { id: 'Periode tidak sah', en: 'Not a period' },
    detail: {
      id: 'Tanggal awal harus sebelum atau sama dengan tanggal akhir.',
      en: 'The first day must not be after the last.',
    },
  },
} as const satisfies Record<string, CodeWords>
