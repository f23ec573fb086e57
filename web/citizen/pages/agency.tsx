import { hall, queue } from '../../../contract/index.ts'
import { Notice } from '../../kit/parts/notice.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import { Hall } from '../parts/hall-plan.tsx'
import { Openness } from '../parts/openness.tsx'
import { ServiceList } from '../parts/service-list.tsx'
import { page } from '../shell.tsx'
import { printOf, to } from '../visit.ts'
import type { Page } from '../visit.ts'
import { refusedPage } from './problem.tsx'

export const agencyPage: Page = async (visit) => {
  const { client, words, locale } = visit
  const params = { mall: visit.param('mall') }
  const id = visit.param('agency')
  const [mall, agencies] = await Promise.all([
    client(hall.getMall, { params }),
    client(hall.listAgencies, { params }),
  ])
  const agency = agencies.find((one) => one.id === id)
  if (!agency) return refusedPage(visit, 'agency.unknown')
  const [services, queues, plan] = await Promise.all([
    client(hall.listServices, { params, query: { agency: id } }),
    client(queue.listQueues, { params }),
    agency.booths.length > 0
      ? client(hall.getFloorPlan, { params: { ...params, level: agency.floor } })
      : undefined,
  ])
  return page(visit, {
    mall,
    title: agency.shortName,
    crumbs: [{ href: to.agencies(mall.id), title: words.agencies }],
    children: (
      <>
        <PageHeader title={agency.shortName} lead={agency.name} />
        <Openness visit={visit} openness={agency.openness} print={printOf(mall, locale)} />
        {agency.connection !== 'connected' && <Notice>{words.notConnected}</Notice>}
        <section className="c-section">
          <h2>{words.servicesOf}</h2>
          {services.length > 0 ? (
            <ServiceList
              visit={visit}
              mall={mall.id}
              services={services}
              queues={queues}
              withAgency={false}
            />
          ) : (
            <p>{words.noServices}</p>
          )}
        </section>
        {plan && (
          <section className="c-section">
            <h2>{words.boothIn(agency.booths.join(', '), agency.floor)}</h2>
            <Hall visit={visit} mall={mall.id} plan={plan} agencies={agencies} highlight={agency.booths} />
          </section>
        )}
      </>
    ),
  })
}
