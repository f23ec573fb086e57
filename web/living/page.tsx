import type { ReactNode } from 'react'
import { hall } from '../../contract/index.ts'
import type { Client } from '../../contract/index.ts'
import { renderDocument } from '../kit/document.tsx'
import { themeSheet } from '../kit/page.ts'
import type { Assets, PageResponse, Site } from '../kit/page.ts'
import { Ornament } from '../kit/parts/ornament.tsx'
import { PageHeader } from '../kit/parts/layout.tsx'
import { matchPath } from '../kit/route.ts'
import { Buttons } from './sections/buttons.tsx'
import { Cards } from './sections/cards.tsx'
import { Colours } from './sections/colours.tsx'
import { Fields } from './sections/fields.tsx'
import { Figures } from './sections/figures.tsx'
import { Messages } from './sections/messages.tsx'
import { Ornaments } from './sections/ornaments.tsx'
import { Paper } from './sections/paper.tsx'
import { Plan } from './sections/plan.tsx'
import { Scales } from './sections/scales.tsx'
import { Waits } from './sections/waits.tsx'
import { Part } from './specimen.tsx'
import { Switches } from './switches.tsx'
import { viewOf } from './view.ts'
import type { View } from './view.ts'

/** The kit as it lives: `/:mall/kit`. A hall that is not there is the citizen pages' to tell. */
export const livingPage =
  (client: Client, assets: Assets): Site =>
  async (request) => {
    const found = request.method === 'GET' ? matchPath('/:mall/kit', request.path) : undefined
    if (!found) return undefined
    const params = { mall: found.get('mall') ?? '' }
    const known = (await client(hall.listMalls, {})).some(({ id }) => id === params.mall)
    return known ? drawn(client, assets, params, viewOf(request.query, request.locale)) : undefined
  }

async function drawn(
  client: Client,
  assets: Assets,
  params: { mall: string },
  view: View,
): Promise<PageResponse> {
  const [mall, theme, plan] = await Promise.all([
    client(hall.getMall, { params }),
    client(hall.getTheme, { params }),
    client(hall.getFloorPlan, { params: { ...params, level: 1 } }),
  ])
  return {
    status: 200,
    headers: { 'cache-control': 'no-cache' },
    html: renderDocument({
      locale: view.locale,
      title: `${view.words.title} – ${mall.name}`,
      styles: [assets.styles.living, ...themeSheet(mall)],
      ...(view.mode.startsWith('dark') && { theme: 'dark' }),
      ...(view.mode.endsWith('high') && { contrast: 'high' }),
      ...(view.size !== 'normal' && { size: view.size }),
      children: <Living view={view} mall={mall} theme={theme} plan={plan} />,
    }),
  }
}

interface LivingProps {
  view: View
  mall: hall.Mall
  theme: hall.Theme
  plan: hall.FloorPlan
}

function Living({ view, mall, theme, plan }: LivingProps): ReactNode {
  const { words } = view
  return (
    <>
      <a className="k-skip" href="#content">
        {words.skip}
      </a>
      <Switches view={view} />
      <main id="content" className="k-wrap l-page" tabIndex={-1}>
        <Part name="PageHeader">
          <PageHeader over={mall.name} title={words.title} lead={words.lead} />
        </Part>
        <Ornament size="large" />
        <Colours view={view} theme={theme} />
        <Scales view={view} />
        <Buttons view={view} />
        <Fields view={view} />
        <Cards view={view} />
        <Messages view={view} />
        <Waits view={view} />
        <Figures view={view} />
        <Paper view={view} />
        <Plan view={view} mall={mall.id} plan={plan} />
        <Ornaments view={view} />
      </main>
    </>
  )
}
