import { hall } from '../../../contract/index.ts'
import { LinkCard } from '../../kit/parts/card.tsx'
import { Grid, PageHeader } from '../../kit/parts/layout.tsx'
import { OpenTag } from '../parts/openness.tsx'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

export const agenciesPage: Page = async (visit) => {
  const { client, words } = visit
  const params = { mall: visit.param('mall') }
  const [mall, agencies] = await Promise.all([
    client(hall.getMall, { params }),
    client(hall.listAgencies, { params }),
  ])
  return page(visit, {
    mall,
    title: words.agencies,
    crumbs: [],
    children: (
      <>
        <PageHeader title={words.agencies} lead={words.agenciesLead} />
        <Grid columns="wide">
          {agencies.map((agency) => (
            <LinkCard
              key={agency.id}
              href={to.agency(mall.id, agency.id)}
              title={agency.shortName}
              level={2}
              className="c-agency"
            >
              <p className="k-muted k-small">{agency.name}</p>
              <p className="c-agency__foot k-small">
                <OpenTag visit={visit} openness={agency.openness} />
                <span>{words.services(agency.services)}</span>
                {agency.booths.length > 0 && (
                  <span>{words.boothIn(agency.booths.join(', '), agency.floor)}</span>
                )}
              </p>
            </LinkCard>
          ))}
        </Grid>
      </>
    ),
  })
}
