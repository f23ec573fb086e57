import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { FloorPlan } from '../../kit/parts/floor-plan.tsx'
import { to } from '../visit.ts'
import type { Visit } from '../visit.ts'

interface HallProps {
  visit: Visit
  mall: string
  plan: hall.FloorPlan
  agencies: readonly Pick<hall.Agency, 'id' | 'shortName'>[]
  /** Booths to point at; without them the whole floor is listed. */
  highlight?: readonly string[]
}

/** A floor with each booth leading to its agency. */
export function Hall({ visit, mall, plan, agencies, highlight }: HallProps): ReactNode {
  return (
    <FloorPlan
      plan={plan}
      title={visit.words.floorDrawing(plan.name)}
      highlight={highlight ?? []}
      list={highlight ? 'highlighted' : 'all'}
      nameOf={(booth) =>
        booth.label ?? agencies.find((agency) => agency.id === booth.agency)?.shortName ?? booth.agency
      }
      hrefOf={(booth) => to.agency(mall, booth.agency)}
    />
  )
}
