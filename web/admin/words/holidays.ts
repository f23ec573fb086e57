import { catalogue } from '../../kit/words.ts'

export const holidaysWords = catalogue({
  id: {
    lead: 'Pada hari libur kios tidak memberi nomor dan menyebut hari buka berikutnya.',
    holidaysList: 'Hari libur dua belas bulan ke depan',
    noHolidays: 'Belum ada hari libur. Tambahkan di bawah.',
    date: 'Tanggal',
    holidayName: 'Nama hari libur',
    kind: 'Jenis',
    'kind.libur-nasional': 'Libur nasional',
    'kind.cuti-bersama': 'Cuti bersama',
    'kind.libur-daerah': 'Libur daerah',
    'kind.penutupan': 'Penutupan',
    addHoliday: 'Tambah hari libur',
    dateFault: 'Pilih tanggal.',
    holidayNameFault: 'Isi nama, sedikitnya 3 huruf.',
    holidaySaved: (p: { name: string | number; date: string | number }) =>
      `${p.name} pada ${p.date} tersimpan. Kios tutup pada hari itu.`,
    removeHoliday: 'Hapus',
    removeHolidayOf: (p: { name: string | number; date: string | number }) =>
      `Hapus ${p.name} pada ${p.date}`,
    holidayRemoved: (p: { date: string | number }) => `${p.date} kembali menjadi hari biasa.`,
  },
  en: {
    lead: 'On a holiday the kiosk gives no numbers and names the next open day.',
    holidaysList: 'Holidays of the next twelve months',
    noHolidays: 'No holiday yet. Add one below.',
    date: 'Date',
    holidayName: 'Name of the holiday',
    kind: 'Kind',
    'kind.libur-nasional': 'National holiday',
    'kind.cuti-bersama': 'Joint leave',
    'kind.libur-daerah': 'Regional holiday',
    'kind.penutupan': 'Closure',
    addHoliday: 'Add a holiday',
    dateFault: 'Choose a date.',
    holidayNameFault: 'Enter a name of at least 3 letters.',
    holidaySaved: (p) => `${p.name} on ${p.date} is saved. The kiosk is closed that day.`,
    removeHoliday: 'Remove',
    removeHolidayOf: (p) => `Remove ${p.name} on ${p.date}`,
    holidayRemoved: (p) => `${p.date} is an ordinary day again.`,
  },
})
