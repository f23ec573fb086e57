import type { ReactNode } from 'react'
import { Icon, iconNames } from '../../kit/parts/icon.tsx'
import { PriorityPictogram } from '../../kit/parts/pictogram.tsx'
import { VisuallyHidden } from '../../kit/parts/layout.tsx'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

const groups = ['lansia', 'disabilitas', 'ibu-hamil', 'balita', 'korban-bencana'] as const

export function Figures({ view: { words } }: { view: View }): ReactNode {
  return (
    <>
      <Section id="icons" title={words.icons}>
        <Part name="Icon">
          <ul className="l-icons">
            {iconNames.map((name) => (
              <li key={name}>
                <Icon name={name} />
                <code>{name}</code>
              </li>
            ))}
          </ul>
          <ul className="l-icons l-icons--sizes">
            {[12, 16, 20, 24, 32, 64].map((size) => (
              <li key={size}>
                <Icon name="calendar" size={size} />
                <code>{size}</code>
              </li>
            ))}
          </ul>
        </Part>
        <Part name="VisuallyHidden">
          <VisuallyHidden>{words.hidden}</VisuallyHidden>
        </Part>
      </Section>
      <Section id="pictograms" title={words.pictograms}>
        <Part name="PriorityPictogram">
          <ul className="l-icons l-icons--wide">
            {groups.map((group) => (
              <li key={group}>
                <PriorityPictogram group={group} size={64} />
                <span>{words.group[group]}</span>
              </li>
            ))}
          </ul>
        </Part>
      </Section>
    </>
  )
}
