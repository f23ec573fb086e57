import { afterAll, beforeAll, expect, test } from 'vitest'
import { changes, hall, printing } from '../../../contract/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { exportBlueprint, importBlueprint } from './index.ts'

let world: World
let admin: Caller
beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
})
afterAll(() => world.close())

const params = { mall }
const known = async () => (await world.anonymous(hall.getTexts, { params })).output
const set = (texts: Partial<hall.HallTexts>, who = admin) =>
  known().then((before) => who(hall.setTexts, { params, body: { ...before, ...texts } }))
const welcome = { id: 'Selamat datang di MPP Pekanbaru', en: 'Welcome to MPP Pekanbaru' }
const complaint = { id: 'Mengadu: loket informasi lantai 1', en: 'Complain at the desk on floor 1' }

test('the hall’s own words stand on the mall, on paper and in the log, and are undone', async () => {
  const before = await known()
  await set({ kioskWelcome: welcome, complaint })
  expect((await world.anonymous(hall.getMall, { params })).output.texts?.kioskWelcome).toEqual(welcome)
  const query = { locale: 'en', site: 'https://mpp.example' } as const
  expect((await admin(printing.previewPaper, { params, query })).output.complaint).toBe(complaint.en)
  const [made] = (await admin(changes.listChanges, { params, query: { kind: 'texts' } })).output.changes
  expect(made?.facts.map(({ label }) => label.en)).toEqual([
    'Welcome on the kiosk, Indonesian',
    'Welcome on the kiosk, English',
    'Where to complain, Indonesian',
    'Where to complain, English',
  ])
  await admin(changes.undoChange, { params: { mall, change: made?.id ?? '' } })
  expect(await known()).toEqual(before)
})

test('a hall with its own words and name is exported and imported as it is', async () => {
  await set({ name: 'MPP Kota Pekanbaru', kioskWelcome: welcome })
  const blueprint = await exportBlueprint(world.selaso.ground, mall)
  expect(blueprint).toMatchObject({ mall: { name: 'MPP Kota Pekanbaru' }, texts: { kioskWelcome: welcome } })
  expect(await importBlueprint(world.selaso.ground, blueprint)).toEqual({ changed: false })
})

test('markup, words without end and numbers of people are refused, and so is who does not set the hall up', async () => {
  const line = (text: string) => set({ citizenNotice: { id: text, en: 'Words' } })
  expect((await line('<b>tebal</b>')).problem.code).toBe('request.malformed')
  expect((await line('a'.repeat(201))).problem.code).toBe('request.malformed')
  expect((await line('   ')).problem.code).toBe('request.malformed')
  expect((await line('Hubungi 0812 3456 7890')).problem.code).toBe('text.private')
  expect((await line('Tulis NIK 1471010101010001')).problem.code).toBe('text.private')
  expect((await line('SMS 1708 atau lapor.go.id')).status).toBe(200)
  expect((await set({ citizenNotice: null }, await world.officer('manajer'))).status).toBe(403)
})
