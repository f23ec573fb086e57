import type { ReactNode } from 'react'
import { Card, LinkCard } from '../../kit/parts/card.tsx'
import { Grid, Row, Stack } from '../../kit/parts/layout.tsx'
import { Tag } from '../../kit/parts/status.tsx'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

export function Cards({ view: { words } }: { view: View }): ReactNode {
  return (
    <Section id="cards" title={words.cards}>
      <Part name="Grid">
        <Grid>
          <Part name="Card">
            <Card>{words.cardText}</Card>
          </Part>
          <Card look="raised">{words.cardText}</Card>
          <Card look="warm">{words.cardText}</Card>
          <Card look="selected">{words.cardSelected}</Card>
          <Part name="LinkCard">
            <LinkCard href="#cards" title={words.cardTitle}>
              <p className="k-muted k-small">{words.cardText}</p>
            </LinkCard>
          </Part>
        </Grid>
      </Part>
      <Part name="Stack">
        <Stack gap={8}>
          <Tag>Stack</Tag>
          <Tag tone="info">gap 8</Tag>
        </Stack>
      </Part>
      <Part name="Row">
        <Row gap={8} spread>
          <Tag>Row</Tag>
          <Tag tone="info">spread</Tag>
        </Row>
      </Part>
    </Section>
  )
}
