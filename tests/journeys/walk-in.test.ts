import { afterAll, beforeAll, expect, vi } from 'vitest'
import { queue } from '../../contract/index.ts'
import { mall } from '../world.ts'
import type { Caller } from '../world.ts'
import { barriers, kioskTaps, journey, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let world: Stage['world']
let browser: Stage['browser']
let base = ''
let kiosk: Caller

beforeAll(async () => {
  if (noBrowser !== undefined) return
  stage = await openStage()
  ;({ world, browser, base } = stage)
  kiosk = await world.kiosk()
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

journey(
  'a citizen finds a service with a misspelt word and reads where to go, without JavaScript',
  async () => {
    const { page, context } = await openPage(browser, 'phone', { javaScriptEnabled: false })
    await page.goto(`${base}/${mall}`)
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('ktp elektronk')
    await page.getByRole('button', { name: 'Cari' }).click()
    await page
      .getByRole('link', { name: /KTP-el/ })
      .first()
      .click()
    expect(await page.locator('h1').innerText()).toMatch(/KTP/)
    expect(await page.locator('main').innerText()).toMatch(/G0[12]/)
    await context.close()
  },
)

journey('a kiosk gives a number in three taps', async () => {
  const { page, context, faults } = await stage.openKiosk()
  for (const tap of kioskTaps) {
    await page.locator(tap).first().waitFor()
    expect(await barriers(page), tap).toEqual([])
    await page.locator(tap).first().click()
  }
  expect(await page.locator('.ticket__number').innerText()).toBe('U3-001')
  expect(await barriers(page)).toEqual([])
  expect(faults).toEqual([])
  await context.close()
})

journey('who leaves the kiosk before the answer came leaves no number behind', async () => {
  const waiting = async () =>
    (await kiosk(queue.listQueues, { params: { mall } })).output.find((line) => line.id === 'U3')?.waiting
  const before = await waiting()
  const { page, context, faults } = await stage.openKiosk()
  let asked = 0
  await page.route(`**/api/malls/${mall}/tickets`, async (route) => {
    asked++
    const response = await route.fetch()
    await new Promise((done) => setTimeout(done, 1_500))
    await route.fulfill({ response })
  })
  for (const tap of kioskTaps) await page.locator(tap).first().click()
  // Back is closed while the number is on its way; home is how a visitor walks off.
  expect(await page.getByRole('button', { name: 'Kembali' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Mulai dari awal' }).click()
  await vi.waitFor(async () => expect(await waiting()).toBe((before ?? 0) + 1))
  await vi.waitFor(async () => expect(await waiting()).toBe(before), 10_000)
  expect(asked).toBe(1)
  expect(faults).toEqual([])
  await context.close()
})

journey('the phone, the board and the officer all see a number called', async () => {
  const issued = (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }))
    .output
  const phone = await openPage(browser, 'phone')
  await phone.page.goto(base + issued.link)
  expect(await phone.page.locator('main').innerText()).toContain(issued.ticket.number)
  expect(await barriers(phone.page)).toEqual([])
  const board = await openPage(browser, 'wall')
  await board.page.goto(`${base}/${mall}/board/Z1`)
  expect(await barriers(board.page)).toEqual([])

  const desk = await openPage(browser, 'desk')
  await stage.signIn(desk.page, 'petugas-disdukcapil-1', 'counter')
  await desk.page.getByRole('button', { name: 'Buka Loket 1', exact: true }).click()
  await desk.page.getByText(issued.ticket.number).first().waitFor()
  await desk.page.keyboard.press('F9')
  await board.page.getByText(issued.ticket.number).first().waitFor({ timeout: 10_000 })
  await phone.page
    .getByText(/Loket\s1/)
    .first()
    .waitFor({ timeout: 10_000 })
  expect(await barriers(desk.page)).toEqual([])
  for (const { faults, context } of [phone, board, desk]) {
    expect(faults).toEqual([])
    await context.close()
  }
})
