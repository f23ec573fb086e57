import type { ReactNode } from 'react'
import { Grid, Row } from '../../kit/parts/layout.tsx'
import { Notice } from '../../kit/parts/notice.tsx'
import { Status, Tag } from '../../kit/parts/status.tsx'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

const tones = ['neutral', 'info', 'success', 'warning', 'error'] as const

export function Messages({ view: { words } }: { view: View }): ReactNode {
  return (
    <Section id="messages" title={words.messages}>
      <Part name="Notice">
        <Grid columns="wide">
          {tones.map((tone) => (
            <Notice key={tone} tone={tone} title={words[`tone.${tone}`]}>
              <p>{words.noticeText}</p>
            </Notice>
          ))}
        </Grid>
      </Part>
      <Part name="Status">
        <Row gap={8}>
          {tones.map((tone) => (
            <Status key={tone} tone={tone}>
              {words[`tone.${tone}`]}
            </Status>
          ))}
        </Row>
      </Part>
      <Part name="Tag">
        <Row gap={8}>
          {tones.map((tone) => (
            <Tag key={tone} tone={tone}>
              {words[`tone.${tone}`]}
            </Tag>
          ))}
        </Row>
      </Part>
    </Section>
  )
}
