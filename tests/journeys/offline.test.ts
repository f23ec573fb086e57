import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { hall, queue } from '../../contract/index.ts'
import { mall } from '../world.ts'
import type { Caller } from '../world.ts'
import { barriers, journey, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let kiosk: Caller
let officer: Caller

beforeAll(async () => {
  if (noBrowser !== undefined) return
  stage = await openStage()
  kiosk = await stage.world.kiosk()
  officer = await stage.world.officer('petugas-disdukcapil-1')
  await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

const take = async () =>
  (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output
const callNext = async () =>
  (await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })).output.ticket
const finish = async (ticket: string) => {
  const params = { mall, ticket }
  await officer(queue.startService, { params })
  await officer(queue.finishService, { params, body: { outcome: 'served' } })
}

const picture = async (page: Page, name: string) => {
  const folder = process.env['SELASO_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** The worker has taken the page and kept its ticket. */
const kept = (page: Page, token: string) =>
  vi.waitFor(async () => {
    const found = await page.evaluate<boolean>(
      `caches.match('/${mall}/t/${token}').then((page) => page !== undefined && navigator.serviceWorker.controller !== null)`,
    )
    expect(found).toBe(true)
  }, 10_000)

const cached = (page: Page) =>
  page.evaluate<string[]>(
    `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
      .then((all) => all.flat().map(({ url }) => new URL(url).pathname + new URL(url).search))`,
  )

const closed: BrowserContext[] = []
afterAll(async () => {
  for (const context of closed) await context.close().catch(() => undefined)
})

journey('without a connection the ticket shows its last state and says so; with it, it goes on', async () => {
  const first = await take()
  const second = await take()
  const { page, context, faults } = await openPage(stage.browser, 'phone')
  closed.push(context)
  await page.goto(stage.base + second.link)
  await page.getByText('1 orang lagi sebelum Anda').waitFor()
  await kept(page, second.token)

  await context.setOffline(true)
  const told = page.getByText(/^Terakhir diperbarui \d\d\.\d\d WIB · tanpa sambungan$/)
  await told.waitFor()
  await page.reload()
  await page.getByText('1 orang lagi sebelum Anda').waitFor()
  await told.waitFor()
  // Its look is there, too.
  expect(await page.evaluate("getComputedStyle(document.querySelector('.c-ticket')).display")).toBe('flex')
  await picture(page, 'ticket-offline')

  await callNext()
  await context.setOffline(false)
  await page.getByText('Anda berikutnya').waitFor({ timeout: 15_000 })
  await page.getByText('Tersambung.').waitFor()
  expect(await barriers(page)).toEqual([])
  await finish(first.ticket.id)
  await callNext()
  await page.getByText(/Silakan ke Loket/).waitFor()
  await finish(second.ticket.id)
  expect(faults).toEqual([])
})

journey(
  'the installed app opens the one number that counts, or lists them, also without a connection',
  async () => {
    const { page, context, faults } = await openPage(stage.browser, 'phone')
    closed.push(context)
    const start = `${stage.base}/${mall}/tickets`
    await page.goto(start)
    await page.getByText('Belum ada nomor yang masih berlaku').waitFor()
    expect(await barriers(page)).toEqual([])
    const one = await take()
    await page.goto(stage.base + one.link)
    await kept(page, one.token)
    await page.goto(start)
    await page.waitForURL(`**/t/${one.token}`)

    const other = await take()
    await page.goto(stage.base + other.link)
    await kept(page, other.token)
    await context.setOffline(true)
    await page.goto(start)
    await page.getByRole('link', { name: one.ticket.number }).waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'tickets')
    await page.getByRole('link', { name: other.ticket.number }).click()
    await page.getByText('tanpa sambungan').waitFor()
    await context.setOffline(false)
    expect(faults).toEqual([])
  },
)

journey('an app that cannot see what the browser kept opens the ticket it was installed from', async () => {
  const { token, link } = await take()
  const { page, context } = await openPage(stage.browser, 'phone')
  closed.push(context)
  await page.goto(`${stage.base}/${mall}/tickets#${token}`)
  await page.waitForURL(`**${link}`)
})

journey(
  'the worker keeps tickets and their look alone, and forgets a ticket a day after its end',
  async () => {
    const { page, context } = await openPage(stage.browser, 'phone')
    closed.push(context)
    const issued = await take()
    await page.goto(stage.base + issued.link)
    await kept(page, issued.token)
    for (const path of [`/t/${issued.token}/cancel`, `/survey/${issued.token}`, '', '/services/ktp-el-baru'])
      await page.goto(`${stage.base}/${mall}${path}`)
    await page.goto(stage.base + issued.link)
    const paths = (await cached(page)).filter((path) => !path.startsWith('/assets/'))
    expect(new Set(paths.map((path) => path.replace(/\?.*/, '')))).toEqual(
      new Set([
        `/${mall}/theme.css`,
        `/${mall}/tickets`,
        `/${mall}/t/${issued.token}`,
        `/api/malls/${mall}/tickets/${issued.token}`,
      ]),
    )
    // Away from the ticket's page, which would ask for its state and have it kept anew.
    await page.goto(`${stage.base}/${mall}`)
    await page.waitForTimeout(1_500)
    // As if it had ended more than a day ago.
    const state = `/api/malls/${mall}/tickets/${issued.token}`
    await page.evaluate(`(async () => {
    const [name] = await caches.keys()
    const cache = await caches.open(name)
    const old = await (await cache.match('${state}')).json()
    const at = new Date(Date.now() - 25 * 3600_000).toISOString()
    await cache.put('${state}', Response.json({ ...old, state: 'finished', endedAt: at }))
  })()`)
    await context.setOffline(true)
    await page.goto(`${stage.base}/${mall}/tickets`)
    await page.getByText('Belum ada nomor yang masih berlaku').waitFor()
    expect((await cached(page)).some((path) => path.includes(issued.token))).toBe(false)
    await context.setOffline(false)
  },
)

journey('a new look or build replaces the old cache and takes the tickets along', async () => {
  const { page, context } = await openPage(stage.browser, 'phone')
  closed.push(context)
  const issued = await take()
  await page.goto(stage.base + issued.link)
  await kept(page, issued.token)
  const before = await page.evaluate<string[]>('caches.keys()')
  const admin = await stage.world.officer('admin')
  const ornament = { kind: 'known', name: 'lancang-kuning' } as const
  await admin(hall.setTheme, { params: { mall }, body: { brand: '#0a489f', accent: '#c8962e', ornament } })
  await page.evaluate(`navigator.serviceWorker.getRegistration('/${mall}/t').then((one) => one.update())`)
  await vi.waitFor(
    async () =>
      expect(await page.evaluate<string[]>('caches.keys()')).toEqual([
        expect.not.stringContaining(before[0] ?? ''),
      ]),
    10_000,
  )
  expect((await cached(page)).some((path) => path === issued.link)).toBe(true)
})

journey('the manifest and the pictures are served in the hall’s own look', async () => {
  const page = await (await fetch(`${stage.base}/${mall}`)).text()
  const address = /rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await fetch(stage.base + address)
  expect(answer.headers.get('content-type')).toContain('application/manifest+json')
  const manifest = (await answer.json()) as { icons: { src: string; sizes: string }[] }
  for (const { src, sizes } of manifest.icons) {
    const picture = Buffer.from(await (await fetch(stage.base + src)).arrayBuffer())
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes)
  }
  expect((await fetch(`${stage.base}/${mall}/icons/other.png`)).status).toBe(404)
  expect((await fetch(`${stage.base}/nowhere/worker.js`)).status).toBe(404)
  const worker = await (await fetch(`${stage.base}/${mall}/worker.js`)).text()
  expect(worker).not.toMatch(/\bimport\b|\bexport\b/)
})
