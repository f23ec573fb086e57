import { catalogue } from '../../kit/words.ts'

export const countersWords = catalogue({
  id: {
    lead: 'Tentukan antrean yang dilayani setiap loket. Perubahan langsung berlaku untuk panggilan berikutnya.',
    counter: 'Loket',
    booth: (p: { booth: string | number }) => `Gerai ${p.booth}`,
    serves: 'Melayani antrean',
    open: 'Buka',
    closed: 'Tutup',
    closedToday: 'Tutup sampai besok',
    queuesTitle: (p: { label: string | number }) => `Antrean untuk ${p.label}`,
    queuesNeeded: 'Pilih sedikitnya satu antrean.',
    queuesSaved: (p: { label: string | number; count: string | number }) =>
      `${p.label} sekarang melayani ${p.count} antrean. Berlaku mulai panggilan berikutnya.`,
    noCounters: 'Tidak ada loket untuk pilihan ini.',
  },
  en: {
    lead: 'Choose which lines each counter serves. A change counts from the next call on.',
    counter: 'Counter',
    booth: (p) => `Booth ${p.booth}`,
    serves: 'Serves the lines',
    open: 'Open',
    closed: 'Closed',
    closedToday: 'Closed for the day',
    queuesTitle: (p) => `Lines of ${p.label}`,
    queuesNeeded: 'Choose at least one line.',
    queuesSaved: (p) => `${p.label} now serves ${p.count} lines, from the next call on.`,
    noCounters: 'No counter for this choice.',
  },
})
