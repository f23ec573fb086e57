import type { SatisfactionReport } from '../../../contract/relations.ts'
import { questionnaire } from './questionnaire.ts'

const slots = {
  field: 'slot',
  words: { id: 'Waktu pelayanan', en: 'Time of service' },
  options: [
    { code: '08-12', words: { id: '08.00–12.00', en: '08.00–12.00' } },
    { code: '13-17', words: { id: '13.00–17.00', en: '13.00–17.00' } },
  ],
}
const leftOut = { code: '-', words: { id: 'Tidak diisi', en: 'Left out' } }

/** Who answered: shares of each field, with those who left it out. */
export function respondentFields(
  counts: readonly { field: string; code: string | null; count: number }[],
): SatisfactionReport['respondents'] {
  return [slots, ...questionnaire.profile].map(({ field, words, options }) => {
    const of = (code: string) =>
      counts.find((one) => one.field === field && (one.code ?? '-') === code)?.count ?? 0
    const all = counts.filter((one) => one.field === field).reduce((sum, one) => sum + one.count, 0)
    const parts = [...options, ...(field === 'slot' ? [] : [leftOut])].map((option) => ({
      code: option.code,
      words: option.words,
      count: of(option.code),
      percent: all === 0 ? 0 : Math.round((1000 * of(option.code)) / all) / 10,
    }))
    return { field, words, parts }
  })
}
