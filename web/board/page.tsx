import { hall, notices, queue } from '../../contract/index.ts'
import type { Client } from '../../contract/index.ts'
import { renderDocument } from '../kit/document.tsx'
import { themeSheet } from '../kit/page.ts'
import type { Assets, PageRequest, PageResponse, Site } from '../kit/page.ts'
import { problemOf } from '../kit/problem.ts'
import { matchPath } from '../kit/route.ts'
import { Board } from './board.tsx'
import { checkPage } from './check/page.tsx'
import { words } from './words.ts'

const secondsWithoutScript = 10

/** The call board of a zone: `/:mall/board/:zone`, and its self-test below it. */
export const boardPage =
  (client: Client, assets: Assets): Site =>
  async (request) => {
    if (request.method !== 'GET') return undefined
    const ofBoard = matchPath('/:mall/board/:zone', request.path)
    const found = ofBoard ?? matchPath('/:mall/board/:zone/test', request.path)
    if (!found) return undefined
    const params = { mall: found.get('mall') ?? '', zone: found.get('zone') ?? '' }
    try {
      return await (ofBoard ? board : checkPage)(client, assets, request, params)
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
  const [mall, picture, list] = await Promise.all([
    client(hall.getMall, { params: { mall: params.mall } }),
    client(queue.getBoard, { params }),
    client(notices.listBoardNotices, { params }),
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
      children: <Board mall={mall} board={picture} notices={list} print={print} />,
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
