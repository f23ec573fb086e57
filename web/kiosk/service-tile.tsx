import type { Dispatch, ReactNode } from 'react'
import type { hall } from '../../contract/index.ts'
import { Icon, Status, ZoneMark, classes } from '../kit/index.ts'
import { availabilityOf } from './availability.ts'
import { useFace } from '../kit/face/index.ts'
import type { Tap } from './journey.ts'
import type { Hall } from './use-hall.ts'
import { waitingWords } from './waiting.ts'
import { words } from './words/index.ts'

interface ServiceTileProps {
  readonly hall: Hall
  readonly service: hall.ServiceSummary
  /** Where services of several agencies stand together. */
  readonly withAgency?: boolean
  readonly tap: Dispatch<Tap>
}

/** A service that cannot be had stays in the list: the next screen says why and when. */
export function ServiceTile({ hall, service, withAgency = false, tap }: ServiceTileProps): ReactNode {
  const { locale } = useFace()
  const zone = hall.zoneOf(service.agency.id)
  return (
    <li className={classes('tile', zone?.look)}>
      <button
        type="button"
        className="tile__button"
        onClick={() => tap({ tap: 'service', service: service.id })}
      >
        {withAgency && zone && (
          <span className="tile__zone" aria-hidden>
            <ZoneMark letter={zone.letter} />
          </span>
        )}
        <span className="tile__text">
          <strong className="tile__name">{service.name[locale]}</strong>
          {withAgency && <span className="tile__sub">{service.agency.shortName}</span>}
          <ServiceState hall={hall} service={service} />
        </span>
      </button>
    </li>
  )
}

export function ServiceState({ hall, service }: Pick<ServiceTileProps, 'hall' | 'service'>): ReactNode {
  const t = words[useFace().locale]
  const line = hall.lineOf(service)
  const { kind } = availabilityOf(service, line)
  if (kind === 'closed')
    return (
      <Status tone="neutral" icon="clock">
        {t.closed}
      </Status>
    )
  if (kind === 'full') return <Status tone="warning">{t.full}</Status>
  if (kind === 'unstaffed') return <Status tone="warning">{t.unstaffed}</Status>
  if (line === undefined) return null
  const range = line.waiting > 0 ? line.expectedWait : null
  return (
    <span className="tile__state">
      <Icon name="person" size={16} />
      <span>
        {waitingWords(line.waiting, t)}
        {range && (
          <span className="tile__range">, {t.range({ from: range.fromMinutes, to: range.toMinutes })}</span>
        )}
      </span>
    </span>
  )
}
