import type { CodeWords } from './code-words.ts'
import { codesOfBoards } from './codes-of-boards.ts'
import { codesOfPush } from './codes-of-push.ts'
import { codesOfChanges } from './codes-of-changes.ts'
import { codesOfDevices } from './codes-of-devices.ts'
import { codesOfTheDay } from './codes-of-the-day.ts'

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
  'demo.only': {
    status: 403,
    title: { id: 'Hanya dalam mode demo', en: 'Demo mode only' },
    detail: { id: 'Jalankan server dengan SELASO_DEMO=1.', en: 'Start the server with SELASO_DEMO=1.' },
  },
  ...codesOfTheDay,
  ...codesOfBoards,
  ...codesOfPush,
  ...codesOfChanges,
  ...codesOfDevices,
} as const satisfies Record<string, CodeWords>

export type Code = keyof typeof codes
