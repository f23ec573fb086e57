import type { Words } from '../shapes.ts'

const words: Readonly<Record<string, Words>> = {
  'on-primary': { id: 'Tulisan pada tombol utama', en: 'Text of the main button' },
  primary: { id: 'tombol utama', en: 'the main button' },
  'primary-hover': { id: 'tombol utama yang ditunjuk', en: 'the main button pointed at' },
  'primary-pressed': { id: 'tombol utama yang ditekan', en: 'the main button pressed' },
  'primary-text': { id: 'Tulisan berwarna MPP', en: 'Text in the hall’s colour' },
  'primary-subtle': { id: 'latar warna MPP yang muda', en: 'the pale ground in the hall’s colour' },
  'primary-line': { id: 'garis warna MPP', en: 'lines in the hall’s colour' },
  'background-1': { id: 'latar halaman', en: 'the page' },
  'background-2': { id: 'latar kedua', en: 'the second ground' },
  'background-3': { id: 'latar ketiga', en: 'the third ground' },
  'background-warm': { id: 'latar hangat', en: 'the warm ground' },
  'content-primary': { id: 'Tulisan', en: 'Text' },
  'content-secondary': { id: 'Tulisan kedua', en: 'Secondary text' },
  'content-link': { id: 'Tautan', en: 'Links' },
  accent: { id: 'Warna ornamen', en: 'The colour of the ornament' },
  'info-subtle': { id: 'latar keterangan', en: 'the ground of information' },
  'success-subtle': { id: 'latar berhasil', en: 'the ground of success' },
  'error-subtle': { id: 'latar kesalahan', en: 'the ground of errors' },
  'warning-subtle': { id: 'latar peringatan', en: 'the ground of warnings' },
  'neutral-subtle': { id: 'latar netral', en: 'the neutral ground' },
  'accent-subtle': { id: 'latar warna ornamen', en: 'the pale ground of the ornament' },
  'on-accent': { id: 'Tulisan pada warna ornamen', en: 'Text on the colour of the ornament' },
}

/** A role as an administrator knows it; the few that no theme moves keep their own name. */
export const roleWords = (role: string): Words => words[role] ?? { id: role, en: role }
