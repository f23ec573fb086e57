import { afterAll, beforeAll, expect, test } from 'vitest'
import { access, announcements } from '../../../../contract/index.ts'
import { mall, openWorld } from '../../../../tests/world.ts'
import type { Caller, World } from '../../../../tests/world.ts'

let world: World
let manager: Caller

beforeAll(async () => {
  world = await openWorld()
  manager = await world.officer('manajer')
})
afterAll(() => world.close())

const found = {
  heard: true,
  audio: 'running' as const,
  stream: true,
  delayMs: 12,
  clockAheadMs: -40,
  broken: [],
}
const report = (who: Caller, zone: string, more: Partial<announcements.BoardTest> = {}) =>
  who(announcements.reportBoardTest, { params: { mall, zone }, body: { ...found, ...more } })
const tests = async () => (await manager(announcements.listBoardTests, { params: { mall } })).output

test('the last test of a board is told with its device', async () => {
  const board = await world.device({ kind: 'board', label: 'Papan A', zone: 'Z1' })
  await report(board, 'Z1')
  const { output: last } = await report(board, 'Z1', { heard: false, broken: ['loket'] })
  const devices = (await manager(access.listDevices, { params: { mall } })).output
  const device = devices.find(({ label }) => label === 'Papan A')?.id
  expect(last).toMatchObject({ ...found, heard: false, broken: ['loket'], zone: 'Z1', device })
  expect(await tests()).toEqual([last])
})

test('who runs the hall may test in any browser; it is told of no device', async () => {
  const before = await tests()
  expect((await report(manager, 'Z2')).output).toMatchObject({ zone: 'Z2', device: null })
  expect(await tests()).toEqual(before)
})

test('a stranger, a kiosk and a board of another zone report nothing', async () => {
  const board = await world.device({ kind: 'board', label: 'Papan B', zone: 'Z2' })
  expect((await report(world.anonymous, 'Z1')).problem.code).toBe('access.sign-in-needed')
  expect((await report(await world.kiosk(), 'Z1')).problem.code).toBe('access.not-allowed')
  expect((await report(board, 'Z1')).problem.code).toBe('access.not-allowed')
  expect((await report(manager, 'Z99')).problem.code).toBe('zone.unknown')
  const officer = await world.officer('petugas-bri')
  expect((await officer(announcements.listBoardTests, { params: { mall } })).problem.code).toBe(
    'access.not-allowed',
  )
})
