import type { ReactNode } from 'react'
import type { hall, queue } from '../../../contract/index.ts'
import { Icon } from '../../kit/parts/icon.tsx'
import { to } from '../visit.ts'
import type { Visit } from '../visit.ts'
import { OpenTag } from './openness.tsx'

interface ServiceListProps {
  visit: Visit
  mall: string
  services: readonly hall.ServiceSummary[]
  queues?: readonly queue.Queue[]
  /** Left out where the page is about one agency. */
  withAgency?: boolean
  level?: 2 | 3
}

export function ServiceList({
  visit,
  mall,
  services,
  queues = [],
  withAgency = true,
  level = 3,
}: ServiceListProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="c-services k-plain">
      {services.map((service) => {
        const line = queues.find((one) => one.id === service.queue)
        return (
          <li key={service.id} className="c-services__one k-card--link">
            <div>
              <Heading className="c-services__name">
                <a className="k-card__link" href={to.service(mall, service.id)}>
                  {service.name[visit.locale]}
                </a>
              </Heading>
              <p className="k-muted k-small">
                {withAgency && service.agency.shortName}
                {withAgency && line && ' · '}
                {line && visit.words.waiting(line.waiting)}
              </p>
            </div>
            {!service.openness.open && <OpenTag visit={visit} openness={service.openness} />}
            <Icon name="chevron-right" size={20} />
          </li>
        )
      })}
    </ul>
  )
}
