import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { FloorPlan } from '../../kit/parts/floor-plan.tsx'
import { nextTo } from '../../kit/parts/plan-frame.ts'
import { to } from '../visit.ts'
import type { Visit } from '../visit.ts'

interface HallProps {
  visit: Visit
  mall: string
  plan: hall.FloorPlan
  agencies: readonly Pick<hall.Agency, 'id' | 'shortName'>[]
  /** Booths to point at; without them the whole floor is listed. */
  highlight?: readonly string[]
  /** Draws only the zone of these booths. */
  zone?: string
}

/** A floor with each booth leading to its agency. */
export function Hall({ visit, mall, plan, agencies, highlight, zone }: HallProps): ReactNode {
  const close =
    zone === undefined
      ? undefined
      : plan.booths
          .filter((booth) => booth.zone === zone || highlight?.includes(booth.id))
          .map(({ id }) => id)
  return (
    <FloorPlan
      plan={plan}
      title={
        close && highlight
          ? highlight.map((booth) => visit.words.boothBeside(booth, nextTo(plan, booth))).join(' ')
          : visit.words.floorDrawing(plan.name)
      }
      {...(close && { closeUp: close })}
      highlight={highlight ?? []}
      list={highlight ? 'highlighted' : 'all'}
      nameOf={(booth) =>
        booth.label ?? agencies.find((agency) => agency.id === booth.agency)?.shortName ?? booth.agency
      }
      hrefOf={(booth) => to.agency(mall, booth.agency)}
    />
  )
}
