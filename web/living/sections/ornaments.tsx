import type { ReactNode } from 'react'
import { Ornament } from '../../kit/parts/ornament.tsx'
import { Stack } from '../../kit/parts/layout.tsx'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

const known = ['pucuk-rebung', 'lancang-kuning'] as const

export function Ornaments({ view: { words } }: { view: View }): ReactNode {
  return (
    <Section id="ornaments" title={words.ornaments}>
      <p className="k-muted">{words.ornamentsLead}</p>
      {known.map((name) => (
        <Stack key={name} className={`l-ornament--${name}`}>
          <h3>{words[`ornament.${name}`]}</h3>
          <div className="l-huge k-ornament" aria-hidden />
          <Ornament size="large" />
          <Ornament />
        </Stack>
      ))}
      <h3>{words.own}</h3>
      <Part name="Ornament">
        <Ornament size="large" />
      </Part>
    </Section>
  )
}
