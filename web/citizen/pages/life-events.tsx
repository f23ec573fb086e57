import { hall } from '../../../contract/index.ts'
import { LinkCard } from '../../kit/parts/card.tsx'
import { Grid, PageHeader } from '../../kit/parts/layout.tsx'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

export const lifeEventsPage: Page = async (visit) => {
  const { client, words, locale } = visit
  const params = { mall: visit.param('mall') }
  const [mall, events] = await Promise.all([
    client(hall.getMall, { params }),
    client(hall.listLifeEvents, { params }),
  ])
  return page(visit, {
    mall,
    title: words.lifeEvents,
    crumbs: [],
    children: (
      <>
        <PageHeader title={words.lifeEvents} lead={words.lifeEventsLead} />
        <Grid columns="pair" gap={12}>
          {events.map((event) => (
            <LinkCard
              key={event.id}
              href={to.lifeEvent(mall.id, event.id)}
              title={event.title[locale]}
              level={2}
            >
              <p className="k-muted k-small">{words.steps(event.steps.length)}</p>
            </LinkCard>
          ))}
        </Grid>
      </>
    ),
  })
}
