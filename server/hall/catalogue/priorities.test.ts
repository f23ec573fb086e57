import { afterAll, beforeAll, expect, test } from 'vitest'
import { changes, hall, queue } from '../../../contract/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'

let world: World
let admin: Caller
beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
})
afterAll(() => world.close())

const params = { mall }
type Groups = Parameters<typeof set>[0]
const set = (groups: { group: (typeof hall.statutoryGroups)[number]; creditMinutes: number }[]) =>
  admin(hall.setPriorities, { params, body: { groups } })
const listed = async () => (await world.anonymous(hall.listPriorities, { params })).output
const twoGroups: Groups = [
  { group: 'disabilitas', creditMinutes: 45 },
  { group: 'lansia', creditMinutes: 15 },
]

test('the hall offers two groups: the kiosk gives a number to these and refuses the others in words', async () => {
  const before = await listed()
  expect(before.offered).toHaveLength(5)
  const { output } = await set(twoGroups)
  expect(output.map(({ group, creditMinutes }) => [group, creditMinutes])).toEqual([
    ['disabilitas', 45],
    ['lansia', 15],
  ])
  const known = (await world.anonymous(hall.getMall, { params })).output.priorityCreditMinutes
  expect(Object.keys(known)).toEqual(['disabilitas', 'lansia'])
  expect((await listed()).others.map(({ group }) => group)).toEqual(['ibu-hamil', 'balita', 'korban-bencana'])
  const kiosk = await world.kiosk()
  const take = (priority: 'lansia' | 'balita') =>
    kiosk(queue.issueTicket, {
      params,
      body: { service: 'ktp-el-baru', priority, acceptUnstaffed: true },
    })
  expect((await take('balita')).problem).toMatchObject({ code: 'priority.not-offered', status: 422 })
  expect((await take('lansia')).output.ticket.priority).toBe('lansia')

  const [made] = (await admin(changes.listChanges, { params, query: { kind: 'priorities' } })).output.changes
  expect(made?.facts.map(({ label }) => label.id)).toContain('Pembawa balita/anak')
  await admin(changes.undoChange, { params: { mall, change: made?.id ?? '' } })
  expect(await listed()).toEqual(before)
})

test('the example line is the line as the queue itself would call it', async () => {
  const asked = (groups: Groups) => admin(hall.tryPriorities, { params, body: { groups } })
  const plain = (await asked([])).output
  expect(plain.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const some = (await asked([{ group: 'lansia', creditMinutes: 20 }])).output
  // Came 14 minutes ago and counts as 34: before the one of 31, behind the one of 36.
  expect(some.map(({ number }) => number).slice(0, 4)).toEqual([1, 2, 6, 3])
  expect(some.every((one, i) => i === 0 || (some[i - 1]?.due ?? '') <= one.due)).toBe(true)
  expect((await world.anonymous(hall.tryPriorities, { params, body: { groups: [] } })).status).toBe(401)
})

test('a group named twice is refused, and who is no administrator sets nothing', async () => {
  const [first] = twoGroups
  if (!first) throw new Error('There are two')
  expect((await set([first, { ...first, creditMinutes: 1 }])).problem.code).toBe('request.malformed')
  const manager = await world.officer('manajer')
  expect((await manager(hall.setPriorities, { params, body: { groups: twoGroups } })).status).toBe(403)
})
