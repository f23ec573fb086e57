import { afterAll, beforeAll, expect, vi } from 'vitest'
import { queue } from '../../contract/index.ts'
import { openPushService } from '../push-service.fixture.ts'
import type { PushService } from '../push-service.fixture.ts'
import { mall } from '../world.ts'
import type { Caller } from '../world.ts'
import { barriers, journey, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let service: PushService
let kiosk: Caller
let officer: Caller

beforeAll(async () => {
  if (noBrowser !== undefined) return
  service = await openPushService()
  stage = await openStage({ runJobs: true, pushes: { loopback: true } })
  kiosk = await stage.world.kiosk()
  officer = await stage.world.officer('petugas-disdukcapil-1')
  await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
})
afterAll(async () => {
  if (noBrowser !== undefined) return
  await stage.close()
  await service.close()
})

const take = async () =>
  (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output

/** The browser's own push service is not on this machine: it subscribes to ours instead. All else is the browser's. */
const subscribesTo = (browser: ReturnType<PushService['browser']>) => `
  const made = { endpoint: '${browser.endpoint}', toJSON: () => (${JSON.stringify(browser)}) }
  let known = null
  PushManager.prototype.getSubscription = async () => known
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (!userVisibleOnly || applicationServerKey.length !== 65) throw new Error('not a key')
    return (known = made)
  }`

const picture = async (page: { screenshot(of: object): Promise<unknown> }, name: string) => {
  const folder = process.env['SELASO_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

journey(
  'who asks for it is told on the phone that the number is called, and a touch opens the ticket',
  async () => {
    const mine = await take()
    const { page, context, faults } = await openPage(stage.browser, 'phone')
    await context.grantPermissions(['notifications'], { origin: stage.base })
    await context.addInitScript(subscribesTo(service.browser()))
    await page.goto(stage.base + mine.link)
    const button = page.getByRole('button', { name: 'Kabari saya kalau hampir dipanggil' })
    await button.waitFor()
    expect(await barriers(page)).toEqual([])
    await button.press('Enter')
    await page.getByText('Ponsel ini dikabari saat nomor Anda dipanggil').waitFor()
    await page.getByRole('button', { name: 'Jangan kabari lagi' }).waitFor()
    await picture(page, 'ticket-push')

    const devtools = await context.newCDPSession(page)
    const registration = new Promise<string>((done) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations
        if (first) done(first.registrationId)
      })
    })
    await devtools.send('ServiceWorker.enable')
    await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })
    await vi.waitFor(() => expect(service.received).toHaveLength(1), 15_000)
    await devtools.send('ServiceWorker.deliverPushMessage', {
      origin: stage.base,
      registrationId: await registration,
      data: JSON.stringify(service.received[0]?.message),
    })
    await vi.waitFor(async () => {
      const shown = await page.evaluate(`navigator.serviceWorker.ready
      .then((ready) => ready.getNotifications())
      .then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))`)
      expect(shown).toEqual([
        {
          title: `${mine.ticket.number} dipanggil`,
          body: 'Silakan ke Loket 1, gerai G01.',
          tag: mine.ticket.number,
        },
      ])
    }, 10_000)
    expect(faults).toEqual([])
    await context.close()
    await officer(queue.startService, { params: { mall, ticket: mine.ticket.id } })
    await officer(queue.finishService, {
      params: { mall, ticket: mine.ticket.id },
      body: { outcome: 'served' },
    })
  },
)

journey('who changed their mind is told no more', async () => {
  const mine = await take()
  const { page, context } = await openPage(stage.browser, 'phone')
  await context.grantPermissions(['notifications'], { origin: stage.base })
  await context.addInitScript(subscribesTo(service.browser()))
  await page.goto(stage.base + mine.link)
  await page.getByRole('button', { name: 'Kabari saya' }).click()
  await page.getByRole('button', { name: 'Jangan kabari lagi' }).click()
  await page.getByText('Ponsel ini tidak dikabari lagi.').waitFor()
  await page.getByRole('button', { name: 'Kabari saya' }).waitFor()
  await context.close()
})

journey(
  'a refusal, a browser without the ability and an iPhone each get words instead of a dead button',
  async () => {
    const { link } = await take()
    for (const [script, words] of [
      [
        "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })",
        /Pemberitahuan ditolak untuk situs ini/,
      ],
      ['delete globalThis.PushManager', /Peramban ini tidak dapat menerima kabar/],
      [
        "delete globalThis.PushManager; Object.defineProperty(navigator, 'userAgent', { get: () => 'iPhone' })",
        /Tambahkan ke Layar Utama/,
      ],
    ] as const) {
      const { page, context, faults } = await openPage(stage.browser, 'phone')
      await context.addInitScript(script)
      await page.goto(stage.base + link)
      await page.getByText(words).waitFor()
      expect(await page.getByRole('button', { name: /Kabari/ }).count()).toBe(0)
      expect(faults).toEqual([])
      await context.close()
    }
  },
)
