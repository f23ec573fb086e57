import { afterAll, beforeAll, expect } from 'vitest'
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

journey('by keyboard a kiosk is invited, types the code, and is a kiosk; the code works once', async () => {
  const { page, faults, context } = await openPage(stage.browser, 'desk')
  await stage.signIn(page, 'admin', 'admin')
  await page.goto(`${stage.base}/${mall}/admin?lang=id#devices`)
  await page.locator('#device-label').fill('Kios pintu timur')
  await page.keyboard.press('Enter')
  const box = page.getByRole('dialog', { name: 'Pasangkan Kios pintu timur' })
  await box.getByRole('img', { name: 'Kode QR untuk memasangkan perangkat' }).waitFor()
  expect(await barriers(page, { within: '.dialog' })).toEqual([])
  const code = (await box.locator('.enrol__code').innerText()).trim()

  const device = await openPage(stage.browser, 'desk')
  await device.page.goto(`${stage.base}/${mall}/device`)
  const field = device.page.getByLabel('Kode')
  await field.fill('AAAA AAAA')
  await field.press('Enter')
  await device.page.getByText('Kode tidak dikenal').waitFor()
  expect(await barriers(device.page)).toEqual([])
  await field.fill(code.toLowerCase())
  await field.press('Enter')
  await device.page.waitForURL(({ pathname }) => pathname === `/${mall}/kiosk`)
  await page.getByText('Kios pintu timur sudah terpasang').waitFor({ timeout: 10_000 })
  await page.getByRole('button', { name: 'Ganti nama Kios pintu timur' }).waitFor()

  const other = await openPage(stage.browser, 'phone')
  await other.page.goto(`${stage.base}/${mall}/device#code=${code}`)
  await other.page.getByText('Kode sudah dipakai').waitFor()
  expect(new URL(other.page.url()).hash).toBe('')
  expect([...faults, ...device.faults, ...other.faults]).toEqual([])
  for (const one of [context, device.context, other.context]) await one.close()
})

journey('closing the box withdraws the code', async () => {
  const { page, context } = await openPage(stage.browser, 'desk')
  await stage.signIn(page, 'admin', 'admin')
  await page.goto(`${stage.base}/${mall}/admin?lang=en#devices`)
  await page.locator('#device-label').fill('Kiosk 2')
  await page.keyboard.press('Enter')
  const code = (await page.locator('.enrol__code').innerText()).trim()
  const ended = page.waitForResponse(
    (answer) => answer.url().endsWith('/end') && answer.request().method() === 'POST',
  )
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await ended
  const device = await openPage(stage.browser, 'desk')
  await device.page.goto(`${stage.base}/${mall}/device?lang=en#code=${code}`)
  await device.page.getByText('The code is no longer valid').waitFor()
  await device.context.close()
  await context.close()
})
