import { hall as contract } from '../../../contract/index.ts'
import type { PriorityGroup, Words } from '../../../contract/index.ts'

/** What a hall that offers a group again says of it; a blueprint may say it in other words. */
const statutes: Readonly<Record<PriorityGroup, { name: Words; basis: string }>> = {
  lansia: {
    name: { id: 'Lanjut usia (60 tahun ke atas)', en: 'Older people (60 and above)' },
    basis: 'UU 13/1998',
  },
  disabilitas: {
    name: { id: 'Penyandang disabilitas', en: 'People with disabilities' },
    basis: 'UU 8/2016',
  },
  'ibu-hamil': {
    name: { id: 'Ibu hamil/menyusui', en: 'Pregnant or breastfeeding women' },
    basis: 'UU 25/2009 Pasal 29 dan penjelasan',
  },
  balita: {
    name: { id: 'Pembawa balita/anak', en: 'Carrying a small child' },
    basis: 'UU 25/2009 Pasal 29 dan penjelasan',
  },
  'korban-bencana': {
    name: { id: 'Korban bencana alam/sosial', en: 'Victims of natural or social disaster' },
    basis: 'UU 25/2009 penjelasan Pasal 29',
  },
}

export const statuteOf = (group: PriorityGroup) => ({ group, ...statutes[group] })

export const isStatutory = (id: string): id is PriorityGroup =>
  contract.statutoryGroups.some((group) => group === id)
