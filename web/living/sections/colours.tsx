import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { palette } from '../../../contract/look/index.ts'
import { Status } from '../../kit/parts/status.tsx'
import { Table } from '../../kit/parts/table.tsx'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

const steps = ['25', '50', '100', '200', '300', '400', '500', '600', '700', '800', '900', '950']

export function Colours({ view, theme }: { view: View; theme: hall.Theme }): ReactNode {
  const { words, mode, locale } = view
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
  const ramp = [...steps.map((step) => `primary-${step}`), 'accent-day', 'accent-night']
  const colour = (role: string) => theme.colours[role] ?? palette.light[role] ?? ''
  return (
    <Section id="colours" title={words.colours}>
      <h3>{words.ramp}</h3>
      <ul className="l-ramp">
        {ramp.map((role) => (
          <li key={role}>
            <svg className="l-swatch" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
              <rect width="1" height="1" fill={colour(role)} />
            </svg>
            <span>{role}</span>
            <code>{colour(role)}</code>
          </li>
        ))}
      </ul>
      <p className="k-muted">{words.coloursLead}</p>
      <Part name="Table">
        <Table
          caption={words[`mode.${mode}`]}
          rows={theme.checks.filter((check) => check.mode === mode)}
          keyOf={(check) => `${check.front} ${check.ground} ${check.use}`}
          columns={[
            { title: words.sample, cell: (check) => <Sample check={check} /> },
            { title: words.front, names: true, cell: (check) => check.front },
            { title: words.pair, cell: (check) => check.ground },
            { title: words.ratio, numeric: true, cell: (check) => `${number.format(check.ratio)} : 1` },
            { title: words.needed, numeric: true, cell: (check) => `${number.format(check.needed)} : 1` },
            {
              title: words.result,
              cell: (check) => (
                <Status tone={check.passes ? 'success' : 'error'}>
                  {check.passes ? words.passes : words.fails}
                </Status>
              ),
            },
          ]}
        />
      </Part>
    </Section>
  )
}

/** Text is shown as letters, an edge as a dot. */
function Sample({ check: { use, frontColour, groundColour } }: { check: hall.Contrast }): ReactNode {
  return (
    <svg viewBox="0 0 72 32" width="72" height="32" aria-hidden>
      <rect
        x="0.5"
        y="0.5"
        width="71"
        height="31"
        rx="6"
        fill={groundColour}
        stroke="currentColor"
        strokeOpacity="0.25"
      />
      {use === 'text' ? (
        <text className="l-sample" x="36" y="22" textAnchor="middle" fill={frontColour}>
          Aa 12
        </text>
      ) : (
        <circle cx="36" cy="16" r="9" fill={frontColour} />
      )}
    </svg>
  )
}
