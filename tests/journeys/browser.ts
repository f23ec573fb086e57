import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { test } from 'vitest'

const chromiumPath = process.env['SELASO_CHROMIUM'] ?? '/usr/bin/chromium'

/** Why a journey cannot be made on this machine; printed with the skipped test. */
export const noBrowser = existsSync(chromiumPath) ? undefined : `no Chromium at ${chromiumPath}`

/** A way through the faces; without a browser it is skipped and says why. */
export const journey = (name: string, run: () => Promise<void>, seconds = 90) =>
  test(name, { timeout: seconds * 1000 }, async (ctx) => {
    if (noBrowser !== undefined) ctx.skip(noBrowser)
    await run()
  })

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // As the boards of a hall are started (docs/operations.md): they speak without a touch.
      '--autoplay-policy=no-user-gesture-required',
      // A microphone that beeps, and is allowed.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  })
}

export const sizes = {
  phone: { width: 360, height: 640 },
  desk: { width: 1366, height: 768 },
  kiosk: { width: 1080, height: 1920 },
  wall: { width: 1920, height: 1080 },
} as const

/** A person's browser: Indonesian, in Pekanbaru. Faults that the page throws are kept. */
export async function openPage(
  browser: Browser,
  size: keyof typeof sizes,
  more: { javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: sizes[size],
    ...more,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  return { page, context, faults }
}

/** A kiosk's three taps to a number of the bank BRI: agency, its first service, take. */
export const kioskTaps = [
  '.tile__button:has-text("Bank Rakyat")',
  '.kiosk__main:has(h1:has-text("Pilih layanan")) .tile__button',
  '.confirm__take',
] as const

/** What axe finds against WCAG 2.2 A and AA, in words; `within` one part, or against some `rules`, which is quicker. */
export async function barriers(
  page: Page,
  only: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  // Legacy: no second page to collect what frames say; our pages have none, and it halves the time.
  // What passes need not be told in detail.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (only.within !== undefined) axe.include(only.within)
  if (only.rules) axe.withRules(only.rules)
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.analyze()
  return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
