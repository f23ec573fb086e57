import type { Dispatch, ReactNode } from 'react'
import type { PriorityGroup } from '../../contract/index.ts'
import { PriorityPictogram } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Tap } from './journey.ts'
import { words } from './words/index.ts'

interface PrioritiesProps {
  /** Those that this hall offers, in its order. */
  readonly groups: readonly PriorityGroup[]
  readonly chosen: PriorityGroup | null
  readonly disabled: boolean
  readonly tap: Dispatch<Tap>
}

/** Optional and without a question: most visitors pass it by. */
export function Priorities({ groups, chosen, disabled, tap }: PrioritiesProps): ReactNode {
  const t = words[useFace().locale]
  if (groups.length === 0) return null
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
