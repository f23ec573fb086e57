import { hall, intake } from '../../../contract/index.ts'
import { LinkButton } from '../../kit/parts/button.tsx'
import { PageHeader, Row } from '../../kit/parts/layout.tsx'
import { Requirements } from '../parts/service-facts.tsx'
import { serviceWords } from '../service-words.ts'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

/** For who was sent home: exactly what to bring, so that nobody comes a third time. */
export const missingPapersPage: Page = async (visit) => {
  const { client, words, locale } = visit
  const params = { mall: visit.param('mall') }
  const token = visit.param('token')
  const [mall, { ticket, papers }] = await Promise.all([
    client(hall.getMall, { params }),
    client(intake.getMissingPapers, { params: { ...params, ticket: token } }),
  ])
  const title = words.missingTitle
  return page(visit, {
    mall,
    title,
    secret: true,
    children: (
      <>
        <PageHeader
          title={title}
          over={ticket.service.name[locale]}
          lead={papers.length === 0 ? words.missingNone : words.missingLead}
        />
        <section className="c-section">
          <Requirements requirements={papers} words={serviceWords[locale]} />
          <Row>
            <LinkButton tone="secondary" href={to.service(mall.id, ticket.service.id)}>
              {words.missingService}
            </LinkButton>
            <LinkButton tone="quiet" href={to.ticket(mall.id, token)}>
              {words.missingBack(ticket.number)}
            </LinkButton>
          </Row>
        </section>
      </>
    ),
  })
}
