import { hall } from '../../../contract/index.ts'
import { LinkButton } from '../../kit/parts/button.tsx'
import { PageHeader, Row } from '../../kit/parts/layout.tsx'
import { Hall } from '../parts/hall-plan.tsx'
import { page } from '../shell.tsx'
import { to } from '../visit.ts'
import type { Page } from '../visit.ts'
import { serviceWords } from '../service-words.ts'

/** The lowest floor with booths stands for “the floor plan”. */
export const floorsPage: Page = async (visit) => {
  const mall = visit.param('mall')
  const agencies = await visit.client(hall.listAgencies, { params: { mall } })
  return { status: 302, redirect: to.floor(mall, floorsOf(agencies)[0] ?? 1) }
}

export const floorPage: Page = async (visit) => {
  const { client, words, locale } = visit
  const params = { mall: visit.param('mall') }
  const level = Number(visit.param('level'))
  const [mall, agencies, plan] = await Promise.all([
    client(hall.getMall, { params }),
    client(hall.listAgencies, { params }),
    client(hall.getFloorPlan, { params: { ...params, level: Number.isInteger(level) ? level : -99 } }),
  ])
  const title = words.floorTitle(plan.name)
  const others = floorsOf(agencies).filter((floor) => floor !== plan.level)
  return page(visit, {
    mall,
    title,
    crumbs: [],
    children: (
      <>
        <PageHeader title={title} lead={plan.booths.length > 0 ? words.floorLead : words.emptyFloor} />
        {others.length > 0 && (
          <Row gap={8}>
            {others.map((floor) => (
              <LinkButton key={floor} tone="secondary" size="small" href={to.floor(mall.id, floor)}>
                {serviceWords[locale].floor(floor)}
              </LinkButton>
            ))}
          </Row>
        )}
        <Hall visit={visit} mall={mall.id} plan={plan} agencies={agencies} />
      </>
    ),
  })
}

const floorsOf = (agencies: readonly hall.Agency[]): readonly number[] =>
  [...new Set(agencies.map((agency) => agency.floor))].sort((a, b) => a - b)
