import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { queue } from '../../contract/index.ts'
import { ensureDevice } from '../../server/hall/people/index.ts'
import { demoPassword, mall, openWorld } from '../world.ts'
import type { World } from '../world.ts'
import { openBrowser, openPage } from './browser.ts'

/** A hall that serves the built faces (`npm test` builds them first), and a browser to look at them. */
export interface Stage {
  readonly world: World
  readonly browser: Browser
  readonly base: string
  /** The screen of a paired kiosk, with a counter that serves the bank BRI. */
  openKiosk(): ReturnType<typeof openPage>
  /** Signs a demo account in and goes on to a face. */
  signIn(page: Page, username: string, face: string): Promise<void>
  close(): Promise<void>
}

export async function openStage(options: Parameters<typeof openWorld>[0] = {}): Promise<Stage> {
  const world = await openWorld({ ...options, webDirectory: join(process.cwd(), 'dist/web') })
  await world.selaso.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.selaso.app.server.address()
  const base = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  const browser = await openBrowser()
  return {
    world,
    browser,
    base,
    async openKiosk() {
      const { token } = await ensureDevice(world.selaso.ground, mall, {
        kind: 'kiosk',
        label: 'Kios 1',
        zone: null,
      })
      const officer = await world.officer('petugas-bri')
      await officer(queue.openCounter, { params: { mall, counter: 'G39-1' } })
      const opened = await openPage(browser, 'desk')
      await opened.context.addCookies([{ name: 'selaso_device', value: token, url: base }])
      await opened.page.goto(`${base}/${mall}/kiosk`)
      return opened
    },
    async signIn(page, username, face) {
      await page.goto(`${base}/${mall}/sign-in?to=${encodeURIComponent(`/${mall}/${face}`)}`)
      await page.locator('input[autocomplete="username"]').fill(username)
      await page.locator('input[type="password"]').fill(demoPassword)
      await page.locator('button[type="submit"]').click()
      await page.waitForURL(({ pathname }) => pathname === `/${mall}/${face}`)
    },
    async close() {
      await browser.close()
      await world.close()
    },
  }
}
