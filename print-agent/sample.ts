import type { Paper } from '../contract/printing.ts'

/** For `--preview` and `--test-page` without a server. */
export const samplePaper: Paper = {
  locale: 'id',
  hall: 'Mal Pelayanan Publik Kota Pekanbaru',
  title: 'Halaman uji cetak',
  number: 'A1-012',
  service: 'Perekaman dan pencetakan KTP elektronik',
  agency: 'Dinas Kependudukan dan Pencatatan Sipil',
  zone: { letter: 'A', name: 'Zona A' },
  where: 'Lantai 1 · Gerai 05, 06',
  priority: null,
  ahead: '3 orang di depan Anda',
  expected: 'Perkiraan dipanggil 10–20 menit lagi',
  link: 'https://mpp.example.go.id/pekanbaru',
  scan: 'Pindai untuk memantau antrean di ponsel',
  fee: 'Layanan gratis',
  complaint: 'Pengaduan: meja informasi atau SP4N-LAPOR! (lapor.go.id, SMS 1708)',
  issued: 'Selasa, 24 November 2026, 09.00 WIB',
  copy: null,
}
