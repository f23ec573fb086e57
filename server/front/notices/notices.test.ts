import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { notices } from '../../../contract/index.ts'
import { mall, openWorld, tuesdayMorning } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import type { StoredEvent } from '../../base/events.ts'
import { ticketSpreading } from '../queue/index.ts'
import { shownText } from './rules.ts'

let world: World
let manager: Caller

beforeAll(async () => {
  world = await openWorld()
  manager = await world.officer('manajer')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.moveTo(new Date(tuesdayMorning))
  for (const { id } of await open()) await end(id)
})

const rest = { id: 'Loket imigrasi istirahat sampai 13.30', en: 'Immigration is back at 13.30' }
const post = (more: object = {}, key?: string) =>
  manager(
    notices.postNotice,
    { params: { mall }, body: { text: rest, zone: null, from: null, until: '2026-11-24T13:30', ...more } },
    key === undefined ? {} : { key },
  )
const end = (notice: string) => manager(notices.endNotice, { params: { mall, notice } })
const open = async () => (await manager(notices.listNotices, { params: { mall } })).output
const shown = async (zone: string) =>
  (await world.anonymous(notices.listBoardNotices, { params: { mall, zone } })).output
const events = async () =>
  world.selaso.ground.db.inMall(mall, (tx) =>
    tx.query<{ type: string; data: Record<string, unknown> }>({
      name: 'notice events',
      text: "select type, data from base.event where type like 'notice.%' order by seq",
      values: [],
    }),
  )

test('a notice of the hall is shown in every zone until its end, by the hall’s clock', async () => {
  const { output: posted } = await post()
  expect(posted).toMatchObject({ text: rest, zone: null, from: '2026-11-24T02:00:00.000Z' })
  // 13.30 in Pekanbaru.
  expect(posted.until).toBe('2026-11-24T06:30:00.000Z')
  expect(await shown('Z1')).toEqual([posted])
  expect(await shown('Z7')).toEqual([posted])
  world.clock.moveTo(new Date('2026-11-24T06:30:00Z'))
  expect(await shown('Z1')).toEqual([])
  expect(await open()).toEqual([])
})

test('a notice of one zone is shown there only, and one for later is known before it begins', async () => {
  const { output: later } = await post({ zone: 'Z2', from: '2026-11-24T12:00' })
  expect(later.from).toBe('2026-11-24T05:00:00.000Z')
  expect(await shown('Z1')).toEqual([])
  expect(await shown('Z2')).toEqual([later])
  await post({ zone: 'Z2', from: '2026-11-26T12:00', until: '2026-11-26T13:00' })
  expect(await shown('Z2')).toEqual([later])
  expect(await open()).toHaveLength(2)
})

test('ended early it is gone at once, and ended twice it has ended once', async () => {
  const { output: posted } = await post()
  const begun = (await events()).length
  world.clock.advance(60_000)
  const { output: ended } = await end(posted.id)
  expect(ended.until).toBe('2026-11-24T02:01:00.000Z')
  world.clock.advance(60_000)
  expect((await end(posted.id)).output).toEqual(ended)
  expect(await shown('Z1')).toEqual([])
  expect((await events()).slice(begun).map(({ type }) => type)).toEqual(['notice.ended'])
  expect((await end(randomUUID())).problem.code).toBe('notice.unknown')
})

test('a double press posts one notice; the event names zones and no words', async () => {
  const key = randomUUID()
  const answers = await Promise.all([post({}, key), post({}, key)])
  expect(new Set(answers.map(({ output }) => output.id)).size).toBe(1)
  expect(await open()).toHaveLength(1)
  const last = (await events()).at(-1)
  expect(last?.data).toMatchObject({
    notice: answers[0].output.id,
    zones: ['Z1', 'Z2', 'Z3', 'Z4', 'Z5', 'Z6', 'Z7'],
  })
  expect(JSON.stringify(last)).not.toContain('imigrasi')
})

test('the boards of the zone hear of it live', () => {
  const { audiencesOf } = ticketSpreading
  const event = (zones: readonly string[]) =>
    ({ subject: 'notices/1', type: 'notice.posted', data: { zones } }) as unknown as StoredEvent
  expect(audiencesOf(event(['Z1', 'Z2']))).toEqual(['hall', 'zone:Z1', 'zone:Z2'])
})

test('what nobody can read is refused with the reason', async () => {
  const refused = async (more: object) => (await post(more)).problem.code
  const said = (id: string, en: string | null = null) => refused({ text: { id, en } })
  expect(await said('a'.repeat(101))).toBe('notice.text')
  expect(await said('  a ')).toBe('notice.text')
  expect(await said('<b>Loket 3</b> tutup')).toBe('notice.text')
  expect(await said('Loket 3\ntutup')).toBe('notice.text')
  expect(await said('Loket 3 tutup', '<i>closed</i>')).toBe('notice.text')
  expect(await refused({ zone: 'Z99' })).toBe('zone.unknown')
  for (const period of [
    { until: '2026-11-24T08:59' },
    { from: '2026-11-24T14:00' },
    { until: '2027-11-24T14:00' },
    { until: '2026-11-24T29:59' },
    { until: '2026-11-39T14:00' },
  ])
    expect(await refused(period), JSON.stringify(period)).toBe('notice.period')
  expect(await open()).toEqual([])
})

test('six at once are too many, also when they come at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => post()))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
  expect((await post()).problem.code).toBe('notice.too-many')
  const [first] = await open()
  await end(first?.id ?? '')
  expect((await post()).status).toBe(201)
})

test('only who runs the hall writes on its boards', async () => {
  const call = {
    params: { mall },
    body: { text: rest, zone: null, from: null, until: '2026-11-24T13:30' },
  }
  const officer = await world.officer('petugas-bri')
  expect((await officer(notices.postNotice, call)).problem.code).toBe('access.not-allowed')
  expect((await world.anonymous(notices.postNotice, call)).problem.code).toBe('access.sign-in-needed')
  expect((await officer(notices.listNotices, { params: { mall } })).problem.code).toBe('access.not-allowed')
})

test('a text that is shown is one line without markup, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
      const line = shownText(text)
      return (
        line === null || (!/[<>\n\r]/.test(line) && Array.from(line).length <= 100 && line.trim() === line)
      )
    }),
  )
})
