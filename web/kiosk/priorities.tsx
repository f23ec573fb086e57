import type { Dispatch, ReactNode } from 'react'
import type { PriorityGroup } from '../../contract/index.ts'
import { PriorityPictogram } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Tap } from './journey.ts'
import { words } from './words/index.ts'

export const groups = [
  'lansia',
  'disabilitas',
  'ibu-hamil',
  'balita',
  'korban-bencana',
] as const satisfies readonly PriorityGroup[]

interface PrioritiesProps {
  readonly chosen: PriorityGroup | null
  readonly disabled: boolean
  readonly tap: Dispatch<Tap>
}

/** Optional and without a question: most visitors pass it by. */
export function Priorities({ chosen, disabled, tap }: PrioritiesProps): ReactNode {
  const t = words[useFace().locale]
  return (
    <section aria-labelledby="priority" className="priorities">
      <h2 id="priority">{t.priority}</h2>
      <div className="priorities__row">
        {groups.map((group) => (
          <button
            key={group}
            type="button"
            className="priority"
            aria-pressed={group === chosen}
            disabled={disabled}
            onClick={() => tap({ tap: 'priority', priority: group })}
          >
            <PriorityPictogram group={group} size={56} />
            {t[`group.${group}`]}
          </button>
        ))}
      </div>
      <p role="status" className="k-small">
        {chosen && t.priorityChosen({ group: t[`group.${chosen}`] })}
      </p>
    </section>
  )
}
