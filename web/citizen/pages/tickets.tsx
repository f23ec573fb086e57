import { hall } from '../../../contract/index.ts'
import { LinkButton } from '../../kit/parts/button.tsx'
import { LinkCard } from '../../kit/parts/card.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

/**
 * Where the installed app opens. The server knows no phone and draws the same for everybody; the island fills in what this
 * phone keeps.
 */
export const ticketsPage: Page = async (visit) => {
  const { client, words, locale, assets } = visit
  const mall = await client(hall.getMall, { params: { mall: visit.param('mall') } })
  return page(visit, {
    mall,
    title: words.tickets,
    scripts: [assets.scripts.tickets],
    children: (
      <div className="c-tickets" data-tickets data-mall={mall.id} data-locale={locale}>
        <PageHeader title={words.tickets} />
        <ul className="k-plain c-tickets__list" data-part="list" hidden />
        <template>
          <li>
            <LinkCard href={to.tickets(mall.id)} title={<span data-part="number" />} level={2}>
              <p data-part="state" />
              <p className="k-muted k-small" data-part="service" />
            </LinkCard>
          </li>
        </template>
        <div data-part="none">
          <p>{words.noTickets}</p>
          <p>
            <LinkButton href={to.mall(mall.id)}>{words.toHome}</LinkButton>
          </p>
        </div>
      </div>
    ),
  })
}
