import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { ensureDevice } from '../../server/hall/people/index.ts'
import { mall } from '../world.ts'
import { barriers, journey, noBrowser, openPage, sizes } from './browser.ts'
import { looks } from './faces.ts'
import type { Look, Looker } from './faces.ts'
import { liven } from './lively.fixture.ts'
import type { Lively } from './lively.fixture.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

/**
 * Every page of every face, in Bahasa Indonesia as it is, and in English with high contrast: no barrier that axe can see, no
 * fault, nothing wider than its screen. The short run looks at every second page, in one of the two, turn and turn
 * about; `SELASO_FIGURES=1 npx vitest run tests/journeys/every-face` at all, in both. With SELASO_PICTURES=docs/pictures it also makes the
 * pictures of the documents.
 */
let stage: Stage
let hall: Lively
const pictures = process.env['SELASO_PICTURES']
const isForFigures = process.env['SELASO_FIGURES'] === '1'
const dressWords = { id: 'in Bahasa Indonesia', en: 'in English with high contrast' } as const
const pages = new Map<string, Awaited<ReturnType<typeof openPage>>>()

beforeAll(async () => {
  if (noBrowser !== undefined) return
  stage = await openStage()
  hall = await liven(stage.world)
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true })
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

/** One browser context a person, opened once: signing in is not what is looked at here. */
async function pageOf(who: Looker, size: Look['size']) {
  const known = pages.get(who)
  if (known) return known
  const opened = await openPage(stage.browser, size)
  pages.set(who, opened)
  if (who === 'kiosk' || who === 'board') {
    const zone = who === 'board' ? 'Z1' : null
    const wish = { kind: who, label: who, zone } as const
    const { token } = await ensureDevice(stage.world.selaso.ground, mall, wish)
    await opened.context.addCookies([{ name: 'selaso_device', value: token, url: stage.base }])
  } else if (who === 'admin') await stage.signIn(opened.page, who, 'admin')
  else if (who === 'manajer' || who === 'pimpinan') await stage.signIn(opened.page, who, 'overview')
  else if (who !== 'citizen') await stage.signIn(opened.page, who, 'counter')
  return opened
}

async function show(page: Page, look: Look, lang: 'id' | 'en'): Promise<void> {
  const address = new URL(stage.base + look.path(hall))
  address.searchParams.set('lang', lang)
  await page.goto(address.href)
  await page.locator(look.ready).first().waitFor()
  await look.go?.(page)
}

const tooWide = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

const dresses = ['id', 'en'] as const
const dressesOf = (index: number): readonly (typeof dresses)[number][] => {
  if (isForFigures || pictures !== undefined) return dresses
  if (index % 2 === 1) return []
  return index % 4 === 0 ? ['id'] : ['en']
}

for (const [index, look] of looks.entries())
  for (const lang of dressesOf(index))
    journey(`${look.name}, ${dressWords[lang]}: no barrier, no fault, no wider than its screen`, async () => {
      const { page, faults } = await pageOf(look.who, look.size)
      await page.setViewportSize(sizes[look.size])
      await page.emulateMedia({ contrast: lang === 'id' ? 'no-preference' : 'more' })
      await show(page, look, lang)
      if (pictures !== undefined && look.picture && lang === 'id')
        await page.screenshot({ path: `${pictures}/${look.name}.png`, animations: 'disabled' })
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      expect(await barriers(page)).toEqual([])
      expect(await tooWide(page)).toBeLessThanOrEqual(0)
      expect(faults).toEqual([])
    })
