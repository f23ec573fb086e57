import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { queue, voice } from '../../contract/index.ts'
import { ensureDevice } from '../../server/hall/people/index.ts'
import { mall } from '../world.ts'
import type { Caller } from '../world.ts'
import { barriers, journey, noBrowser, openPage } from './browser.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let kiosk: Caller
let one: Caller
let two: Caller

beforeAll(async () => {
  if (noBrowser !== undefined) return
  stage = await openStage()
  kiosk = await stage.world.kiosk()
  one = await stage.world.officer('petugas-disdukcapil-1')
  two = await stage.world.officer('petugas-disdukcapil-2')
  await one(queue.openCounter, { params: { mall, counter: 'G01-1' } })
  await two(queue.openCounter, { params: { mall, counter: 'G01-2' } })
})
afterAll(async () => {
  if (noBrowser === undefined) await stage.close()
})

/** What a journey opened goes with it, and so do its visitors: the next one begins with free counters and a silent zone. */
const opened: BrowserContext[] = []
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close()
  if (noBrowser !== undefined) return
  for (const [officer, counter] of [[one, 'G01-1'] as const, [two, 'G01-2'] as const]) {
    const { current } = (await officer(queue.getCounterDesk, { params: { mall, counter } })).output.counter
    if (current) await done(officer, current)
  }
})
const open = async (size: 'wall' | 'desk') => {
  const page = await openPage(stage.browser, size)
  opened.push(page.context)
  return page
}

const openBoard = async (label: string, before?: (page: Page) => Promise<unknown>) => {
  const { token } = await ensureDevice(stage.world.selaso.ground, mall, { kind: 'board', label, zone: 'Z1' })
  const board = await open('wall')
  await board.context.addCookies([{ name: 'selaso_device', value: token, url: stage.base }])
  await before?.(board.page)
  await board.page.goto(`${stage.base}/${mall}/board/Z1`)
  return board
}

