import type { Words } from './shapes.ts'

interface CodeWords {
  /** HTTP status that carries this refusal. */
  readonly status: number
  readonly title: Words
  /** What happened and what to do, in words a citizen understands. `{name}` is filled from the refusal's params. */
  readonly detail: Words
}

/**
 * Every refusal of the system. A code never changes its meaning. A code without words in both languages does not
 * compile, and a refusal without a code does not either.
 */
export const codes = {
  'request.malformed': {
    status: 400,
    title: { id: 'Permintaan tidak dapat dibaca', en: 'The request cannot be read' },
    detail: {
      id: 'Isi permintaan tidak sesuai bentuk yang diminta.',
      en: 'The request does not have the expected shape.',
    },
  },
  'request.too-large': {
    status: 413,
    title: { id: 'Permintaan terlalu besar', en: 'The request is too large' },
    detail: { id: 'Kirim isi yang lebih kecil.', en: 'Send a smaller body.' },
  },
  'request.unsupported-type': {
    status: 415,
    title: { id: 'Jenis isi tidak didukung', en: 'Unsupported content type' },
    detail: { id: 'Kirim isi sebagai application/json.', en: 'Send the body as application/json.' },
  },
  'request.cross-site': {
    status: 403,
    title: { id: 'Permintaan dari situs lain ditolak', en: 'Request from another site refused' },
    detail: {
      id: 'Buka halaman Selaso langsung lalu ulangi.',
      en: 'Open the Selaso page itself and try again.',
    },
  },
  'request.key-reused': {
    status: 422,
    title: { id: 'Kunci idempotensi sudah dipakai', en: 'Idempotency key already used' },
    detail: {
      id: 'Kunci ini sudah dipakai untuk permintaan lain. Pakai kunci baru.',
      en: 'This key was used for another request. Use a new key.',
    },
  },
  'not-found': {
    status: 404,
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' },
  },
  'server.fault': {
    status: 500,
    title: { id: 'Terjadi kesalahan di sistem', en: 'Something went wrong on our side' },
    detail: {
      id: 'Tidak ada yang berubah. Coba lagi, atau hubungi meja informasi.',
      en: 'Nothing was changed. Try again, or ask the information desk.',
    },
  },
  'server.overloaded': {
    status: 503,
    title: { id: 'Sistem sedang sangat sibuk', en: 'The system is very busy' },
    detail: { id: 'Tunggu beberapa detik lalu coba lagi.', en: 'Wait a few seconds and try again.' },
  },
  'database.away': {
    status: 503,
    title: { id: 'Penyimpanan data sedang tidak tersambung', en: 'The database is not reachable' },
    detail: {
      id: 'Sistem akan pulih sendiri. Nomor yang sudah Anda pegang tetap berlaku.',
      en: 'The system recovers by itself. Numbers already given stay valid.',
    },
  },
  'access.sign-in-needed': {
    status: 401,
    title: { id: 'Perlu masuk', en: 'Sign-in needed' },
    detail: {
      id: 'Masuk dahulu dengan akun petugas atau perangkat.',
      en: 'Sign in first as an officer or a device.',
    },
  },
  'access.not-allowed': {
    status: 403,
    title: { id: 'Tidak diizinkan', en: 'Not allowed' },
    detail: { id: 'Peran Anda tidak mencakup tindakan ini.', en: 'Your role does not include this.' },
  },
  'request.too-many': {
    status: 429,
    title: { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
    detail: {
      id: 'Terlalu banyak percobaan dari jaringan ini. Coba lagi sebentar.',
      en: 'Too many attempts from this network. Try again in a moment.',
    },
  },
  'access.wrong-password': {
    status: 401,
    title: { id: 'Nama pengguna atau sandi salah', en: 'Wrong user name or password' },
    detail: { id: 'Periksa kembali lalu coba lagi.', en: 'Check both and try again.' },
  },
  'access.locked': {
    status: 429,
    title: { id: 'Akun dikunci sementara', en: 'The account is locked for a while' },
    detail: {
      id: 'Terlalu banyak percobaan. Coba lagi dalam {minutes} menit atau hubungi admin.',
      en: 'Too many attempts. Try again in {minutes} minutes or ask an administrator.',
    },
  },
  'access.device-unknown': {
    status: 401,
    title: { id: 'Perangkat tidak dikenal', en: 'Unknown device' },
    detail: {
      id: 'Token perangkat salah atau sudah dicabut. Minta admin mendaftarkan perangkat ini.',
      en: 'The device token is wrong or revoked. Ask an administrator to register this device.',
    },
  },
  'access.username-taken': {
    status: 409,
    title: { id: 'Nama pengguna sudah dipakai', en: 'User name already taken' },
    detail: { id: 'Pilih nama pengguna lain.', en: 'Choose another user name.' },
  },
  'access.officer-unknown': {
    status: 404,
    title: { id: 'Petugas tidak ditemukan', en: 'Unknown officer' },
    detail: {
      id: 'Petugas ini tidak terdaftar di MPP ini.',
      en: 'This officer is not registered in this hall.',
    },
  },
  'access.password-weak': {
    status: 422,
    title: { id: 'Sandi terlalu lemah', en: 'The password is too weak' },
    detail: { id: 'Pakai sedikitnya 12 karakter.', en: 'Use at least 12 characters.' },
  },
  'mall.unknown': {
    status: 404,
    title: { id: 'MPP tidak ditemukan', en: 'Unknown hall' },
    detail: { id: 'Tidak ada MPP dengan alamat ini.', en: 'There is no hall at this address.' },
  },
  'agency.unknown': {
    status: 404,
    title: { id: 'Instansi tidak ditemukan', en: 'Unknown agency' },
    detail: { id: 'Instansi ini tidak ada di MPP ini.', en: 'This agency is not in this hall.' },
  },
  'service.unknown': {
    status: 404,
    title: { id: 'Layanan tidak ditemukan', en: 'Unknown service' },
    detail: {
      id: 'Layanan ini tidak ada di MPP ini. Cari dengan nama lain.',
      en: 'This hall does not offer that service. Search by another name.',
    },
  },
  'announcement.unknown': {
    status: 404,
    title: { id: 'Panggilan suara tidak ditemukan', en: 'Unknown announcement' },
    detail: {
      id: 'Panggilan suara ini tidak ada di zona ini.',
      en: 'There is no such announcement in this zone.',
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
  'zone.unknown': {
    status: 404,
    title: { id: 'Zona tidak ditemukan', en: 'Unknown zone' },
    detail: { id: 'Zona ini tidak ada di MPP ini.', en: 'This zone is not in this hall.' },
  },
  'blueprint.invalid': {
    status: 422,
    title: { id: 'Cetak biru tidak sah', en: 'The blueprint is not valid' },
    detail: {
      id: 'Perbaiki kesalahan yang disebut lalu ulangi. Tidak ada yang berubah.',
      en: 'Mend the faults named and try again. Nothing was changed.',
    },
  },
  'theme.contrast': {
    status: 422,
    title: { id: 'Warna ini sulit dibaca', en: 'These colours are hard to read' },
    detail: {
      id: '{front} ({frontColour}) di atas {ground} ({groundColour}) hanya {ratio} : 1, perlu {needed} : 1. Warna terdekat yang terbaca: {nearest}. Tidak ada yang berubah.',
      en: '{front} ({frontColour}) on {ground} ({groundColour}) has only {ratio} : 1, {needed} : 1 is needed. The nearest colour that can be read: {nearest}. Nothing was changed.',
    },
  },
  'theme.ornament': {
    status: 422,
    title: { id: 'Ornamen tidak dapat dipakai', en: 'The ornament cannot be used' },
    detail: {
      id: 'Ornamen hanya boleh berisi bentuk (path, g, rect, circle …), tanpa skrip, tautan, gaya, atau teks. Tidak ada yang berubah.',
      en: 'An ornament holds shapes only (path, g, rect, circle …), no script, link, style or text. Nothing was changed.',
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
  'demo.only': {
    status: 403,
    title: { id: 'Hanya dalam mode demo', en: 'Demo mode only' },
    detail: { id: 'Jalankan server dengan SELASO_DEMO=1.', en: 'Start the server with SELASO_DEMO=1.' },
  },
} as const satisfies Record<string, CodeWords>

export type Code = keyof typeof codes
