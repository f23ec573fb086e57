import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { queue } from '../../contract/index.ts'
import { demoPassword, mall } from '../world.ts'
import type { Caller } from '../world.ts'
import { barriers, journey, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let kiosk: Caller
let manager: Caller

beforeAll(async () => {
  if (noBrowser !== undefined) return
  stage = await openStage()
  kiosk = await stage.world.kiosk()
  manager = await stage.world.officer('manajer')
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

const taken: string[] = []
const take = async (service: string) => {
  const body = { service, acceptUnstaffed: true }
  const { ticket } = (await kiosk(queue.issueTicket, { params: { mall }, body })).output
  taken.push(ticket.id)
  return ticket
}
/** What a journey opened and took goes with it: the next one begins with a free counter and an empty line. */
const opened: BrowserContext[] = []
const open = async () => {
  const page = await openPage(stage.browser, 'desk')
  opened.push(page.context)
  return page
}
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close()
  for (const ticket of taken.splice(0)) {
    await manager(queue.startService, { params: { mall, ticket } })
    await manager(queue.finishService, { params: { mall, ticket }, body: { outcome: 'served' } })
    await manager(queue.cancelTicket, { params: { mall, ticket } })
  }
})
const stateOf = async (ticket: string) =>
  (await manager(queue.getTicket, { params: { mall, ticket } })).output.state
const reaches = (ticket: string, state: queue.TicketState) =>
  vi.waitFor(async () => expect(await stateOf(ticket)).toBe(state), 10_000)

/** Tab until what has the focus is called `name`: a way through without a mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const focus = page.locator(':focus')
    const focused = (await focus.getAttribute('aria-label')) ?? (await focus.innerText())
    if (name.test(focused)) return
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

const said = (page: Page, text: string | RegExp) => page.locator('.desk__said').getByText(text).waitFor()

/** The trembling of a finger is not a second press; the next press of a person is. */
const afterABreath = (page: Page) => page.waitForTimeout(450)

journey('by keyboard alone, from sign-in to going home, a served visitor costs two presses', async () => {
  const { page, faults } = await open()
  await page.goto(`${stage.base}/${mall}/sign-in?to=/${mall}/counter`)
  await page.locator('input[autocomplete="username"]').focus()
  await page.keyboard.type('petugas-disdukcapil-1')
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Buka Loket 1', exact: true }).waitFor()
  await tabTo(page, /^Buka Loket 1$/)
  await page.keyboard.press('Enter')
  await page.getByText('Antrean kosong').first().waitFor()
  const tickets = [await take('ktp-el-baru'), await take('ktp-el-baru'), await take('ktp-el-baru')]

  await page.keyboard.press('Space')
  let presses = 0
  for (const ticket of tickets) {
    await said(page, `Nomor ${ticket.number} dipanggil`)
    for (const seen of [`Nomor ${ticket.number} mulai dilayani`, 'Selesai.']) {
      await afterABreath(page)
      await page.keyboard.press('Space')
      presses++
      await said(page, seen)
    }
    await reaches(ticket.id, 'finished')
  }
  console.info(`served visitor: ${presses / tickets.length} presses`)
  expect(presses / tickets.length).toBeLessThanOrEqual(3)

  await page.keyboard.press('b')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('1')
  await said(page, 'Loket ditutup.')
  expect(faults).toEqual([])
})

journey(
  'papers are ticked by digits and seen in a second tab; note and transfer go on together',
  async () => {
    const ticket = await take('ktp-el-baru')
    const { page, faults } = await open()
    await stage.signIn(page, 'petugas-disdukcapil-1', 'counter')
    await page.getByRole('button', { name: 'Buka Loket 1', exact: true }).click()
    await page.getByText('Tekan Spasi').first().waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Persyaratan' }).waitFor()
    const second = await page.context().newPage()
    await second.goto(page.url())
    await second.getByRole('checkbox').nth(1).waitFor()

    await page.keyboard.press('1')
    await vi.waitFor(async () =>
      expect(await second.locator('.papers__one input').first().isChecked()).toBe(true),
    )
    expect(await page.getByText(/^1 dari \d/).count()).toBe(1)

    await page.keyboard.press('m')
    await page.getByRole('dialog').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.type('KK 1471 0101 0190 0000')
    await page.keyboard.press('Enter')
    await page.getByText('Tulisan memuat nomor orang').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Salinan KK sudah ada')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Catatan', exact: true }).waitFor()

    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('paspor anak')
    await page
      .getByRole('option', { name: /paspor anak/i })
      .first()
      .waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('Layanan tujuan').waitFor()
    await page.locator('#reason:focus').waitFor()
    await page.keyboard.type('Perlu paspor dahulu')
    await page.keyboard.press('Enter')
    await said(page, `Nomor ${ticket.number} dialihkan`)

    const other = await open()
    await stage.signIn(other.page, 'petugas-imigrasi-1', 'counter')
    await other.page
      .getByRole('button', { name: /^Buka Loket/ })
      .first()
      .click()
    await other.page.getByText('Tekan Spasi').first().waitFor()
    await other.page.keyboard.press('Space')
    await other.page.getByText('Salinan KK sudah ada').waitFor()
    // Written by a colleague: read, not removed.
    expect(await other.page.getByRole('button', { name: /^Hapus catatan/ }).count()).toBe(0)
    expect([...faults, ...other.faults]).toEqual([])
  },
)

