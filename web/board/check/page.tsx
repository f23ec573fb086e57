import { hall, queue } from '../../../contract/index.ts'
import type { Client } from '../../../contract/index.ts'
import { renderDocument } from '../../kit/document.tsx'
import { themeSheet } from '../../kit/page.ts'
import type { Assets, PageRequest, PageResponse } from '../../kit/page.ts'
import { Check } from './check.tsx'
import { checkWords } from './words.ts'

/** The self-test of a board: `/:mall/board/:zone/test`. */
export const checkPage = async (
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
    headers: { 'cache-control': 'no-store' },
    html: renderDocument({
      locale,
      title: checkWords[locale].title(picture.zone.letter),
      theme: 'dark',
      styles: [assets.styles.board, ...themeSheet(mall)],
      scripts: [assets.scripts.boardTest],
      children: <Check mall={mall} zone={picture.zone} print={print} />,
    }),
  }
}
