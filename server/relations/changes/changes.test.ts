import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { access, changes, hall, queue } from '../../../contract/index.ts'
import { exportBlueprint, importBlueprint, lockHall } from '../../hall/catalogue/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { withOwner } from '../../../tests/database.ts'

let world: World
let admin: Caller
let manager: Caller
beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
  manager = await world.officer('manajer')
})
afterAll(() => world.close())

const params = { mall }
const list = async (query: { kind?: 'quota' | 'holiday' | 'hours'; before?: number; limit?: number } = {}) =>
  (await admin(changes.listChanges, { params, query })).output
const newest = async () => {
  const [first] = (await list({ limit: 1 })).changes
  if (!first) throw new Error('Nothing was changed yet')
  return first
}
const undo = (id: string) => admin(changes.undoChange, { params: { mall, change: id } })
const setHoliday = (date: string, name: string | null) =>
  manager(hall.setHoliday, {
    params: { mall, date },
    body: { holiday: name === null ? null : { name, kind: 'libur-daerah' } },
  })
const setQuota = (service: string, quota: number | null, day?: string) =>
  admin(queue.setQuota, {
    params: { mall, service },
    body: { quota, ...(day !== undefined && { day }) },
  })
const quotaOf = async (service: string) =>
  (await admin(queue.listQueues, { params })).output
    .flatMap(({ quotas }) => quotas)
    .find((one) => one.service === service)?.quota ?? null

test('a holiday is logged with who, when and what, in both languages, and is undone and undone again', async () => {
  await setHoliday('2026-12-10', 'Hari jadi kota')
  const made = await newest()
  expect(made).toMatchObject({
    kind: 'holiday',
    at: '2026-11-24T02:00:00.000Z',
    by: { name: expect.any(String) as string },
    what: { id: 'Hari libur Kamis, 10 Desember 2026', en: 'Holiday of Thursday, 10 December 2026' },
    undoable: true,
    undoneBy: null,
  })
  expect(made.facts[0]).toEqual({
    label: { id: 'MPP', en: 'Hall' },
    before: { id: 'buka seperti biasa', en: 'opens as usual' },
    after: { id: 'tutup', en: 'closed' },
  })
  const undone = (await undo(made.id)).output
  expect(undone).toMatchObject({ undoes: made.id, undoable: true })
  const day = async () =>
    (await admin(hall.listCalendar, { params, query: { from: '2026-12-10', to: '2026-12-10' } })).output[0]
  expect((await day())?.open).toBe(true)
  expect((await undo(made.id)).problem.code).toBe('change.undone')
  await undo(undone.id)
  expect((await day())?.holiday?.name).toBe('Hari jadi kota')
})

test('what was changed again since is refused until the newer change is undone', async () => {
  await setQuota('kk-baru', 40)
  const first = await newest()
  await setQuota('kk-baru', 50)
  const second = await newest()
  expect((await list()).changes.find(({ id }) => id === first.id)?.undoable).toBe(false)
  const { problem } = await undo(first.id)
  expect(problem).toMatchObject({ code: 'change.changed-since', status: 409 })
  expect(problem.detail).toContain('Selasa, 24 November 2026 pukul 09.00 WIB')
  expect(await quotaOf('kk-baru')).toBe(50)
  await undo(second.id)
  expect(await quotaOf('kk-baru')).toBe(40)
  await undo(first.id)
  expect(await quotaOf('kk-baru')).toBe(null)
})

test('a newer change stands in the way also when it came back to the same', async () => {
  await setQuota('kk-baru', 21)
  const first = await newest()
  await setQuota('kk-baru', null)
  await setQuota('kk-baru', 21)
  const third = await newest()
  expect((await undo(first.id)).problem.code).toBe('change.changed-since')
  expect((await undo(third.id)).status).toBe(200)
})

test('what an import of a blueprint has overwritten is not undone over it', async () => {
  const before = await exportBlueprint(world.selaso.ground, mall)
  await setQuota('kk-baru', 33)
  const made = await newest()
  await importBlueprint(world.selaso.ground, before)
  const { problem } = await undo(made.id)
  expect(problem.code).toBe('change.changed-since')
  expect(problem.words.en).toContain('by an import of a blueprint')
})

