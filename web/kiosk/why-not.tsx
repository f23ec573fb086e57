import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { hall as hallOperations } from '../../contract/index.ts'
import type { hall as hallShapes } from '../../contract/index.ts'
import { Notice, formatDay, formatMoment } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Refusal } from './journey.ts'
import { useHallOpenness } from './use-hall.ts'
import type { Hall } from './use-hall.ts'
import { words } from './words/index.ts'

interface WhyNotProps {
  readonly hall: Hall
  readonly service: hallShapes.ServiceSummary
  readonly kind: 'closed' | 'full' | 'unstaffed' | 'refused'
  readonly refusal: Refusal | null
}

/** Why no number can be had now and what to do instead: never just “habis”. */
export function WhyNot({ hall, service, kind, refusal }: WhyNotProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const status = useHallOpenness()
  if (kind === 'refused')
    return (
      <Notice tone="warning" role="alert" title={refusal?.title}>
        <p>{refusal?.detail}</p>
        <p>{t.alternatives}</p>
      </Notice>
    )
  if (kind === 'unstaffed')
    return (
      <Notice tone="warning" role="alert" title={t.unstaffedWhy}>
        <p>{t.unstaffedAsk}</p>
      </Notice>
    )
  if (kind === 'full') return <Full service={service} />
  const { why, opensAt } = service.openness
  const now = new Date(status?.now ?? Date.parse('1970-01-01'))
  return (
    <Notice tone="warning" icon="clock" title={t.closedWhy}>
      <p>
        {why[locale]} {opensAt !== null && t.opensAt({ when: formatMoment(opensAt, now, hall.print) })}
      </p>
      <p>{t.alternatives}</p>
    </Notice>
  )
}

const lookAheadDays = 21

function Full({ service }: { service: hallShapes.ServiceSummary }): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const today = useHallOpenness()?.day
  const agency = service.agency.id
  const next = useQuery({
    queryKey: ['next-day', agency, today],
    enabled: today !== undefined,
    queryFn: async () => {
      const days = await ask(hallOperations.listCalendar, {
        params: { mall },
        query: { from: dayAfter(today ?? '', 1), to: dayAfter(today ?? '', lookAheadDays), agency },
      })
      return days.find((day) => day.open)?.date ?? null
    },
  }).data
  return (
    <Notice tone="warning" title={t.fullWhy}>
      {next && <p>{t.nextDay({ when: formatDay(next, locale) })}</p>}
      <p>{t.alternatives}</p>
    </Notice>
  )
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
