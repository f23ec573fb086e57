import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { queue } from '../../contract/index.ts'
import { ensureDevice } from '../../server/hall/people/index.ts'
import { mall, openWorld } from '../world.ts'
import type { World } from '../world.ts'
import { barriers, kioskTaps, noBrowser, openBrowser, openPage } from './browser.ts'
import { openLine } from './line.ts'
import type { Line } from './line.ts'

/** Pictures of what people see are kept here when asked for. */
const pictures = process.env['SELASO_PICTURES']

let line: Line
let world: World
let browser: Browser
let base = ''

beforeAll(async () => {
  if (noBrowser !== undefined) return
  line = await openLine(inject('appUrl'))
  world = await openWorld({
    webDirectory: join(process.cwd(), 'dist/web'),
    through: (url) => line.through(url),
  })
  await world.selaso.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.selaso.app.server.address()
  base = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  browser = await openBrowser()
})
afterAll(async () => {
  if (noBrowser !== undefined) return
  await browser.close()
  await world.close()
  await line.close()
})

test(
  'while the database is away, kiosk and board say so in plain words, and recover by themselves',
  { timeout: 180_000 },
  async (ctx) => {
    if (noBrowser !== undefined) ctx.skip(noBrowser)
    const { token } = await ensureDevice(world.selaso.ground, mall, {
      kind: 'kiosk',
      label: 'Kios 1',
      zone: null,
    })
    const officer = await world.officer('petugas-bri')
    await officer(queue.openCounter, { params: { mall, counter: 'G39-1' } })
    const kiosk = await openPage(browser, 'desk')
    await kiosk.context.addCookies([{ name: 'selaso_device', value: token, url: base }])
    await kiosk.page.goto(`${base}/${mall}/kiosk`)
    await kiosk.page.locator('.tile__button:has-text("BRI")').waitFor()
    const board = await openPage(browser, 'wall')
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
