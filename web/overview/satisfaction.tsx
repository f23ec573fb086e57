import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { relations } from '../../contract/index.ts'
import { formatCount, formatDecimal } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { catalogue } from '../kit/words.ts'

const words = catalogue({
  id: {
    index: (p: { index: string; grade: string; performance: string; count: string }) =>
      `Indeks kepuasan tahun ini ${p.index}, mutu ${p.grade} (${p.performance}), ${p.count} kuesioner.`,
    none: 'Indeks kepuasan tahun ini belum ada.',
    more: 'Lihat indeks kepuasan',
  },
  en: {
    index: (p) =>
      `Index of satisfaction this year ${p.index}, grade ${p.grade} (${p.performance}), ${p.count} questionnaires.`,
    none: 'There is no index of satisfaction this year yet.',
    more: 'See the index of satisfaction',
  },
})

/** The index of the year, in one line; it moves by groups of answers, so a minute is soon enough. */
export function SatisfactionLine(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const { data } = useQuery({
    queryKey: ['satisfaction'],
    queryFn: () => ask(relations.getSatisfactionReport, { params: { mall }, query: {} }),
    refetchInterval: 60_000,
  })
  if (!data) return null
  const { result, counted } = data.hall
  return (
    <p className="k-small">
      {result
        ? t.index({
            index: formatDecimal(result.index, 2, locale),
            grade: result.grade,
            performance: result.performance[locale],
            count: formatCount(counted, locale),
          })
        : t.none}{' '}
      <a href={`/${mall}/satisfaction`}>{t.more}</a>
    </p>
  )
}
