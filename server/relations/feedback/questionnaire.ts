import { profileFields } from '../../../contract/relations.ts'
import type { ElementCode, Grade, ProfileField } from '../../../contract/relations.ts'
import type { Words } from '../../../contract/index.ts'

/** The performance of a unit by its grade, as the regulation names it. */
export const performanceWords: Readonly<Record<Grade, Words>> = {
  A: { id: 'Sangat baik', en: 'Very good' },
  B: { id: 'Baik', en: 'Good' },
  C: { id: 'Kurang baik', en: 'Less than good' },
  D: { id: 'Tidak baik', en: 'Not good' },
}

interface Element {
  readonly code: ElementCode
  readonly name: Words
  readonly question: Words
  /** From 1 to 4. */
  readonly options: readonly [Words, Words, Words, Words]
}

const w = (id: string, en: string): Words => ({ id, en })

const fit = [
  w('Tidak sesuai', 'Did not fit'),
  w('Kurang sesuai', 'Fitted poorly'),
  w('Sesuai', 'Fitted'),
  w('Sangat sesuai', 'Fitted very well'),
] as const

const elements: readonly Element[] = [
  {
    code: 'persyaratan',
    name: w('Persyaratan', 'Requirements'),
    question: w(
      'Apakah persyaratan pelayanan sesuai dengan jenis pelayanannya?',
      'Did the required papers fit the service?',
    ),
    options: fit,
  },
  {
    code: 'prosedur',
    name: w('Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'),
    question: w('Apakah prosedur pelayanan di unit ini mudah?', 'Was the procedure of this service easy?'),
    options: [
      w('Tidak mudah', 'Not easy'),
      w('Kurang mudah', 'Not so easy'),
      w('Mudah', 'Easy'),
      w('Sangat mudah', 'Very easy'),
    ],
  },
  {
    code: 'waktu',
    name: w('Waktu penyelesaian', 'Time to completion'),
    question: w('Apakah pelayanan diberikan dengan cepat?', 'Was the service fast?'),
    options: [
      w('Tidak cepat', 'Not fast'),
      w('Kurang cepat', 'Not so fast'),
      w('Cepat', 'Fast'),
      w('Sangat cepat', 'Very fast'),
    ],
  },
  {
    code: 'biaya',
    name: w('Biaya/tarif', 'Cost'),
    question: w('Bagaimana kewajaran biaya pelayanan?', 'How fair was the cost of the service?'),
    options: [
      w('Sangat mahal', 'Very expensive'),
      w('Cukup mahal', 'Rather expensive'),
      w('Murah', 'Cheap'),
      w('Gratis', 'Free'),
    ],
  },
  {
    code: 'produk',
    name: w('Produk spesifikasi jenis pelayanan', 'Product of the service'),
    question: w(
      'Apakah hasil pelayanan sesuai dengan yang tercantum dalam standar pelayanan?',
      'Was the result what the service standard promises?',
    ),
    options: fit,
  },
  {
    code: 'kompetensi',
    name: w('Kompetensi pelaksana', 'Competence of the officers'),
    question: w('Apakah petugas mampu dan terampil melayani?', 'Were the officers able and skilled?'),
    options: [
      w('Tidak kompeten', 'Not competent'),
      w('Kurang kompeten', 'Not so competent'),
      w('Kompeten', 'Competent'),
      w('Sangat kompeten', 'Very competent'),
    ],
  },
  {
    code: 'perilaku',
    name: w('Perilaku pelaksana', 'Conduct of the officers'),
    question: w('Apakah petugas sopan dan ramah?', 'Were the officers polite and friendly?'),
    options: [
      w('Tidak sopan dan ramah', 'Not polite and friendly'),
      w('Kurang sopan dan ramah', 'Not so polite and friendly'),
      w('Sopan dan ramah', 'Polite and friendly'),
      w('Sangat sopan dan ramah', 'Very polite and friendly'),
    ],
  },
  {
    code: 'sarpras',
    name: w('Sarana dan prasarana', 'Facilities'),
    question: w('Bagaimana mutu sarana dan prasarana?', 'How good are the facilities?'),
    options: [w('Buruk', 'Bad'), w('Cukup', 'Fair'), w('Baik', 'Good'), w('Sangat baik', 'Very good')],
  },
  {
    code: 'pengaduan',
    name: w('Penanganan pengaduan, saran, dan masukan', 'Handling of complaints and suggestions'),
    question: w('Bagaimana penanganan pengaduan pengguna layanan?', 'How are complaints of users handled?'),
    options: [
      w('Tidak ada', 'There is none'),
      w('Ada tetapi tidak berfungsi', 'There is, but it does not work'),
      w('Berfungsi kurang maksimal', 'It works, not fully'),
      w('Dikelola dengan baik', 'It is well run'),
    ],
  },
]

