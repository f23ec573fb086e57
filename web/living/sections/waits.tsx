import type { ReactNode } from 'react'
import { Button } from '../../kit/parts/button.tsx'
import { Card } from '../../kit/parts/card.tsx'
import { Empty, Loading } from '../../kit/parts/waiting.tsx'
import { Grid } from '../../kit/parts/layout.tsx'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

export function Waits({ view: { words } }: { view: View }): ReactNode {
  return (
    <Section id="waits" title={words.waits}>
      <Grid columns="wide">
        <Part name="Loading">
          <Card>
            <Loading>{words.loading}</Loading>
          </Card>
        </Part>
        <Part name="Empty">
          <Card>
            <Empty icon="ticket" title={words.empty}>
              <p>{words.emptyText}</p>
            </Empty>
          </Card>
        </Part>
      </Grid>
      <div className="l-stage">
        <div className="k-veil">
          <div className="l-dialog" role="group" aria-labelledby="dialog-title">
            <h3 id="dialog-title">{words.dialogTitle}</h3>
            <p>{words.dialogText}</p>
            <div className="l-dialog__end">
              <Button tone="quiet">{words.keep}</Button>
              <Button tone="danger">{words.cancel}</Button>
            </div>
          </div>
        </div>
      </div>
    </Section>
  )
}
