import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access } from '../../../contract/index.ts'
import { callerOf, mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { ensureDevice } from './demo-device.ts'
import { cookiesOf, signInAt, withCookie } from './staff.fixture.ts'

const params = { mall }
let world: World
let admin: Caller

beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
})
afterAll(() => world.close())

const bearer = (token: string, selaso = world.selaso) =>
  callerOf(selaso)({ authorization: `Bearer ${token}` })
const register = async (label: string, more: { zone?: string } = {}) =>
  (await admin(access.registerDevice, { params, body: { kind: 'kiosk', label, ...more } })).output

describe('a device', () => {
  it('is registered with a token that is shown once', async () => {
    const call = () =>
      admin(
        access.registerDevice,
        { params, body: { kind: 'board', label: 'Papan 1' } },
        { key: 'key-papan-1' },
      )
    const first = (await call()).output
    expect(first.link).toBe(`/${mall}/device#token=${first.token}`)
    expect(first.token).toMatch(/^[\w-]{22}$/)
    const again = (await call()).output
    expect(again).toEqual({ device: first.device, token: '', link: '' })
  })

  it('belongs to a zone of this hall', async () => {
    const answer = await admin(access.registerDevice, {
      params,
      body: { kind: 'board', label: 'Papan 2', zone: 'Z99' },
    })
    expect(answer.problem.code).toBe('zone.unknown')
  })

  it('is known by its token, and noted as seen', async () => {
    const { device, token } = await register('Kios 1')
    expect((await bearer(token)(access.getMe, { params })).output).toMatchObject({
      kind: 'device',
      id: device.id,
      device: { kind: 'kiosk' },
    })
    const listed = (await admin(access.listDevices, { params })).output.find(({ id }) => id === device.id)!
    expect(Math.abs(Date.parse(listed.seenAt!) - Date.now())).toBeLessThan(60_000)
  })

  it('trades its token for a cookie that no script can read', async () => {
    const { device, token } = await register('Kios 2')
    const paired = await world.anonymous(access.pairDevice, { params, body: { token } })
    expect(paired.output.id).toBe(device.id)
    const { cookie, setCookie } = cookiesOf(paired.headers)
    expect(setCookie).toMatch(/HttpOnly/)
    expect(setCookie).toMatch(/SameSite=Lax/)
    expect((await withCookie(world.selaso, cookie)(access.getMe, { params })).output.id).toBe(device.id)
  })

  it('whose token is revoked is refused at once, in every process, and cannot be paired again', async () => {
    const other = await world.another()
    const { device, token } = await register('Kios 3')
    const here = bearer(token)
    const there = bearer(token, other)
    expect((await here(access.getMe, { params })).status).toBe(200)
    expect((await there(access.getMe, { params })).status).toBe(200)
    const revoked = await admin(access.revokeDevice, { params: { mall, device: device.id } })
    expect(revoked.output.revokedAt).not.toBeNull()
    const refused = await here(access.getMe, { params })
    expect([refused.status, refused.problem.code]).toEqual([401, 'access.device-unknown'])
    const start = performance.now()
    while ((await there(access.getMe, { params })).status !== 401 && performance.now() - start < 4_000)
      await new Promise((done) => setTimeout(done, 10))
    expect(performance.now() - start).toBeLessThan(2_500)
    const paired = await world.anonymous(access.pairDevice, { params, body: { token } })
    expect(paired.problem.code).toBe('access.device-unknown')
  })

  it('with a wrong token is told so, also by cookie', async () => {
    const wrong = await bearer('a-token-nobody-was-given')(access.getMe, { params })
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'access.device-unknown'])
    const stale = await withCookie(world.selaso, 'selaso_device=from-another-year')(access.getMe, { params })
    expect([stale.status, stale.problem.code]).toEqual([401, 'access.device-unknown'])
  })

  it('on which an officer signs in acts as the officer', async () => {
    const { token } = await register('Kios 4')
    const { cookie } = await signInAt(world.selaso, 'petugas-bpn')
    const both = callerOf(world.selaso)({ cookie, authorization: `Bearer ${token}` })
    expect((await both(access.getMe, { params })).output.kind).toBe('officer')
  })

  it('of a demo has the same link at every start', async () => {
    const kiosk = { kind: 'kiosk', label: 'Kios pintu utama' } as const
    const first = await ensureDevice(world.selaso.ground, mall, kiosk)
    expect(await ensureDevice(world.selaso.ground, mall, kiosk)).toEqual(first)
    expect((await bearer(first.token)(access.getMe, { params })).output.kind).toBe('device')
    const listed = (await admin(access.listDevices, { params })).output
    expect(listed.filter(({ label }) => label === kiosk.label)).toHaveLength(1)
  })
})
