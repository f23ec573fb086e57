import { afterAll, beforeAll, expect, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { printing, queue } from '../../contract/index.ts'
import { mall } from '../world.ts'
import type { Caller } from '../world.ts'
import { openAgent } from './agent.fixture.ts'
import { barriers, journey, kioskTaps, noBrowser } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let agent: Awaited<ReturnType<typeof openAgent>>
let kiosk: Caller

beforeAll(async () => {
  if (noBrowser !== undefined) return
  stage = await openStage()
  agent = await openAgent(stage)
  kiosk = await stage.world.kiosk()
  await printerIs(true)
})
afterAll(async () => {
  if (noBrowser !== undefined) return
  await agent.close()
  await stage.close()
})

const printerIs = (ready: boolean) =>
  vi.waitFor(
    async () =>
      expect((await kiosk(printing.getOwnPrinter, { params: { mall } })).output.printer?.ready).toBe(ready),
    { timeout: 8_000 },
  )
const waiting = async () =>
  (await kiosk(queue.listQueues, { params: { mall } })).output.find((line) => line.id === 'U3')?.waiting
const take = async (page: Page) => {
  for (const tap of kioskTaps) await page.locator(tap).first().click()
  await page.locator('.ticket__number').waitFor()
}

/** What a person needs to find and press once: M + P + B of the keystroke-level model (Card, Moran, Newell 1983). */
const tapMs = 1_350 + 1_100 + 200

journey('a number is on paper in three taps and within 15 seconds', async () => {
  const { page, context, faults } = await stage.openKiosk()
  await page.locator(kioskTaps[0]).first().waitFor()
  const begun = Date.now()
  await take(page)
  const shown = Date.now() - begun
  await page.getByText('Ambil tiket Anda').waitFor()
  const out = Date.now() - begun
  const withHand = out + kioskTaps.length * tapMs
  console.log(
    `kiosk: ${kioskTaps.length} taps · number shown after ${shown} ms, on paper after ${out} ms; with a person’s hand ${(withHand / 1000).toFixed(1)} s`,
  )
  expect(kioskTaps.length).toBeLessThanOrEqual(3)
  expect(withHand).toBeLessThanOrEqual(15_000)
  expect(agent.printer.printed).toHaveLength(1)
  expect(await page.locator('.k-qr').count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  expect(faults).toEqual([])
  await context.close()
})

journey(
  'who meets a printer that fails chooses: the phone, once more, or giving the number back',
  async () => {
    const { page, context, faults } = await stage.openKiosk()
    const before = (await waiting()) ?? 0
    const count = agent.printer.printed.length
    agent.printer.mode = 'dies'
    await take(page)
    await page.getByRole('alert').getByText('Belum pasti tiket keluar').waitFor()
    // Nobody can hold the address of a number that may still go back.
    expect(await page.locator('.k-qr').count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    agent.printer.mode = 'ok'
    await printerIs(true)
    await page.getByRole('button', { name: 'Cetak lagi' }).click()
    await page.getByText('Ambil tiket Anda').waitFor()
    expect(agent.printer.printed.length).toBeGreaterThan(count)

    await page.getByRole('button', { name: 'Selesai' }).click()
    agent.printer.mode = 'dies'
    await take(page)
    await page.getByRole('button', { name: 'Kembalikan nomor' }).click()
    await page.getByRole('heading', { name: 'Pilih instansi' }).waitFor()
    await vi.waitFor(async () => expect(await waiting()).toBe(before + 1))
    agent.printer.mode = 'ok'
    await printerIs(true)
    await take(page)
    await page.getByText('Ambil tiket Anda').waitFor()
    expect(faults).toEqual([])
    await context.close()
  },
)

journey('a kiosk without paper says so before a number is taken, and gives it on the phone', async () => {
  const { page, context, faults } = await stage.openKiosk()
  agent.printer.mode = 'paper-out'
  await printerIs(false)
  await page.reload()
  await page.getByRole('status').getByText('Kertas printer habis').waitFor()
  expect(await barriers(page)).toEqual([])
  const before = (await waiting()) ?? 0
  const count = agent.printer.printed.length
  await take(page)
  await page.getByText('Pindai sekarang, tiket tidak dicetak').waitFor()
  expect(await page.locator('.k-qr').count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  // No paper is waited for: the number stays, and nothing comes out when the paper is back.
  await page.getByRole('button', { name: 'Selesai' }).click()
  agent.printer.mode = 'ok'
  await printerIs(true)
  expect(await waiting()).toBe(before + 1)
  expect(agent.printer.printed).toHaveLength(count)
  expect(faults).toEqual([])
  await context.close()
})
