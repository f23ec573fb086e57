import type { ReactNode } from 'react'
import type { hall, queue } from '../../../contract/index.ts'
import { serviceWords } from '../service-words.ts'
import type { Visit } from '../visit.ts'
import { CertaintyTag, certaintyOf } from './certainty.tsx'
import type { Certainty, Fact } from './certainty.tsx'
import { durationInWords, feeInWords, queueInWords } from './service-facts.tsx'

interface SummaryProps {
  visit: Visit
  service: hall.Service
  line: queue.Queue | undefined
}

/** What most people came to know: the fee, the time, the place, and how many wait. */
export function Summary({ visit, service, line }: SummaryProps): ReactNode {
  const sure = (fact: Fact): Certainty => certaintyOf(service.provenance, fact)
  const words = serviceWords[visit.locale]
  const times = durationInWords(service.duration, words)
  const timeFact: Fact = service.duration.totalMinutes ? 'duration/totalMinutes' : 'duration/workingDays'
  return (
    <dl className="c-summary">
      <div>
        <dt>{words.fee}</dt>
        <dd>
          {feeInWords(service.fee, words, visit.locale)} <CertaintyTag of={sure('fee')} words={words} />
        </dd>
      </div>
      <div>
        <dt>{words.time}</dt>
        <dd>
          {times[0] ?? words.atCounter(service.counterMinutes)}{' '}
          <CertaintyTag of={sure(times[0] === undefined ? 'counterMinutes' : timeFact)} words={words} />
        </dd>
      </div>
      <div>
        <dt>{words.place}</dt>
        {service.places.map((place) => (
          <dd key={place.booth}>
            <a href="#place">{visit.words.boothIn(place.booth, place.floor)}</a>
            <span className="c-summary__small">{words.zone(`${place.zone.letter} ${place.zone.name}`)}</span>
          </dd>
        ))}
      </div>
      {line && (
        <div>
          <dt>{words.queueNow}</dt>
          <dd>{visit.words.waiting(line.waiting)}</dd>
          {queueInWords(line, service.id, words).map((text) => (
            <dd key={text} className="c-summary__small">
              {text}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}
