import { afterAll, beforeAll, expect } from 'vitest'
import { hall } from '../../contract/index.ts'
import { mall } from '../world.ts'
import { barriers, journey, kioskTaps, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  if (noBrowser === undefined) stage = await openStage()
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

const openDay = async (date: string) => {
  const admin = await stage.world.officer('admin')
  const query = { from: date, to: date }
  return (await admin(hall.listCalendar, { params: { mall }, query })).output[0]?.open
}

journey('by keyboard a holiday is looked at, saved, found in the log and undone', async () => {
  const { page, faults, context } = await openPage(stage.browser, 'desk')
  await stage.signIn(page, 'admin', 'admin')
  await page.goto(`${stage.base}/${mall}/admin?lang=id#holidays`)
  await page.locator('#holiday-date').fill('2026-12-10')
  await page.locator('#holiday-name').fill('Hari jadi kota')
  await page.locator('#holiday-name').press('Enter')
  const box = page.getByRole('dialog', { name: 'Periksa sebelum disimpan' })
  await box.getByText(/loket di \d+ instansi tutup/).waitFor()
  expect(await barriers(page, { within: '.dialog' })).toEqual([])
  expect(await openDay('2026-12-10')).toBe(true)
  await box.getByRole('button', { name: 'Simpan perubahan' }).press('Enter')
  await page.getByText('tersimpan. Kios tutup pada hari itu').waitFor()
  expect(await openDay('2026-12-10')).toBe(false)

  await page.goto(`${stage.base}/${mall}/admin?lang=id#changes`)
  await page.getByRole('button', { name: 'Batalkan: Hari libur Kamis, 10 Desember 2026' }).press('Enter')
  const confirm = page.getByRole('dialog', { name: /^Batalkan perubahan/ })
  await confirm.getByText('buka seperti biasa').waitFor()
  expect(await barriers(page, { within: '.dialog' })).toEqual([])
  await confirm.getByRole('button', { name: 'Batalkan', exact: true }).press('Enter')
  await page.getByText('dikembalikan seperti sebelumnya').waitFor()
  await page.getByText('Sudah dibatalkan').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(await openDay('2026-12-10')).toBe(true)
  expect(faults).toEqual([])
  await context.close()
})

journey(
  'by keyboard a theme is tried on the real pages, refused with its pair, mended and saved',
  async () => {
    const { page, faults, context } = await openPage(stage.browser, 'desk')
    await stage.signIn(page, 'admin', 'admin')
    await page.goto(`${stage.base}/${mall}/admin?lang=id#theme`)
    const code = page.getByLabel('Kode Warna utama')
    await code.fill('#ffcc14')
    await page.getByText(/pasangan warna sulit dibaca/).waitFor()
    await code.press('Enter')
    await page.getByText(/hanya 1,?\.?\d+ : 1, perlu 4\.5 : 1/).waitFor()
    await code.fill('#0a489f')
    await page.getByText(/^Semua \d+ pasangan warna dapat dibaca/).waitFor()
    const citizen = page.frameLocator('.look__window--citizen iframe')
    await citizen.locator('main h1').first().waitFor()
    const primary = () =>
      page.evaluate(
        `getComputedStyle(document.querySelector('.look__window--citizen iframe').contentDocument.documentElement).getPropertyValue('--ina-primary-600')`,
      )
    await expect.poll(primary).toBe('#0a489f')
    expect(await barriers(page, { within: '.look' })).toEqual([])
    await page.getByLabel('Lancang kuning').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    const box = page.getByRole('dialog', { name: 'Periksa sebelum disimpan' })
    await box.getByText('Warga melihatnya').waitFor()
    await box.getByRole('button', { name: 'Simpan perubahan' }).press('Enter')
    await page.getByText('Tema tersimpan').waitFor()
    const saved = (await stage.world.anonymous(hall.getTheme, { params: { mall } })).output
    expect(saved).toMatchObject({ brand: '#0a489f', ornament: { kind: 'known', name: 'lancang-kuning' } })
    expect(faults).toEqual([])
    await context.close()
  },
)

journey(
  'by keyboard the groups that go first are chosen, seen in an example line, and the kiosk shows them',
  async () => {
    const { page, faults, context } = await openPage(stage.browser, 'desk')
    await stage.signIn(page, 'admin', 'admin')
    await page.goto(`${stage.base}/${mall}/admin?lang=id#priorities`)
    const children = page.getByRole('checkbox', { name: 'Dahulukan: Pembawa balita/anak' })
    await children.press('Space')
    await page.getByLabel('Menit lebih awal untuk Lanjut usia (60 tahun ke atas)').fill('20')
    await page.getByRole('button', { name: 'Naikkan Penyandang disabilitas di kios' }).press('Enter')
    await page.getByRole('row', { name: /^5 Datang ke-6/ }).waitFor()
    expect(await barriers(page, { within: '.look' })).toEqual([])
    await page.getByRole('button', { name: 'Simpan', exact: true }).press('Enter')
    const box = page.getByRole('dialog', { name: 'Periksa sebelum disimpan' })
    await box.getByText('Nomor yang sudah diberikan tetap pada tempatnya').waitFor()
    await box.getByRole('button', { name: 'Simpan perubahan' }).press('Enter')
    await page.getByText('Kelompok prioritas tersimpan').waitFor()
    const { offered } = (await stage.world.anonymous(hall.listPriorities, { params: { mall } })).output
    expect(offered.map(({ group }) => group)).toEqual([
      'disabilitas',
      'lansia',
      'ibu-hamil',
      'korban-bencana',
    ])
    const kiosk = await stage.openKiosk()
    await kiosk.page.locator(kioskTaps[0]).first().click()
    await kiosk.page.locator('.kiosk__main .tile__button').first().click()
    await kiosk.page.locator('.priorities__row').waitFor()
    expect(await kiosk.page.locator('.priority').allInnerTexts()).toHaveLength(4)
    expect([...faults, ...kiosk.faults]).toEqual([])
    await kiosk.context.close()
    await context.close()
  },
)

journey('by keyboard the hall’s own words are written, looked at and read on kiosk and page', async () => {
  const { page, faults, context } = await openPage(stage.browser, 'desk')
  await stage.signIn(page, 'admin', 'admin')
  await page.goto(`${stage.base}/${mall}/admin?lang=id#texts`)
  await page
    .getByLabel('Sapaan di layar pertama kios, Bahasa Indonesia')
    .fill('Selamat datang, silakan ambil nomor')
  await page.getByRole('button', { name: 'Simpan', exact: true }).press('Enter')
  await page.getByText('Isi kedua bahasa').first().waitFor()
  await page.getByLabel('Sapaan di layar pertama kios, Bahasa Inggris').fill('Welcome, please take a number')
  await page
    .getByLabel('Pemberitahuan di atas halaman warga, Bahasa Indonesia')
    .fill('Pintu timur ditutup minggu ini')
  await page
    .getByLabel('Pemberitahuan di atas halaman warga, Bahasa Inggris')
    .fill('The east door is closed this week')
  await page.locator('.look__preview').getByText('Pintu timur ditutup minggu ini').waitFor()
  expect(await barriers(page, { within: '.look' })).toEqual([])
  await page.keyboard.press('Enter')
  const box = page.getByRole('dialog', { name: 'Periksa sebelum disimpan' })
  await box.getByText('Selamat datang, silakan ambil nomor').waitFor()
  await box.getByRole('button', { name: 'Simpan perubahan' }).press('Enter')
  await page.getByText('Teks tersimpan').waitFor()
  await page.goto(`${stage.base}/${mall}?lang=en`)
  await page.getByText('The east door is closed this week').waitFor()
  const kiosk = await stage.openKiosk()
  await kiosk.page.getByText('Selamat datang, silakan ambil nomor').waitFor()
  expect([...faults, ...kiosk.faults]).toEqual([])
  await kiosk.context.close()
  await context.close()
})