const take = async () =>
  (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output.ticket
const press = async (officer: Caller, counter: string) =>
  (await officer(queue.callNext, { params: { mall, counter } })).output.ticket
const done = async (officer: Caller, ticket: queue.Ticket) => {
  await officer(queue.startService, { params: { mall, ticket: ticket.id } })
  await officer(queue.finishService, { params: { mall, ticket: ticket.id }, body: { outcome: 'served' } })
}

interface Spoken {
  readonly name: string
  readonly number: string
  readonly at: number
}
/** When this board began and ended to speak, by the clock of the machine. */
const spoken = (page: Page): Promise<Spoken[]> =>
  page.evaluate(
    `performance.getEntriesByType('mark').filter((m) => m.name.startsWith('voice-'))
       .map((m) => ({ name: m.name, number: m.detail, at: performance.timeOrigin + m.startTime }))`,
  )
const state = (page: Page, wanted: string) =>
  expect.poll(() => page.locator('[data-board]').getAttribute('data-voice'), { timeout: 20_000 }).toBe(wanted)

journey('a call sounds at the board within a second, and the officer sees that it was heard', async () => {
  const board = await openBoard('Papan A')
  await state(board.page, 'on')
  expect(await barriers(board.page)).toEqual([])
  await take()
  const begun = Date.now()
  const called = await press(one, 'G01-1')
  await board.page.getByText(`Nomor antrean ${called?.number}, silakan menuju Loket 1.`).waitFor()
  const [first] = await spoken(board.page)
  const delays = [(first?.at ?? 0) - begun]
  // The caption goes when the last clip has ended.
  await board.page.getByText('silakan menuju').waitFor({ state: 'hidden', timeout: 30_000 })
  const end = (await spoken(board.page)).find(({ name }) => name === 'voice-end')
  // Chime and the phrase twice: far shorter and nothing was heard.
  expect((end?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(8_000)
  // A busy machine is late once, a slow hall always.
  while (Math.min(...delays) >= 1_000 && delays.length < 3) {
    const again = Date.now()
    const starts = async () => (await spoken(board.page)).filter(({ name }) => name === 'voice-start')
    await one(queue.recallTicket, { params: { mall, ticket: called?.id ?? '' } })
    await expect.poll(async () => (await starts()).length, { timeout: 20_000 }).toBe(delays.length + 1)
    delays.push(((await starts()).at(-1)?.at ?? 0) - again)
    await board.page.getByText('silakan menuju').waitFor({ state: 'hidden', timeout: 30_000 })
  }
  console.log(`call → sound: ${delays.map((delay) => Math.round(delay)).join(', ')} ms`)
  expect(Math.min(...delays)).toBeLessThan(1_000)
  expect(board.faults).toEqual([])
})

journey('two calls at once never overlap, also with two boards in one zone', async () => {
  const boards = [await openBoard('Papan A'), await openBoard('Papan B')] as const
  await Promise.race(boards.map(({ page }) => state(page, 'on')))
  await Promise.race(boards.map(({ page }) => state(page, 'other')))
  await take()
  await take()
  const called = await Promise.all([press(one, 'G01-1'), press(two, 'G01-2')])
  await expect
    .poll(
      async () => {
        const marks = (await Promise.all(boards.map(({ page }) => spoken(page)))).flat()
        return marks.filter(({ name }) => name === 'voice-end').length
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(2)
  const marks = (await Promise.all(boards.map(({ page }) => spoken(page)))).flat().sort((a, b) => a.at - b.at)
  expect(marks.map(({ name }) => name)).toEqual(['voice-start', 'voice-end', 'voice-start', 'voice-end'])
  expect(new Set(marks.map(({ number }) => number))).toEqual(new Set(called.map((ticket) => ticket?.number)))
  for (const { faults } of boards) expect(faults).toEqual([])
})

journey('a board loaded again in mid-call says the call again', async () => {
  const board = await openBoard('Papan A')
  await state(board.page, 'on')
  await take()
  const called = await press(one, 'G01-1')
  await board.page.getByText('silakan menuju').waitFor()
  await board.page.reload()
  await board.page.getByText(`Nomor antrean ${called?.number}, silakan menuju`).waitFor({ timeout: 10_000 })
  // A board that goes away in the middle would keep its zone silent for as long as the call may last.
  await board.page.getByText('silakan menuju').waitFor({ state: 'hidden', timeout: 30_000 })
})

journey('a board says why it is silent: not paired, sound not allowed, a clip that is no sound', async () => {
  const stranger = await open('wall')
  await stranger.page.goto(`${stage.base}/${mall}/board/Z1`)
  await state(stranger.page, 'unpaired')
  await stranger.page.getByText('belum dipasangkan').waitFor()
  expect(await barriers(stranger.page)).toEqual([])
  await stranger.context.close()

  const blocked = await openBoard('Papan C', (page) =>
    page.addInitScript(`
      let allowed = false
      const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state')
      Object.defineProperty(AudioContext.prototype, 'state', { get() { return allowed ? state.get.call(this) : 'suspended' } })
      const resume = AudioContext.prototype.resume
      AudioContext.prototype.resume = function () { allowed = true; return resume.call(this) }`),
  )
  await state(blocked.page, 'blocked')
  expect(await barriers(blocked.page)).toEqual([])
  await blocked.page.getByRole('button', { name: 'Ketuk untuk mengaktifkan suara' }).click()
  await state(blocked.page, 'on')
  await blocked.context.close()

  const { clips } = (await one(voice.getVoice, { params: { mall } })).output
  const address = clips.find(({ word }) => word === 'loket')?.address ?? ''
  const broken = await openBoard('Papan D', (page) =>
    page.route(`**${address}`, (route) =>
      route.fulfill({ status: 200, contentType: 'audio/wav', body: '<html>not a sound</html>' }),
    ),
  )
  await state(broken.page, 'broken')
  await broken.page.getByText('klip loket tidak dapat diputar').waitFor()
  await take()
  await press(one, 'G01-1')
  await expect
    .poll(async () => (await spoken(broken.page)).map(({ name }) => name), { timeout: 10_000 })
    .toEqual(['voice-start', 'voice-end'])
  // Half a call would send people to the wrong counter: nothing sounded, and the officer is told.
  const desk = await open('desk')
  await stage.signIn(desk.page, 'petugas-disdukcapil-1', 'counter')
  await desk.page.getByRole('button', { name: /Loket 1$/ }).click()
  await desk.page.getByText('Gagal diumumkan: klip suara rusak').waitFor({ timeout: 10_000 })
  expect(await barriers(desk.page)).toEqual([])
})

journey('a board that is revoked while open says so and keeps showing calls', async () => {
  const board = await openBoard('Papan E')
  await state(board.page, 'on')
  await board.context.clearCookies()
  await state(board.page, 'unpaired')
  await take()
  const called = await press(one, 'G01-1')
  await board.page
    .getByText(called?.number ?? '?')
    .first()
    .waitFor()
})
