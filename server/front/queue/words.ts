import type { TicketState } from '../../../contract/queue.ts'
import type { Words } from '../../../contract/index.ts'

/** State in a sentence: "Nomor A1-012 sekarang …". */
export const stateWords: Record<TicketState, Words> = {
  waiting: { id: 'menunggu', en: 'waiting' },
  called: { id: 'dipanggil', en: 'called' },
  serving: { id: 'sedang dilayani', en: 'being served' },
  parked: { id: 'ditunda sebentar', en: 'parked' },
  finished: { id: 'selesai', en: 'finished' },
  'no-show': { id: 'ditandai tidak hadir', en: 'marked as no-show' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
}

/** Said to who takes a number although nobody serves yet. */
export const nobodyYet: Words = {
  id: 'Belum ada loket yang buka untuk layanan ini. Nomor Anda tetap berlaku; pantau papan atau tiket di ponsel.',
  en: 'No counter is open for this service yet. Your number stays valid; watch the board or your live ticket.',
}
