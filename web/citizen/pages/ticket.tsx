import type { ReactNode } from 'react'
import { hall, queue } from '../../../contract/index.ts'
import { formatDay, formatTime } from '../../kit/format.ts'
import type { Print } from '../../kit/format.ts'
import { Button, LinkButton } from '../../kit/parts/button.tsx'
import { Icon } from '../../kit/parts/icon.tsx'
import { ticketView } from '../islands/ticket-view.ts'
import { ticketWords } from '../islands/ticket-words.ts'
import { Hall } from '../parts/hall-plan.tsx'
import { FactLine, feeInWords } from '../parts/service-facts.tsx'
import { serviceWords } from '../service-words.ts'
import { page } from '../shell.tsx'
import { printOf, to } from '../visit.ts'
import type { Page, Visit } from '../visit.ts'

const secondsWithoutScript = 20

/** The live ticket: complete without JavaScript, kept up to date by the island with it. */
export const ticketPage: Page = async (visit) => {
  const { client, locale, assets } = visit
  const params = { mall: visit.param('mall') }
  const token = visit.param('token')
  const [mall, ticket] = await Promise.all([
    client(hall.getMall, { params }),
    client(queue.getTicket, { params: { ...params, ticket: token } }),
  ])
  const [service, plan, agencies] = await Promise.all([
    client(hall.getService, { params: { ...params, service: ticket.service.id } }),
    client(hall.getFloorPlan, { params: { ...params, level: ticket.floor } }),
    client(hall.listAgencies, { params }),
  ])
  const view = ticketView(ticket, locale)
  const highlight = ticket.counter ? [ticket.counter.booth] : ticket.booths
  return page(visit, {
    mall,
    title: `${ticket.number} – ${view.headline}`,
    secret: true,
    ticket: token,
    scripts: [assets.scripts.ticket],
    ...(!view.over && { refresh: secondsWithoutScript }),
    children: (
      <>
        <Stub visit={visit} mall={mall} token={token} ticket={ticket} />
        <section className="c-section" id="place">
          <h2>{ticketWords[locale].where}</h2>
          <p>{ticketWords[locale].inZone(ticket.zone.letter, ticket.zone.name, ticket.floor)}</p>
          <Hall
            visit={visit}
            mall={mall.id}
            plan={plan}
            agencies={agencies}
            highlight={highlight}
            zone={ticket.zone.id}
          />
          <a className="c-more" href={to.floor(mall.id, plan.level)}>
            {visit.words.wholeFloor(plan.name)}
            <Icon name="chevron-right" size={20} />
          </a>
        </section>
        <Facts visit={visit} mall={mall.id} ticket={ticket} service={service} print={printOf(mall, locale)} />
      </>
    ),
  })
}

interface StubProps {
  visit: Visit
  mall: hall.Mall
  token: string
  ticket: queue.Ticket
}

function Stub({ visit, mall, token, ticket }: StubProps): ReactNode {
  const { locale } = visit
  const words = ticketWords[locale]
  const view = ticketView(ticket, locale)
  return (
    <article
      className="c-ticket"
      data-ticket
      data-mall={mall.id}
      data-time-zone={mall.timeZone}
      data-zone-label={mall.zoneLabel}
      data-token={token}
      data-locale={locale}
      data-state={view.state}
      data-connection="opening"
    >
      <h1 className="c-ticket__title">
        <span className="c-ticket__label">{words.title}</span>
        <span className="c-ticket__number">{ticket.number}</span>
      </h1>
      <p className="c-ticket__service">
        {ticket.service.name[locale]} · {ticket.agency.shortName}
      </p>
      <div className="c-ticket__now" role="status">
        <p className="c-ticket__state" data-part="state">
          {view.stateWords}
        </p>
        <p className="c-ticket__headline" data-part="headline">
          {view.headline}
        </p>
        <p className="c-ticket__range" data-part="range" hidden={view.range === ''}>
          {view.range}
        </p>
        <p data-part="hint" hidden={view.hint === ''}>
          {view.hint}
        </p>
      </div>
      <p className="c-ticket__connection" data-part="connection" hidden />
      <div data-part="papers" hidden={ticket.outcome !== 'papers-missing'}>
        <LinkButton wide tone="secondary" href={to.missingPapers(mall.id, token)}>
          {words.missing}
        </LinkButton>
      </div>
      <div data-part="survey" hidden={view.state !== 'finished'}>
        <LinkButton wide href={to.survey(mall.id, token)}>
          {words.survey}
        </LinkButton>
      </div>
      <div className="c-ticket__push" data-part="push" hidden>
        <Button wide>{words.push.start}</Button>
        <p className="k-small" role="status" hidden />
      </div>
      <div data-part="cancel" hidden={!view.mayCancel}>
        <LinkButton tone="secondary" wide href={to.cancel(mall.id, token)}>
          {words.cancel}
        </LinkButton>
      </div>
      <div data-part="install" hidden>
        <Button tone="quiet" wide>
          {words.install}
        </Button>
      </div>
    </article>
  )
}

interface FactsProps extends Omit<StubProps, 'token' | 'mall'> {
  mall: string
  service: hall.Service
  print: Print
}

function Facts({ visit, mall, ticket, service, print }: FactsProps): ReactNode {
  const { locale } = visit
  const words = ticketWords[locale]
  return (
    <section className="c-section">
      <dl className="k-facts">
        <FactLine name={words.service}>
          <a href={to.service(mall, ticket.service.id)}>{ticket.service.name[locale]}</a>
        </FactLine>
        <FactLine name={serviceWords[locale].fee}>
          {feeInWords(service.fee, serviceWords[locale], locale)}
        </FactLine>
        <FactLine name={words.taken}>
          {formatDay(ticket.day, locale)}, {formatTime(ticket.issuedAt, print)}
        </FactLine>
        {ticket.priority && <FactLine name={words.priority}>{words.groups[ticket.priority]}</FactLine>}
        <FactLine name={words.complaints}>
          {service.complaintChannels.map((channel) => (
            <span key={channel} className="c-line">
              {channel}
            </span>
          ))}
        </FactLine>
      </dl>
      <p className="k-muted k-small c-private">
        <Icon name="shield" size={20} />
        {words.private}
      </p>
    </section>
  )
}
