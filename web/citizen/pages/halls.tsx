import { hall } from '../../../contract/index.ts'
import { LinkCard } from '../../kit/parts/card.tsx'
import { Grid, PageHeader } from '../../kit/parts/layout.tsx'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

/** The directory of halls; a house with one hall has no use for it. */
export const hallsPage: Page = async (visit) => {
  const { words } = visit
  const malls = await visit.client(hall.listMalls, {})
  const [only, ...others] = malls
  if (only && others.length === 0) return { status: 302, redirect: to.mall(only.id) }
  return page(visit, {
    title: words.halls,
    children: (
      <>
        <PageHeader title={words.halls} lead={only ? words.hallsLead : words.noHalls} />
        <Grid columns="wide">
          {malls.map((mall) => (
            <LinkCard key={mall.id} href={to.mall(mall.id)} title={mall.name} level={2}>
              <p className="k-muted">{mall.city}</p>
              <p className="k-small">{words.hallCounts(mall.counts.agencies, mall.counts.services)}</p>
            </LinkCard>
          ))}
        </Grid>
      </>
    ),
  })
}
