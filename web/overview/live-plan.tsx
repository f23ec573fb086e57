import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { FloorPlan } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { boothsNow } from './booths-now.ts'
import { usePlans } from './use-plans.ts'
import { words } from './words.ts'

interface LivePlanProps {
  readonly overview: queue.HallOverview
  readonly agencies: readonly hall.Agency[]
  readonly targetMinutes: number
  readonly nameOf: (agency: string) => string
}

/** The hall from above: how many wait before each booth, and whether anybody serves there. */
export function LivePlan({ overview, agencies, targetMinutes, nameOf }: LivePlanProps): ReactNode {
  const { locale } = useFace()
  const t = words[locale]
  const plans = usePlans(agencies)
  const booths = boothsNow(overview, targetMinutes)
  return (
    <section className="panel live-plan" aria-labelledby="live-plan">
      <h2 id="live-plan">{t.plan}</h2>
      {plans.map((plan) => (
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