journey(
  'a finger that trembles on Space makes one step, and the palette finishes with missing papers',
  async () => {
    const ticket = await take('ktp-el-baru')
    const { page } = await open()
    await stage.signIn(page, 'petugas-disdukcapil-1', 'counter')
    await page.getByRole('button', { name: /^(Buka|Lanjutkan di) Loket 1$/ }).click()
    await page.getByText('Tekan Spasi').first().waitFor()
    await page.evaluate(
      `for (let i = 0; i < 3; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }))`,
    )
    await said(page, `Nomor ${ticket.number} dipanggil`)
    expect(await stateOf(ticket.id)).toBe('called')
    await page.keyboard.press('s')
    await said(page, 'mulai dilayani')
    await page.keyboard.press('/')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('berkas belum')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await said(page, `Nomor ${ticket.number} selesai`)
    const { outcome } = (await manager(queue.getTicket, { params: { mall, ticket: ticket.id } })).output
    expect(outcome).toBe('papers-missing')
  },
)

journey(
  'every other step by keyboard: put forward, recall, park, resume, no-show, call one, undo',
  async () => {
    const first = await take('ktp-el-baru')
    const elderly = await take('ktp-el-baru')
    const { page, faults } = await open()
    await stage.signIn(page, 'petugas-disdukcapil-1', 'counter')
    await page.getByRole('button', { name: /^(Buka|Lanjutkan di) Loket 1$/ }).click()
    await page.getByText(elderly.number).first().waitFor()
    const dialog = page.getByRole('dialog')
    const reason = async (text: string) => {
      await page.locator('#reason').focus()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }

    await page.keyboard.press('g')
    await dialog
      .getByRole('radio', { name: /menit lebih awal/ })
      .first()
      .waitFor()
    expect(await barriers(page)).toEqual([])
    // Radios: arrows choose, Tab goes on to the next group.
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await reason('Terlihat lansia di ruang tunggu')
    await said(page, `Nomor ${elderly.number} didahulukan`)

    await page.keyboard.press('F9')
    await said(page, `Nomor ${elderly.number} dipanggil`)
    await page.keyboard.press('r')
    await said(page, `Nomor ${elderly.number} dipanggil ulang`)
    await page.keyboard.press('p')
    await dialog.waitFor()
    await page.keyboard.press('2')
    await said(page, `Nomor ${elderly.number} ditunda`)
    await page.getByRole('button', { name: `Kembalikan ${elderly.number} ke antrean` }).press('Enter')
    await said(page, `Nomor ${elderly.number} kembali ke antrean`)
    await page.locator('main').focus()

    await page.keyboard.press('c')
    await dialog.waitFor()
    const choice = dialog.getByRole('radio', { name: new RegExp(first.number) })
    await choice.focus()
    await page.keyboard.press('Space')
    await reason('Ditunggu petugas')
    await said(page, `Nomor ${first.number} dipanggil`)
    await page.keyboard.press('n')
    await said(page, `Nomor ${first.number} tidak hadir`)
    await page.keyboard.press('u')
    await said(page, `Langkah untuk ${first.number} dibatalkan`)
    expect(await stateOf(first.id)).toBe('called')
    expect(faults).toEqual([])
  },
)
