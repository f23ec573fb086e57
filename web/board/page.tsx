import { hall, queue } from '../../contract/index.ts'
import type { Client } from '../../contract/index.ts'
import { renderDocument } from '../kit/document.tsx'
import { themeSheet } from '../kit/page.ts'
import type { Assets, PageRequest, PageResponse, Site } from '../kit/page.ts'
import { problemOf } from '../kit/problem.ts'
import { matchPath } from '../kit/route.ts'
import { Board } from './board.tsx'
import { words } from './words.ts'

const secondsWithoutScript = 10

/** The call board of a zone: `/:mall/board/:zone`. */
export const boardPage =
  (client: Client, assets: Assets): Site =>
  async (request) => {
    const found = request.method === 'GET' ? matchPath('/:mall/board/:zone', request.path) : undefined
    if (!found) return undefined
    try {
      return await board(client, assets, request, {
        mall: found.get('mall') ?? '',
        zone: found.get('zone') ?? '',
      })
    } catch (error) {
      const problem = problemOf(error)
      if (problem === undefined) throw error
      return refused(assets, request, problem.status, problem.words[request.locale])
    }
  }

const headers = { 'cache-control': 'no-store' }

const board = async (
  client: Client,
  assets: Assets,
  { locale }: PageRequest,
  params: { mall: string; zone: string },
): Promise<PageResponse> => {
  const [mall, picture] = await Promise.all([
    client(hall.getMall, { params: { mall: params.mall } }),
    client(queue.getBoard, { params }),
  ])
  const print = { locale, timeZone: mall.timeZone, zoneLabel: picture.zoneLabel }
  return {
    status: 200,
    headers,
    html: renderDocument({
      locale,
      title: words[locale].title(picture.zone.letter),
      theme: 'dark',
      styles: [assets.styles.board, ...themeSheet(mall)],
      scripts: [assets.scripts.board],
      refresh: secondsWithoutScript,
      children: <Board mall={mall} board={picture} print={print} />,
    }),
  }
}

/** A screen on a wall has nobody who presses reload: it asks again by itself, also after a refusal. */
const refused = (assets: Assets, { locale }: PageRequest, status: number, detail: string): PageResponse => ({
  status,
  headers: { ...headers, refresh: '30' },
  html: renderDocument({
    locale,
    title: words[locale].refused,
    theme: 'dark',
    styles: [assets.styles.board],
    children: (
      <main className="b-refused">
        <h1>{words[locale].refused}</h1>
        <p>{detail}</p>
      </main>
    ),
  }),
})
