import { afterAll, beforeAll, expect } from 'vitest'
import { queue } from '../../contract/index.ts'
import { mall } from '../world.ts'
import { barriers, journey, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  if (noBrowser === undefined) stage = await openStage()
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

const openOverview = async (username: string, size: 'desk' | 'phone' = 'desk') => {
  const opened = await openPage(stage.browser, size)
  const { page } = opened
  await stage.signIn(page, username, 'overview')
  await page.locator('.alarms').waitFor()
  return opened
}

journey('one tap at the kiosk rings the duty manager, whose answer is seen at the kiosk', async () => {
  const kiosk = await stage.openKiosk()
  const manager = await openOverview('manajer')
  await kiosk.page.getByRole('button', { name: 'Butuh bantuan' }).click()
  await kiosk.page.getByText('Petugas sedang dipanggil').waitFor()
  expect(await barriers(kiosk.page)).toEqual([])
  await manager.page.getByText('Bantuan dipanggil: Kios 1').waitFor({ timeout: 10_000 })
  expect(await barriers(manager.page)).toEqual([])
  await manager.page.getByRole('button', { name: 'Saya datang' }).press('Enter')
  await kiosk.page.getByText('Petugas sedang menuju ke sini').waitFor({ timeout: 10_000 })
  await kiosk.page.getByRole('button', { name: 'Sudah dibantu' }).click()
  await kiosk.page.getByRole('button', { name: 'Butuh bantuan' }).waitFor()
  await manager.page.getByText('Petugas menuju Kios 1').waitFor({ state: 'detached', timeout: 10_000 })
  for (const { faults, context } of [kiosk, manager]) {
    expect(faults).toEqual([])
    await context.close()
  }
})

journey(
  'a number that is read at the kiosk shows how it stands; a card or a strange code is answered',
  async () => {
    const kiosk = await world().kiosk()
    const { output: issued } = await kiosk(queue.issueTicket, {
      params: { mall },
      body: { service: 'ktp-el-baru', acceptUnstaffed: true },
    })
    const { page, faults, context } = await stage.openKiosk()
    await page.locator('.tile').first().waitFor()
    // A reader types without waiting for anybody: all keys are on their way at once.
    const read = (code: string) =>
      Promise.all(
        [...Array.from(code), 'Enter'].map((key) => page.keyboard.press(key === ' ' ? 'Space' : key)),
      )
    // The focus lies on a tile: the reader's Enter must not press it.
    await page.locator('.tile__button').first().focus()
    await read(`https://mpp.example${issued.link}`)
    await page.getByText(issued.ticket.number).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Mulai dari awal' }).first().click()
    await read('1471010101900000')
    await page.getByText('KTP terbaca').waitFor()
    expect(await barriers(page)).toEqual([])
    await read('8991234567890')
    await page.getByText('Kode ini tidak dikenal').waitFor()
    expect(faults).toEqual([])
    await context.close()
  },
)

journey(
  'the overview names what is wrong and why, on a desk and on a leader’s phone, in both languages',
  async () => {
    const kiosk = await world().kiosk()
    await kiosk(queue.issueTicket, {
      params: { mall },
      body: { service: 'paspor-baru', acceptUnstaffed: true },
    })
    for (const [who, size] of [
      ['manajer', 'desk'],
      ['pimpinan', 'phone'],
    ] as const) {
      const { page, faults, context } = await openOverview(who, size)
      await page
        .getByText(/menunggu, tidak ada loket buka/)
        .first()
        .waitFor()
      await page.getByText(/instansi belum membuka loket/).waitFor()
      await page.locator('.chart canvas').waitFor()
      expect(await barriers(page), who).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), who).toBe(true)
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByText(/have opened no counter yet/).waitFor()
      expect(await barriers(page), `${who}, English`).toEqual([])
      expect(faults).toEqual([])
      await context.close()
    }
  },
)

const world = () => stage.world
