import type { ReactNode } from 'react'
import { Section } from '../specimen.tsx'
import type { View } from '../view.ts'

const types = ['display', 'h1', 'h2', 'h3', 'h4', 'body-large', 'body', 'small', 'caption', 'tiny']
const spaces = [2, 4, 8, 12, 16, 24, 32, 40, 48, 56, 64, 80, 128]
const radii = ['small', 'medium', 'large', 'larger', 'full']
const shadows = ['small', 'medium', 'large']

export function Scales({ view: { words } }: { view: View }): ReactNode {
  return (
    <>
      <Section id="type" title={words.type}>
        <ul className="l-types">
          {types.map((type) => (
            <li key={type}>
              <code>{type}</code>
              <span className={`l-type l-type--${type}`}>{words.typeSample}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="spacing" title={words.spacing}>
        <ul className="l-spaces">
          {spaces.map((space) => (
            <li key={space}>
              <code>{space}</code>
              <svg width={space} height="16" aria-hidden>
                <rect width={space} height="16" fill="currentColor" />
              </svg>
            </li>
          ))}
        </ul>
        <ul className="l-boxes">
          {radii.map((radius) => (
            <li key={radius}>
              <span className={`l-box l-box--radius-${radius}`} />
              <code>radius-{radius}</code>
            </li>
          ))}
          {shadows.map((shadow) => (
            <li key={shadow}>
              <span className={`l-box l-box--shadow-${shadow}`} />
              <code>shadow-{shadow}</code>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
