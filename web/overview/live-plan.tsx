import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import type { queue } from '../../contract/index.ts'
import { FloorPlan } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { boothsNow } from './booths-now.ts'
import { words } from './words.ts'

interface LivePlanProps {
  readonly overview: queue.HallOverview
  readonly agencies: readonly hall.Agency[]
  readonly targetMinutes: number
  readonly nameOf: (agency: string) => string
}

/** The hall from above: how many wait before each booth, and whether anybody serves there. */
export function LivePlan({ overview, agencies, targetMinutes, nameOf }: LivePlanProps): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = words[locale]
  const levels = [...new Set(agencies.map((agency) => agency.floor))].sort()
  const plans = useQuery({
    queryKey: ['plans', levels],
    enabled: levels.length > 0,
    queryFn: () => Promise.all(levels.map((level) => ask(hall.getFloorPlan, { params: { mall, level } }))),
    staleTime: 600_000,
  })
  const booths = boothsNow(overview, targetMinutes)
  return (
    <section className="panel live-plan" aria-labelledby="live-plan">
      <h2 id="live-plan">{t.plan}</h2>
      {plans.data?.map((plan) => (
        <FloorPlan
          key={plan.level}
          plan={plan}
          list="none"
          title={t.planOf({ floor: plan.level })}
          nameOf={(booth) => nameOf(booth.agency)}
          liveOf={(booth) => {
            const now = booths.get(booth.id)
            if (now === undefined) return { tone: 'neutral', text: '' }
            return { tone: now.tone, text: now.open === 0 && now.waiting === 0 ? '–' : String(now.waiting) }
          }}
        />
      ))}
      <p className="live-plan__key">
        {(['success', 'info', 'warning', 'error', 'neutral'] as const).map((tone) => (
          <span key={tone} className={`live-plan__tone live-plan__tone--${tone}`}>
            {t[`plan.${tone}`]}
          </span>
        ))}
      </p>
    </section>
  )
}