const field = <F extends ProfileField>(
  name: F,
  words: Words,
  said: Readonly<Record<(typeof profileFields)[F][number], Words>>,
) => ({
  field: name,
  words,
  options: profileFields[name].map((code: (typeof profileFields)[F][number]) => ({
    code,
    words: said[code],
  })),
})

export const questionnaire = {
  basis: 'PermenPANRB 14/2017',
  method: w(
    'Sembilan unsur dinilai 1 sampai 4 oleh pengguna yang sudah dilayani, satu kali untuk tiap nomor. Indeks = 25 × rata-rata kesembilan unsur dengan bobot sama persis 1/9, dibulatkan sekali ke dua desimal. Hanya kuesioner lengkap yang dihitung.',
    'People who were served rate nine elements from 1 to 4, once for each number. Index = 25 × the mean of the nine elements with exactly equal weights of 1/9, rounded once to two decimals. Only complete questionnaires count.',
  ),
  elements,
  profile: [
    field('sex', w('Jenis kelamin', 'Sex'), {
      female: w('Perempuan', 'Female'),
      male: w('Laki-laki', 'Male'),
    }),
    field('age', w('Usia', 'Age'), {
      'under-20': w('Di bawah 20 tahun', 'Under 20'),
      '20-29': w('20–29 tahun', '20–29'),
      '30-39': w('30–39 tahun', '30–39'),
      '40-49': w('40–49 tahun', '40–49'),
      '50-59': w('50–59 tahun', '50–59'),
      '60-plus': w('60 tahun ke atas', '60 and over'),
    }),
    field('education', w('Pendidikan terakhir', 'Education'), {
      primary: w('SD atau belum tamat', 'Primary school or less'),
      junior: w('SMP', 'Junior secondary'),
      senior: w('SMA/SMK', 'Senior secondary'),
      diploma: w('Diploma', 'Diploma'),
      bachelor: w('S1/D4', 'Bachelor'),
      postgraduate: w('S2/S3', 'Master or doctorate'),
    }),
    field('occupation', w('Pekerjaan', 'Occupation'), {
      'civil-servant': w('PNS/ASN', 'Civil servant'),
      'military-police': w('TNI/Polri', 'Military or police'),
      private: w('Pegawai swasta', 'Private employee'),
      'self-employed': w('Wirausaha', 'Self-employed'),
      student: w('Pelajar/mahasiswa', 'Student'),
      other: w('Lainnya', 'Other'),
    }),
  ],
  /** Elements, scale, formula and grades were read in public reports that apply the regulation; the wording was not. */
  provenance: {
    verified: false,
    words: w(
      'Contoh — bunyi pertanyaan dan pilihan belum dicocokkan dengan lampiran PermenPANRB 14/2017.',
      'Example — the wording has not been compared with the annex of PermenPANRB 14/2017.',
    ),
    sources: [
      {
        of: 'grades',
        url: 'https://fliphtml5.com/reidny/aaer/BUKU_KINERJA_BLU_BPPP_TEGAL_2024_Final_14_08_24/64',
      },
      { of: 'formula', url: 'https://e-smile.tubaba.go.id/main/skm/laporan/online' },
      { of: 'sample', url: 'https://pdfs.asia/tabel-krejcie.html' },
    ],
  },
} as const
