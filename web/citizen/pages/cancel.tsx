import { hall, queue } from '../../../contract/index.ts'
import { Button, LinkButton } from '../../kit/parts/button.tsx'
import { PageHeader, Row } from '../../kit/parts/layout.tsx'
import { ticketView } from '../islands/ticket-view.ts'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

/** Asks once more, and names the consequence; a link alone never cancels. */
export const cancelPage: Page = async (visit) => {
  const { client, words, locale } = visit
  const params = { mall: visit.param('mall') }
  const token = visit.param('token')
  const [mall, ticket] = await Promise.all([
    client(hall.getMall, { params }),
    client(queue.getTicket, { params: { ...params, ticket: token } }),
  ])
  if (!ticketView(ticket, locale).mayCancel) return { status: 303, redirect: to.ticket(mall.id, token) }
  const title = words.cancelTitle(ticket.number)
  return page(visit, {
    mall,
    title,
    secret: true,
    children: (
      <>
        <PageHeader title={title} over={ticket.service.name[locale]} lead={words.cancelWarning} />
        <form method="post" action={to.cancel(mall.id, token)}>
          <Row>
            <Button type="submit" tone="danger">
              {words.cancelYes}
            </Button>
            <LinkButton tone="secondary" href={to.ticket(mall.id, token)}>
              {words.cancelNo}
            </LinkButton>
          </Row>
        </form>
      </>
    ),
  })
}

export const cancelTicket: Page = async (visit) => {
  const mall = visit.param('mall')
  const token = visit.param('token')
  await visit.client(queue.cancelTicket, { params: { mall, ticket: token } })
  return { status: 303, redirect: to.ticket(mall, token) }
}
