import type { changes as contract, Words } from '../../../../contract/index.ts'
import { words } from '../../../hall/catalogue/index.ts'
import { holidayMeaning, hoursMeaning } from './days.ts'
import type { Looked } from './looked.ts'
import { counterQueuesMeaning, quotaMeaning } from './lines.ts'

const seenAtOnce = () =>
  Promise.resolve([
    words(
      'Warga melihatnya di kios, papan, tiket, dan halaman begitu disimpan.',
      'Visitors see it on kiosks, boards, tickets and pages as soon as it is saved.',
    ),
  ])
const staffOnly = () =>
  Promise.resolve([words('Warga tidak melihat perubahan ini.', 'Visitors do not see this change.')])

/** What a change means for those who come to the hall, a sentence each. */
const meanings: Readonly<Record<contract.ChangeKind, (looked: Looked) => Promise<readonly Words[]>>> = {
  holiday: holidayMeaning,
  hours: hoursMeaning,
  quota: quotaMeaning,
  'counter-queues': counterQueuesMeaning,
  theme: seenAtOnce,
  texts: seenAtOnce,
  priorities: () =>
    Promise.resolve([
      words(
        'Nomor yang sudah diberikan tetap pada tempatnya; berlaku untuk nomor berikutnya.',
        'Numbers already given keep their place; it holds for the next ones.',
      ),
    ]),
  'device-label': staffOnly,
  printer: () =>
    Promise.resolve([
      words(
        'Nomor berikutnya dari kios ini dicetak di sana.',
        'The next number from this kiosk is printed there.',
      ),
    ]),
}

export const meaningOf = (looked: Looked): Promise<readonly Words[]> => meanings[looked.row.kind](looked)
