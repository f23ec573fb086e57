import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { formatHour, formatWeekday } from '../../kit/format.ts'
import type { ServiceWords } from '../service-words.ts'
import type { Visit } from '../visit.ts'
import { CertaintyTag } from './certainty.tsx'
import type { Certainty } from './certainty.tsx'
import { FactLine } from './service-facts.tsx'

interface PartProps {
  title: string
  certainty: Certainty
  words: ServiceWords
  children: ReactNode
}

export function Part({ title, certainty, words, children }: PartProps): ReactNode {
  return (
    <section className="c-part">
      <h2>{title}</h2>
      <CertaintyTag of={certainty} words={words} />
      {children}
    </section>
  )
}

export function Hours({
  visit,
  service,
  words,
}: {
  visit: Visit
  service: hall.Service
  words: ServiceWords
}): ReactNode {
  return (
    <section className="c-part">
      <h2>{words.hours}</h2>
      <dl className="k-facts">
        {service.hours.map(({ day, spans }) => (
          <FactLine key={day} name={formatWeekday(day, visit.locale)}>
            {spans.length === 0
              ? words.closedDay
              : spans.map((span) => `${formatHour(span.from)}–${formatHour(span.to)}`).join(', ')}
          </FactLine>
        ))}
      </dl>
    </section>
  )
}

export function Lines({ of }: { of: readonly string[] }): ReactNode {
  return (
    <ul className="c-lines">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

export function Sources({ service, words }: { service: hall.Service; words: ServiceWords }): ReactNode {
  const { sources } = service.provenance
  return (
    <section className="c-section k-small">
      {service.note !== null && <p>{service.note}</p>}
      <p className="k-muted">{words.standard(service.standard.filled, service.standard.of)}</p>
      {sources.length > 0 && (
        <details>
          <summary>{words.sources}</summary>
          <ul className="c-lines">
            {sources.map((source) => (
              <li key={source.id}>
                {/^https?:/.test(source.url) ? (
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
