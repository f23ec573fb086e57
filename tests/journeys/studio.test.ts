import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { queue, voice } from '../../contract/index.ts'
import { ensureDevice } from '../../server/hall/people/index.ts'
import { mall } from '../world.ts'
import { barriers, journey, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
/** Of a paired board, whichever page it shows. */
let token = ''

beforeAll(async () => {
  if (noBrowser !== undefined) return
  stage = await openStage()
  const device = { kind: 'board', label: 'Papan A', zone: 'Z1' } as const
  ;({ token } = await ensureDevice(stage.world.selaso.ground, mall, device))
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

const openBoard = async (path = '', before?: (page: Page) => Promise<unknown>) => {
  const opened = await openPage(stage.browser, 'wall')
  await opened.context.addCookies([{ name: 'selaso_device', value: token, url: stage.base }])
  const asked: string[] = []
  opened.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await before?.(opened.page)
  await opened.page.goto(`${stage.base}/${mall}/board/Z1${path}`)
  return { ...opened, asked }
}
const voiceState = (page: Page, wanted: string) =>
  expect.poll(() => page.locator('[data-board]').getAttribute('data-voice'), { timeout: 15_000 }).toBe(wanted)

const highContrast = (page: Page) => page.evaluate(`document.documentElement.dataset.contrast = 'high'`)

journey(
  'a word is recorded, cut and saved by keyboard, and a board that is open says it at its next call',
  async () => {
    const officer = await stage.world.officer('petugas-disdukcapil-1')
    await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
    const board = await openBoard()
    await voiceState(board.page, 'on')
    const { page, faults, context } = await openPage(stage.browser, 'desk')
    await stage.signIn(page, 'admin', 'admin')
    await page.goto(`${stage.base}/${mall}/admin?lang=en#voices`)
    await page.getByRole('button', { name: 'Replace the sound of loket' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.goto(`${stage.base}/${mall}/admin?lang=id#voices`)
    await page.getByRole('button', { name: 'Ganti suara loket' }).press('Enter')
    await page.locator('#clip-file').setInputFiles({
      name: 'loket.wav',
      mimeType: 'audio/wav',
      buffer: Buffer.from('<html>not a sound</html>'),
    })
    await page.getByText('Berkas ini bukan rekaman suara').waitFor()
    await page.getByRole('button', { name: 'Rekam' }).press('Enter')
    const stop = page.getByRole('button', { name: 'Berhenti' })
    await stop.waitFor()
    await page.waitForTimeout(1_500)
    await stop.press('Enter')
    const begin = page.getByRole('slider', { name: 'Awal' })
    await begin.waitFor()
    const before = Number(await begin.inputValue())
    await begin.press('ArrowRight')
    await begin.press('ArrowRight')
    expect(Number(await begin.inputValue())).toBeCloseTo(before + 0.02, 3)
    await page.getByRole('button', { name: 'Dengar dalam kalimat' }).press('Enter')
    await highContrast(page)
    expect(await barriers(page, { within: '.dialog' })).toEqual([])
    await page.getByRole('button', { name: 'Simpan' }).press('Enter')
    await page.getByText('Suara “loket” disimpan').waitFor()
    await page.getByText('1 dari 48 kata direkam orang').waitFor()
    const admin = await stage.world.officer('admin')
    const loket = (await admin(voice.listClips, { params: { mall } })).output.find(
      ({ word }) => word === 'loket',
    )
    expect(loket).toMatchObject({ source: 'human' })

    const kiosk = await stage.world.kiosk()
    await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })
    await officer(queue.callNext, { params: { mall, counter: 'G01-1' } })
    await board.page.getByText('silakan menuju Loket 1').waitFor()
    expect(board.asked).toContain(loket?.address)
    expect(board.faults).toEqual([])
    expect(faults).toEqual([])
    await board.context.close()
    await context.close()
  },
)

journey('a recording that is no sound is named by board and self-test, and is put back', async () => {
  const admin = await stage.world.officer('admin')
  const list = async () => (await admin(voice.listClips, { params: { mall } })).output
  const address = (await list()).find(({ word }) => word === 'loket')?.address ?? ''
  const spoil = (page: Page) =>
    page.route(`**${address}`, (route) => route.fulfill({ contentType: 'audio/wav', body: '<html>' }))
  const check = await openBoard('/test', spoil)
  await check.page.getByText('47 dari 48 klip siap').waitFor()
  await check.page.getByText('rekaman rusak, memakai suara mesin').waitFor()
  await highContrast(check.page)
  expect(await barriers(check.page)).toEqual([])
  await check.page.goto(`${stage.base}/${mall}/board/Z1/test?lang=en`)
  await check.page.getByText('A registered board').waitFor()
  await check.page.getByRole('button', { name: 'Play the test sentence' }).press('Enter')
  // The focus goes to the answer when the sentence has ended.
  await check.page.locator('[data-part="heard"]:focus').waitFor({ timeout: 15_000 })
  expect(await barriers(check.page)).toEqual([])
  await check.page.keyboard.press('Enter')
  await check.page.getByText('Noted at').waitFor()
  expect(check.faults).toEqual([])
  await check.context.close()

  const { page, context } = await openPage(stage.browser, 'desk')
  await stage.signIn(page, 'admin', 'admin')
  await page.goto(`${stage.base}/${mall}/admin#devices`)
  await page.getByText('1 klip rusak').waitFor()
  await page.goto(`${stage.base}/${mall}/admin?#voices`)
  await page.getByRole('button', { name: 'Kembalikan suara mesin untuk loket' }).press('Enter')
  await page.getByText('0 dari 48 kata direkam orang').waitFor()
  await context.close()
})

journey(
  'a notice is written by keyboard, stands on the board at once and beside the call, and is ended',
  async () => {
    const board = await openBoard()
    const { page, faults, context } = await openPage(stage.browser, 'desk')
    await stage.signIn(page, 'manajer', 'overview')
    await page.getByRole('button', { name: 'Tulis pengumuman' }).press('Enter')
    await page.getByLabel('Teks pengumuman').fill('Loket 3 istirahat sampai pukul 13.30')
    expect(await barriers(page, { within: '.notice-dialog' })).toEqual([])
    await page.getByRole('button', { name: 'Tampilkan' }).press('Enter')
    const shown = board.page.getByText('Loket 3 istirahat sampai pukul 13.30')
    await shown.waitFor({ timeout: 5_000 })
    const [number, notice] = await Promise.all([
      board.page.locator('.b-now').boundingBox(),
      board.page.locator('.b-notice').boundingBox(),
    ])
    expect((number?.y ?? 0) + (number?.height ?? 0)).toBeLessThanOrEqual(notice?.y ?? 0)
    await highContrast(board.page)
    expect(await barriers(board.page)).toEqual([])
    await page.getByRole('button', { name: 'Akhiri pengumuman' }).press('Enter')
    await shown.waitFor({ state: 'hidden', timeout: 5_000 })
    expect([...faults, ...board.faults]).toEqual([])
    await context.close()
    await board.context.close()
  },
)