test('of two undos at once one wins, and the thing is put back once', async () => {
  await setQuota('kk-baru', 7)
  const made = await newest()
  const answers = await Promise.all([undo(made.id), undo(made.id), undo(made.id)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect((await list()).changes.filter(({ undoes }) => undoes === made.id)).toHaveLength(1)
  expect(await quotaOf('kk-baru')).toBe(null)
})

test('of two who change the same at once, the second writes down what the first left as before', async () => {
  await Promise.all([setQuota('kk-baru', 11), setQuota('kk-baru', 12)])
  const [second, first] = (await list({ kind: 'quota', limit: 2 })).changes
  expect(second?.facts[0]?.before).toEqual(first?.facts[0]?.after)
})

test('what would change nothing is not logged, and a repeat with the same key neither', async () => {
  await setQuota('ktp-el-baru', 90)
  const before = await newest()
  await setQuota('ktp-el-baru', 90)
  expect((await newest()).id).toBe(before.id)
  const key = randomUUID()
  const again = () =>
    admin(queue.setQuota, { params: { mall, service: 'ktp-el-baru' }, body: { quota: 80 } }, { key })
  await again()
  const made = await newest()
  await again()
  expect((await newest()).id).toBe(made.id)
})

test('a day that has passed cannot be put back, in words', async () => {
  await setQuota('kk-baru', 3, '2026-11-24')
  const made = await newest()
  world.clock.moveTo(new Date('2026-11-25T02:00:00Z'))
  const { problem } = await undo(made.id)
  world.clock.moveTo(new Date('2026-11-24T02:00:00Z'))
  expect(problem).toMatchObject({
    code: 'change.impossible',
    detail: 'Hari itu sudah lewat. Tidak ada yang berubah.',
  })
  expect(problem.words.en).toBe('That day has passed. Nothing was changed.')
})

test('hours that the hall could not have any more are not put back, and nothing changes', async () => {
  const hours = async () => (await admin(hall.listHours, { params })).output
  const before = await hours()
  const own = before.find(({ agency }) => agency === null)
  if (!own) throw new Error('The hall has hours')
  const sunday = [...own.regular.slice(0, 6), [{ from: '09:00', to: '11:00' }]]
  const { ramadan } = own
  await manager(hall.setHours, { params, body: { agency: null, regular: sunday, ramadan } })
  const wider = await newest()
  expect(wider.facts).toEqual([
    {
      label: { id: 'Minggu, hari biasa', en: 'Sunday, regular days' },
      before: { id: 'tutup', en: 'closed' },
      after: { id: '09.00–11.00', en: '09.00–11.00' },
    },
  ])
  await manager(hall.setHours, { params, body: { agency: 'bri', regular: sunday, ramadan } })
  const ofBank = await newest()
  const { problem } = await undo(wider.id)
  expect(problem.code).toBe('change.impossible')
  expect(problem.words.en).toMatch(/^Sunday: .* is open 09\.00–11\.00; change its hours first/)
  await undo(ofBank.id)
  await undo(wider.id)
  expect(await hours()).toEqual(before)
})

test('counters’ lines, names of devices and the theme are changes too', async () => {
  const counter = (await admin(queue.listCounters, { params })).output.find(({ id }) => id === 'G01-1')
  const before = counter?.queues ?? []
  const queues = before.length > 1 ? ['A1'] : ['A1', 'A2']
  await admin(queue.setCounterQueues, { params: { mall, counter: 'G01-1' }, body: { queues } })
  const lines = await newest()
  expect(lines).toMatchObject({ kind: 'counter-queues' })
  await undo(lines.id)
  const after = (await admin(queue.listCounters, { params })).output.find(({ id }) => id === 'G01-1')
  expect(after?.queues).toEqual(before)

  const { device } = (
    await admin(access.registerDevice, { params, body: { kind: 'kiosk', label: 'Kios 1' } })
  ).output
  const rename = (label: string) =>
    admin(access.renameDevice, { params: { mall, device: device.id }, body: { label } })
  expect((await rename('Kios pintu timur')).output.label).toBe('Kios pintu timur')
  const renamed = await newest()
  expect(renamed.facts).toEqual([
    {
      label: { id: 'Nama', en: 'Name' },
      before: { id: 'Kios 1', en: 'Kios 1' },
      after: { id: 'Kios pintu timur', en: 'Kios pintu timur' },
    },
  ])
  await admin(access.revokeDevice, { params: { mall, device: device.id } })
  expect((await undo(renamed.id)).problem.code).toBe('change.impossible')
})

test('the log is read by page, by kind, and by administrators alone', async () => {
  const all = (await list({ limit: 100 })).changes.map(({ id }) => id)
  const paged: string[] = []
  for (let before: number | undefined; ;) {
    const page = await list({ limit: 3, ...(before !== undefined && { before }) })
    paged.push(...page.changes.map(({ id }) => id))
    if (page.next === null) break
    before = page.next
  }
  expect(paged).toEqual(all)
  expect((await list({ kind: 'holiday' })).changes.every(({ kind }) => kind === 'holiday')).toBe(true)
  for (const who of [manager, await world.officer('petugas-bri'), await world.officer('pimpinan')]) {
    expect((await who(changes.listChanges, { params, query: {} })).status).toBe(403)
    expect((await who(changes.undoChange, { params: { mall, change: all[0] ?? '' } })).status).toBe(403)
  }
  expect((await world.anonymous(changes.listChanges, { params, query: {} })).status).toBe(401)
  expect((await undo(randomUUID())).problem.code).toBe('change.unknown')
})

test('a preview tells what would change and mean, writes nothing, and refuses what the command refuses', async () => {
  const before = (await list({ limit: 100 })).changes.length
  const asked = {
    params,
    body: {
      operation: 'setHoliday',
      params: { date: '2026-12-11' },
      body: { holiday: { name: 'Hari jadi provinsi', kind: 'libur-daerah' } },
    },
  } as const
  const { output } = await manager(changes.previewChange, asked)
  expect(output.changes[0]?.facts[0]?.after?.id).toBe('tutup')
  expect(output.means[0]?.id).toMatch(/^Pada Jumat, 11 Desember 2026 \d+ loket di \d+ instansi tutup/)
  expect((await list({ limit: 100 })).changes).toHaveLength(before)
  const [day] = (await admin(hall.listCalendar, { params, query: { from: '2026-12-11', to: '2026-12-11' } }))
    .output
  expect(day?.open).toBe(true)
  const stranger = await world.officer('petugas-bri')
  expect((await stranger(changes.previewChange, asked)).status).toBe(403)
  const misshapen = await admin(changes.previewChange, {
    params,
    body: { operation: 'setQuota', params: { service: 'kk-baru' }, body: { quota: 'viel' } },
  })
  expect(misshapen.problem).toMatchObject({ code: 'request.malformed', status: 400 })
  expect(misshapen.problem.faults?.[0]?.path).toBe('body/quota')
})

test('while somebody changes the hall, the kiosk goes on giving numbers', async () => {
  const kiosk = await world.kiosk()
  const body = { service: 'ktp-el-baru', acceptUnstaffed: true } as const
  await world.selaso.ground.db.inMall(mall, async (tx) => {
    await lockHall(tx)
    expect((await kiosk(queue.issueTicket, { params, body })).status).toBe(201)
  })
})

test('the server can add to the log and nothing else, and sees its own hall alone', async () => {
  const { default: pg } = await import('pg')
  const app = new pg.Client({ connectionString: world.appUrl })
  await app.connect()
  try {
    expect((await app.query('select * from hall.change')).rows).toEqual([])
    await expect(app.query('delete from hall.change')).rejects.toThrow(/permission denied/)
    await expect(app.query("update hall.change set actor = 'x'")).rejects.toThrow(/permission denied/)
    await app.query("select set_config('selaso.mall', 'elsewhere', false)")
    expect((await app.query('select * from hall.change')).rows).toEqual([])
  } finally {
    await app.end()
  }
  const stored = await withOwner(world.ownerUrl, (client) => client.query('select * from hall.change'))
  expect(JSON.stringify(stored.rows)).not.toContain('Admin')
})
