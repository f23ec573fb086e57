import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { mall } from '../world.ts'
import { barriers, kioskTaps, noBrowser, openPage } from './browser.ts'
import { openLine } from './line.ts'
import type { Line } from './line.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

/** Pictures of what people see are kept here when asked for. */
const pictures = process.env['SELASO_PICTURES']

let line: Line
let stage: Stage

beforeAll(async () => {
  if (noBrowser !== undefined) return
  line = await openLine(inject('appUrl'))
  stage = await openStage({ through: (url) => line.through(url) })
})
afterAll(async () => {
  if (noBrowser !== undefined) return
  await stage.close()
  await line.close()
})

test(
  'while the database is away, kiosk and board say so in plain words, and recover by themselves',
  { timeout: 180_000 },
  async (ctx) => {
    if (noBrowser !== undefined) ctx.skip(noBrowser)
    const { base } = stage
    const kiosk = await stage.openKiosk()
    await kiosk.page.locator('.tile__button:has-text("BRI")').waitFor()
    const board = await openPage(stage.browser, 'wall')
    await board.page.goto(`${base}/${mall}/board/Z1`)
    const banner = board.page.locator('[data-part="banner"]')
    const away = kiosk.page.getByRole('alert').filter({ hasText: 'Kios sedang tidak tersambung' })
    expect(await away.count()).toBe(0)
    expect(await banner.isVisible()).toBe(false)

    line.cut()
    const answer = await fetch(`${base}/api/malls/${mall}/queues`)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.json()).toMatchObject({ code: 'database.away' })
    await away.waitFor({ timeout: 40_000 })
    expect(await away.innerText()).toContain('Kios pulih sendiri')
    await banner.waitFor({ timeout: 40_000 })
    expect(await banner.innerText()).toContain('Sambungan papan terputus sejak')
    for (const { page } of [kiosk, board]) expect(await barriers(page)).toEqual([])
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true })
      await kiosk.page.screenshot({ path: join(pictures, 'kiosk-away.png') })
      await board.page.screenshot({ path: join(pictures, 'board-away.png') })
    }

    line.mend()
    await away.waitFor({ state: 'detached', timeout: 60_000 })
    await banner.waitFor({ state: 'hidden', timeout: 60_000 })
    for (const tap of kioskTaps) await kiosk.page.locator(tap).first().click()
    expect(await kiosk.page.locator('.ticket__number').innerText()).toBe('U3-001')
    for (const { faults, context } of [kiosk, board]) {
      expect(faults).toEqual([])
      await context.close()
    }
  },
)
