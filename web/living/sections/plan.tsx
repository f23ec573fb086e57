import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { FloorPlan, ZoneMark, zoneClass } from '../../kit/parts/floor-plan.tsx'
import { Row } from '../../kit/parts/layout.tsx'
import { classes } from '../../kit/parts/classes.ts'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

export function Plan({ view, mall, plan }: { view: View; mall: string; plan: hall.FloorPlan }): ReactNode {
  const { words } = view
  const [first] = plan.booths
  return (
    <Section id="plan" title={words.plan}>
      <Part name="FloorPlan">
        <FloorPlan
          plan={plan}
          title={`${words.plan}: ${plan.name}`}
          list="highlighted"
          highlight={first ? [first.id] : []}
          nameOf={(booth) => booth.label ?? booth.agency}
          hrefOf={(booth) => `/${mall}/agencies/${booth.agency}`}
        />
        {first && (
          <FloorPlan
            plan={plan}
            title={`${words.plan}: ${first.id}`}
            list="none"
            highlight={[first.id]}
            closeUp={[first.id]}
            nameOf={(booth) => booth.label ?? booth.agency}
          />
        )}
      </Part>
      <h3>{words.zoneMark}</h3>
      <Part name="ZoneMark">
        <Row gap={8}>
          {['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter, index) => (
            <span key={letter} className={classes('l-zone', zoneClass(`Z${index + 1}`))}>
              <ZoneMark letter={letter} />
            </span>
          ))}
        </Row>
      </Part>
    </Section>
  )
}
