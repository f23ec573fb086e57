/**
 * Words that people use for one another, as data. Each group holds phrases of equal meaning; a phrase in a query stands
 * for its whole group. The first is the word the services themselves use. Misspellings stand here only when they are
 * too far off for the forgiving search (two letters of a short word).
 */
export const synonyms: readonly (readonly string[])[] = [
  ['ktp', 'e ktp', 'ktp el', 'ektp', 'ktpel', 'kartu tanda penduduk', 'id card', 'identity card'],
  ['kk', 'kartu keluarga', 'family card'],
  ['kia', 'kartu identitas anak', 'ktp anak'],
  ['akta', 'akte', 'certificate'],
  ['kelahiran', 'lahir', 'birth'],
  ['kematian', 'meninggal', 'wafat', 'death'],
  ['perkawinan', 'pernikahan', 'nikah', 'kawin', 'marriage'],
  ['perceraian', 'cerai', 'divorce'],
  ['paspor', 'passport', 'pasport', 'paspot'],
  ['sim', 'surat izin mengemudi', 'driving licence', 'driver license', 'driving license'],
  ['stnk', 'surat tanda nomor kendaraan', 'pajak motor', 'pajak mobil', 'vehicle registration'],
  ['skck', 'surat kelakuan baik', 'catatan kepolisian', 'police clearance', 'police record'],
  ['npwp', 'nomor pokok wajib pajak', 'tax number'],
  ['pbb', 'pajak bumi dan bangunan', 'pajak bumi bangunan', 'land and building tax'],
  ['jkn', 'bpjs', 'kis', 'jkn kis', 'bpjs kesehatan', 'kartu indonesia sehat', 'health insurance'],
  ['bpjs ketenagakerjaan', 'jamsostek', 'bpjamsostek', 'bpjs tk', 'employment insurance'],
  ['jht', 'jaminan hari tua'],
  ['nib', 'nomor induk berusaha', 'oss', 'izin usaha', 'business licence', 'business license'],
  ['sertifikat tanah', 'sertipikat tanah', 'sertipikat', 'land certificate'],
  ['pbg', 'imb', 'izin mendirikan bangunan', 'persetujuan bangunan gedung', 'building permit'],
  ['perpanjangan', 'perpanjang', 'memperpanjang', 'renewal', 'renew', 'extend'],
  ['hilang', 'kehilangan', 'lost'],
  ['pindah', 'pindah domisili', 'moving'],
  ['balik nama', 'ganti pemilik', 'transfer of ownership'],
  ['pensiun', 'pensiunan', 'pension'],
]

/** Words about the visit, not about the service: they never decide what is found. */
export const fillers: ReadonlySet<string> = new Set(
  [
    'antrian antrean antri antre nomor no ambil daftar pendaftaran urus mengurus ngurus buat membuat bikin pembuatan',
    'cara mau ingin saya untuk di ke dan yang online layanan loket syarat biaya',
    'queue ticket number get make apply for the a an of to how my i want service counter',
  ]
    .join(' ')
    .split(' '),
)
