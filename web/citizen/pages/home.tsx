import type { ReactNode } from 'react'
import { hall, queue } from '../../../contract/index.ts'
import { Icon } from '../../kit/parts/icon.tsx'
import type { IconName } from '../../kit/parts/icon.tsx'
import { LinkCard } from '../../kit/parts/card.tsx'
import { Grid } from '../../kit/parts/layout.tsx'
import { Openness } from '../parts/openness.tsx'
import { Search } from '../parts/search.tsx'
import { ServiceList } from '../parts/service-list.tsx'
import { page } from '../shell.tsx'
import { printOf, to } from '../visit.ts'
import type { Page } from '../visit.ts'

const popularShown = 6
const lifeEventsShown = 6

export const homePage: Page = async (visit) => {
  const { client, words, locale } = visit
  const params = { mall: visit.param('mall') }
  const mall = await client(hall.getMall, { params })
  const [status, agencies, lifeEvents, queues, services] = await Promise.all([
    client(hall.getHallStatus, { params }),
    client(hall.listAgencies, { params }),
    client(hall.listLifeEvents, { params }),
    client(queue.listQueues, { params }),
    client(hall.listServices, { params, query: {} }),
  ])
  const popular = mostTaken(queues, services)
  return page(visit, {
    mall,
    title: mall.name,
    hero: (
      <div className="c-hero">
        <div className="k-wrap c-hero__in">
          <h1>{mall.name}</h1>
          <Openness visit={visit} openness={status.hall} print={printOf(mall, locale)} />
          <Search visit={visit} mall={mall.id} />
        </div>
        <div className="k-ornament" aria-hidden />
      </div>
    ),
    children: (
      <>
        <Section
          title={words.byLifeEvent}
          lead={words.byLifeEventLead}
          more={{ href: to.lifeEvents(mall.id), title: words.allLifeEvents }}
        >
          <Grid columns="pair" gap={12}>
            {lifeEvents.slice(0, lifeEventsShown).map((event) => (
              <LinkCard key={event.id} href={to.lifeEvent(mall.id, event.id)} title={event.title[locale]}>
                <p className="k-muted k-small">{words.steps(event.steps.length)}</p>
              </LinkCard>
            ))}
          </Grid>
        </Section>
        <Section title={popular.taken ? words.popular : words.byNeed}>
          <ServiceList visit={visit} mall={mall.id} services={popular.services} queues={queues} />
        </Section>
        <Section title={words.byAgency} more={{ href: to.agencies(mall.id), title: words.allAgencies }}>
          <ul className="c-agencies k-plain">
            {agencies.map((agency) => (
              <li key={agency.id}>
                <a href={to.agency(mall.id, agency.id)}>{agency.shortName}</a>{' '}
                <span className="k-muted k-small">{agency.services}</span>
              </li>
            ))}
          </ul>
        </Section>
      </>
    ),
  })
}

/** By numbers taken today; before the first number, the first service of each line stands for its need. */
const mostTaken = (
  queues: readonly queue.Queue[],
  services: readonly hall.ServiceSummary[],
): { taken: boolean; services: readonly hall.ServiceSummary[] } => {
  const issued = new Map(
    queues.flatMap((line) => line.quotas.map((quota) => [quota.service, quota.issued] as const)),
  )
  const taken = services
    .filter((service) => (issued.get(service.id) ?? 0) > 0)
    .sort((a, b) => (issued.get(b.id) ?? 0) - (issued.get(a.id) ?? 0))
  if (taken.length > 0) return { taken: true, services: taken.slice(0, popularShown) }
  const firsts = queues.flatMap((line) => services.find((service) => service.queue === line.id) ?? [])
  return { taken: false, services: firsts.slice(0, popularShown) }
}

interface SectionProps {
  title: string
  lead?: string
  more?: { href: string; title: string }
  children: ReactNode
}

function Section({ title, lead, more, children }: SectionProps): ReactNode {
  const arrow: IconName = 'arrow-right'
  return (
    <section className="c-section">
      <div className="c-section__head">
        <h2>{title}</h2>
        {more && (
          <a className="c-more" href={more.href}>
            {more.title}
            <Icon name={arrow} size={20} />
          </a>
        )}
      </div>
      {lead !== undefined && <p className="k-muted">{lead}</p>}
      {children}
    </section>
  )
}
