import type { ReactNode } from 'react'
import { Field, TextInput } from '../../kit/parts/field.tsx'
import { Grid } from '../../kit/parts/layout.tsx'
import { Part, Section, State } from '../specimen.tsx'
import type { View } from '../view.ts'

export function Fields({ view: { words } }: { view: View }): ReactNode {
  const nik = { label: words.nik, hint: words.nikHint, inputMode: 'numeric', autoComplete: 'off' } as const
  return (
    <Section id="fields" title={words.fields}>
      <Part name="TextInput">
        <Grid columns="wide" gap={24}>
          <State name={words.default}>
            <TextInput id="nik" placeholder="1471…" {...nik} />
          </State>
          <State name={words.hover}>
            <TextInput id="nik-hover" data-hovered {...nik} />
          </State>
          <State name={words.focus}>
            <TextInput id="nik-focus" data-focus-visible {...nik} />
          </State>
          <State name={words.nikFault}>
            <TextInput id="nik-fault" defaultValue="147101234567" error={words.nikFault} {...nik} />
          </State>
          <State name={words.disabled}>
            <TextInput id="off" label={words.fieldDisabled} defaultValue="–" disabled />
          </State>
        </Grid>
      </Part>
      <Part name="Field">
        <Field id="kind" label={words.choose}>
          <select id="kind" className="k-input">
            <option>{words.cardTitle}</option>
          </select>
        </Field>
      </Part>
    </Section>
  )
}
