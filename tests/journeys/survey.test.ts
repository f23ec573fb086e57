import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { queue, relations } from '../../contract/index.ts'
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

const served = async () => {
  const issued = (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }))
    .output
  const params = { mall, ticket: issued.ticket.id }
  await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })
  await officer(queue.startService, { params })
  await officer(queue.finishService, { params, body: { outcome: 'served' } })
  return issued
}

const stateOf = async (token: string) =>
  (await stage.world.anonymous(relations.getSurvey, { params: { mall, ticket: token } })).output.state

/** A picture for whoever wants to look, where the environment names a folder. */
const picture = async (page: Page, name: string) => {
  const folder = process.env['SELASO_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

journey('without JavaScript: a gap is named, answers are kept, checked, sent and thanked for', async () => {
  const { token, link } = await served()
  const { page, context } = await openPage(stage.browser, 'phone', { javaScriptEnabled: false })
  await page.goto(stage.base + link)
  await page.getByRole('link', { name: 'Nilai layanan ini' }).click()
  await page.locator('#waktu-2').check()
  await page.getByRole('button', { name: 'Periksa jawaban' }).click()
  await page.getByText('8 pertanyaan belum dijawab').waitFor()
  expect(await page.locator('#waktu-2').isChecked()).toBe(true)
  await picture(page, 'survey-gap')
  for (const code of relations.elements) await page.locator(`#${code}-4`).check()
  await page.getByRole('button', { name: 'Periksa jawaban' }).click()
  await page.getByRole('heading', { name: 'Periksa jawaban Anda' }).waitFor()
  await picture(page, 'survey-check')
  expect(await stateOf(token)).toBe('open')
  await page.getByRole('button', { name: 'Ubah jawaban' }).click()
  expect(await page.locator('#waktu-4').isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Periksa jawaban' }).click()
  await page.getByRole('button', { name: 'Kirim penilaian' }).click()
  await page.getByRole('heading', { name: 'Terima kasih atas penilaian Anda' }).waitFor()
  expect(await stateOf(token)).toBe('answered')
  await picture(page, 'survey-thanks')
  await context.close()
})

journey('a page of the survey and the published index are at most 15 kB', async () => {
  const { token } = await served()
  for (const path of [`/survey/${token}`, '/satisfaction', '/survey']) {
    const html = await (await fetch(`${stage.base}/${mall}${path}`)).text()
    const bytes = gzipSync(html).length
    if (process.env['SELASO_PICTURES'] !== undefined) console.info(path.slice(0, 8), bytes)
    expect(bytes).toBeLessThan(15_000)
  }
})

journey('who skips leaves nothing behind', async () => {
  const { token } = await served()
  const { page, context } = await openPage(stage.browser, 'phone', { javaScriptEnabled: false })
  await page.goto(`${stage.base}/${mall}/survey/${token}`)
  await page.getByRole('link', { name: 'Lewati' }).click()
  await page.waitForURL(`**/t/${token}`)
  expect(await stateOf(token)).toBe('open')
  await context.close()
})

journey(
  'by keyboard alone, with no barrier that axe can see in both languages and high contrast',
  async () => {
    const { token } = await served()
    const { page, context, faults } = await openPage(stage.browser, 'phone')
    for (const path of [`/survey/${token}?lang=en`, `/survey/${token}?lang=id`, '/satisfaction', '/survey']) {
      await page.goto(`${stage.base}/${mall}${path}`)
      expect(await barriers(page), path).toEqual([])
      await page.evaluate("document.documentElement.setAttribute('data-contrast', 'high')")
      expect(await barriers(page), `${path} in high contrast`).toEqual([])
    }
    await page.goto(`${stage.base}/${mall}/survey/${token}`)
    await picture(page, 'survey-form')
    await page.locator('#persyaratan-1').focus()
    for (let i = 0; i < relations.elements.length; i++) {
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Tab')
    }
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Periksa jawaban Anda' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Kirim penilaian' }).press('Enter')
    await page.getByRole('heading', { name: 'Terima kasih' }).waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await stateOf(token)).toBe('answered')
    expect(faults).toEqual([])
    await context.close()
  },
)

journey('on a device a reader opens the survey, and an abandoned one goes back to the start', async () => {
  const { token, link } = await served()
  const { page, context, faults } = await openPage(stage.browser, 'desk')
  await page.clock.install()
  await page.goto(`${stage.base}/${mall}/survey`)
  await page.keyboard.type('A1-012')
  await page.keyboard.press('Enter')
  await page.getByText('Kode tidak terbaca').waitFor()
  await page.locator('#ticket').fill('')
  await page.keyboard.type(`http://hall${link}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/survey/${token}?on=device`)
  await picture(page, 'survey-device')
  await page.locator('#waktu-1').check()
  await page.clock.runFor(21_000)
  await page.getByRole('button', { name: 'Lanjutkan mengisi' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Lanjutkan mengisi' }).click()
  await page.clock.runFor(15_000)
  expect(page.url()).toContain(token)
  await page.clock.runFor(16_000)
  await page.waitForURL(`**/${mall}/survey`)
  expect(await stateOf(token)).toBe('open')
  expect(faults).toEqual([])
  await context.close()
})

journey('the published index shows each element, the lowest three and every agency', async () => {
  for (let i = 0; i < 8; i++) {
    const { token } = await served()
    const answers = Object.fromEntries(
      relations.elements.map((code) => [code, code === 'waktu' ? 2 : 4]),
    ) as relations.Answers
    await stage.world.anonymous(relations.submitSurvey, {
      params: { mall, ticket: token },
      body: { answers },
    })
  }
  const { page, context, faults } = await openPage(stage.browser, 'phone')
  await page.goto(`${stage.base}/${mall}/satisfaction`)
  expect(await page.locator('.c-index__value').innerText()).toMatch(/^\d\d,\d\d$/)
  expect(await page.locator('.c-elements').getByText('Terendah').count()).toBe(3)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'satisfaction')
  expect(faults).toEqual([])
  await context.close()
})
