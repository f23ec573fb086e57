import { afterAll, beforeAll, expect, test } from 'vitest'
import { access, enrolment } from '../../../contract/index.ts'
import { withOwner } from '../../../tests/database.ts'
import { callerOf, mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { enrolmentState } from './enrolment.ts'
import { cookiesOf } from './staff.fixture.ts'

const params = { mall }
let world: World
let admin: Caller
beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
})
afterAll(() => world.close())

const invite = async (label = 'Kios pintu timur') =>
  (await admin(enrolment.makeEnrolment, { params, body: { kind: 'kiosk', label } })).output
const bring = (code: string) => world.anonymous(enrolment.enrolDevice, { params, body: { code } })
const look = async (id: string) =>
  (await admin(enrolment.getEnrolment, { params: { mall, enrolment: id } })).output

test('a kiosk types the code once, however it is written, and is paired by its cookie', async () => {
  const made = await invite()
  expect(made.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(made.link).toBe(`/${mall}/device#code=${made.code}`)
  expect(made.enrolment.state).toBe('waiting')
  const answer = await bring(` ${made.code.toLowerCase().replace('-', ' ')} `)
  expect(answer.output.device).toEqual({ kind: 'kiosk', zone: null })
  const device = callerOf(world.selaso)({ cookie: cookiesOf(answer.headers).cookie })
  expect((await device(access.getMe, { params })).output.kind).toBe('device')
  expect(await look(made.enrolment.id)).toMatchObject({ state: 'used', device: answer.output.id })
  const listed = (await admin(access.listDevices, { params })).output
  expect(listed.find(({ id }) => id === answer.output.id)?.label).toBe('Kios pintu timur')
  expect((await bring(made.code)).problem).toMatchObject({ code: 'enrolment.used', status: 409 })
})

test('of two devices that bring the same code at once one is paired', async () => {
  const made = await invite()
  const answers = await Promise.all([bring(made.code), bring(made.code), bring(made.code)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('a code that is old, withdrawn or invented is refused in words, and leaves no device', async () => {
  const count = async () => (await admin(access.listDevices, { params })).output.length
  const before = await count()
  const old = await invite()
  await withOwner(world.ownerUrl, (client) =>
    client.query("update people.enrolment set expires_at = now() - interval '1 second' where id = $1", [
      old.enrolment.id,
    ]),
  )
  expect((await bring(old.code)).problem).toMatchObject({ code: 'enrolment.expired', status: 409 })
  expect((await look(old.enrolment.id)).state).toBe('expired')
  const withdrawn = await invite()
  const end = { params: { mall, enrolment: withdrawn.enrolment.id } }
  expect((await admin(enrolment.endEnrolment, end)).output.state).toBe('ended')
  expect((await bring(withdrawn.code)).problem.code).toBe('enrolment.expired')
  const { problem } = await bring('AAAA-AAAA')
  expect(problem.words.id).toContain('8 huruf dan angka')
  expect(await count()).toBe(before)
})

test('a board needs its zone, and only an administrator invites', async () => {
  const board = (zone?: string) =>
    admin(enrolment.makeEnrolment, {
      params,
      body: { kind: 'board', label: 'Papan', ...(zone !== undefined && { zone }) },
    })
  expect((await board()).problem.code).toBe('enrolment.needs-zone')
  expect((await board('Z99')).problem.code).toBe('zone.unknown')
  expect((await board('Z1')).status).toBe(201)
  const manager = await world.officer('manajer')
  const body = { kind: 'kiosk', label: 'Kios' } as const
  expect((await manager(enrolment.makeEnrolment, { params, body })).status).toBe(403)
})

test('the code is kept nowhere: not in the memory of keys, the events or the table', async () => {
  const body = { kind: 'kiosk', label: 'Kios 9' } as const
  const make = () => admin(enrolment.makeEnrolment, { params, body }, { key: 'enrol-kios-9' })
  const { code } = (await make()).output
  expect((await make()).output).toMatchObject({ code: '', link: '' })
  await bring(code)
  const plain = code.replace('-', '')
  const kept = await withOwner(world.ownerUrl, (client) =>
    client.query(
      'select to_jsonb(e) from people.enrolment e union all select to_jsonb(e) from base.event e union all select to_jsonb(c) from base.command c',
    ),
  )
  expect(JSON.stringify(kept.rows)).not.toMatch(new RegExp(`${code}|${plain}`, 'i'))
})

test('a code is over at its very last instant', () => {
  const at = new Date('2026-11-24T02:00:00Z')
  const row = { ended_at: null, device: null, expires_at: at }
  expect(enrolmentState(row, new Date(at.getTime() - 1))).toBe('waiting')
  expect(enrolmentState(row, at)).toBe('expired')
})
