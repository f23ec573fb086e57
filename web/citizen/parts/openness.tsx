import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { formatMoment } from '../../kit/format.ts'
import type { Print } from '../../kit/format.ts'
import { Status } from '../../kit/parts/status.tsx'
import type { Visit } from '../visit.ts'

interface OpennessProps {
  visit: Visit
  openness: hall.Openness
}

/** Open or closed in two words. */
export function OpenTag({ visit: { words }, openness }: OpennessProps): ReactNode {
  return openness.open ? (
    <Status tone="success" icon="clock">
      {words.open}
    </Status>
  ) : (
    <Status tone="neutral" icon="clock">
      {words.closed}
    </Status>
  )
}

/** Open and until when, or closed, why, and when it opens again. */
export function Openness({ visit, openness, print }: OpennessProps & { print: Print }): ReactNode {
  const { words, locale, request } = visit
  // Who finds it open reads until when in the reason.
  const again =
    !openness.open && openness.opensAt && words.opensAt(formatMoment(openness.opensAt, request.now, print))
  return (
    <p className="c-openness">
      <OpenTag visit={visit} openness={openness} />
      <span>
        {openness.why[locale]} {again} {!openness.open && openness.numbers && words.numbersNow}
      </span>
    </p>
  )
}
