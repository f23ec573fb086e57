import { hall } from '../../../contract/index.ts'
import { PageHeader } from '../../kit/parts/layout.tsx'
import { Search } from '../parts/search.tsx'
import { ServiceList } from '../parts/service-list.tsx'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'

const resultsShown = 25

export const searchPage: Page = async (visit) => {
  const { client, words, locale, request } = visit
  const params = { mall: visit.param('mall') }
  const q = (request.query.get('q') ?? '').trim().slice(0, 100)
  const [mall, services] = await Promise.all([
    client(hall.getMall, { params }),
    q === '' ? [] : client(hall.searchServices, { params, query: { q, lang: locale, limit: resultsShown } }),
  ])
  const title = q === '' ? words.searchTitle : words.results(services.length, q)
  return page(visit, {
    mall,
    title,
    crumbs: [],
    children: (
      <>
        <PageHeader
          title={title}
          {...(q === '' ? { lead: words.noQuery } : services.length === 0 && { lead: words.noResults })}
        />
        <Search visit={visit} mall={mall.id} q={q} />
        {services.length > 0 && <ServiceList visit={visit} mall={mall.id} services={services} level={2} />}
        <p>
          <a href={to.agencies(mall.id)}>{words.allAgencies}</a>
        </p>
      </>
    ),
  })
}
