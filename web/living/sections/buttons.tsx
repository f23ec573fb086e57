import type { ReactNode } from 'react'
import { Button, LinkButton } from '../../kit/parts/button.tsx'
import { Row } from '../../kit/parts/layout.tsx'
import { Part, Section, State } from '../specimen.tsx'
import type { View } from '../view.ts'

const tones = ['primary', 'secondary', 'quiet', 'danger'] as const

export function Buttons({ view: { words } }: { view: View }): ReactNode {
  const states = [
    [words.default, {}],
    [words.hover, { 'data-hovered': true }],
    [words.pressed, { 'data-pressed': true }],
    [words.focus, { 'data-focus-visible': true }],
    [words.disabled, { disabled: true }],
    [words.busy, { busy: true }],
  ] as const
  const says = { primary: words.send, secondary: words.save, quiet: words.cancel, danger: words.remove }
  return (
    <Section id="buttons" title={words.buttons}>
      <Part name="Button">
        <div className="l-states">
          {tones.flatMap((tone) =>
            states.map(([name, state]) => (
              <State key={`${tone} ${name}`} name={name}>
                <Button tone={tone} {...state}>
                  {says[tone]}
                </Button>
              </State>
            )),
          )}
          <State name={words.selected}>
            <Button tone="secondary" aria-pressed>
              {words.save}
            </Button>
          </State>
        </div>
        <Row>
          <Button size="small" icon="check">
            {words.save}
          </Button>
          <Button icon="arrow-right">{words.send}</Button>
          <Button size="large" icon="ticket">
            {words.send}
          </Button>
        </Row>
      </Part>
      <Part name="LinkButton">
        <Row>
          {tones.map((tone) => (
            <LinkButton key={tone} tone={tone} href="#buttons">
              {says[tone]}
            </LinkButton>
          ))}
        </Row>
      </Part>
    </Section>
  )
}
