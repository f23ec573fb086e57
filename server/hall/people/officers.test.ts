import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access } from '../../../contract/index.ts'
import type { Assignment } from '../../../contract/access.ts'
import { demoPassword, mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { signInAt } from './staff.fixture.ts'

const params = { mall }
let world: World
let admin: Caller
let lead: Caller

beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
  lead = await world.officer('pimpinan-bpn')
})
afterAll(() => world.close())

const named = async (username: string) =>
  (await admin(access.listOfficers, { params })).output.find((officer) => officer.username === username)!

const create = (by: Caller, username: string, assignments: Assignment[], key?: string) =>
  by(
    access.createOfficer,
    { params, body: { username, name: 'Petugas baru', assignments } },
    key === undefined ? {} : { key },
  )

const update = async (
  by: Caller,
  username: string,
  change: { assignments?: Assignment[]; active?: boolean },
) => {
  const { id, name, assignments, active } = await named(username)
  return by(access.updateOfficer, {
    params: { mall, officer: id },
    body: { name, assignments, active, ...change },
  })
}

const bpn: Assignment = { role: 'officer', agency: 'bpn' }

describe('a new officer', () => {
  it('signs in with the one-time password and may do nothing before changing it', async () => {
    const { password } = (await create(lead, 'baru-satu', [bpn])).output
    const { call } = await signInAt(world.selaso, 'baru-satu', password)
    expect((await call(access.getMe, { params })).output.mustChangePassword).toBe(true)
    const changed = await call(access.changePassword, {
      params,
      body: { current: password, next: 'payung hujan senin' },
    })
    expect(changed.status).toBe(200)
    const after = await signInAt(world.selaso, 'baru-satu', 'payung hujan senin')
    expect((await after.call(access.getMe, { params })).output.mustChangePassword).toBe(false)
  })

  it('is made once however often the request is repeated, and the password is shown once', async () => {
    const first = (await create(admin, 'baru-dua', [bpn], 'key-baru-dua')).output
    const again = (await create(admin, 'baru-dua', [bpn], 'key-baru-dua')).output
    expect(again.officer).toEqual(first.officer)
    expect(first.password).toMatch(/^\S{19}$/)
    expect(again.password).toBe('')
  })

  it('needs a free user name, an agency of this hall, and a role that fits it', async () => {
    expect((await create(admin, 'manajer', [bpn])).problem.code).toBe('access.username-taken')
    expect((await create(admin, 'baru-tiga', [{ role: 'officer', agency: 'bulan' }])).problem.code).toBe(
      'agency.unknown',
    )
    const misfit = await create(admin, 'baru-tiga', [bpn, { role: 'admin', agency: 'bpn' }])
    expect(misfit.problem.faults).toMatchObject([{ path: 'body/assignments/1/agency' }])
    expect(await named('baru-tiga')).toBeUndefined()
  })
})

describe('an agency lead', () => {
  it('sees the people of the own agency and no others', async () => {
    const seen = (await lead(access.listOfficers, { params })).output
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.every((officer) => officer.assignments.some((a) => a.agency === 'bpn'))).toBe(true)
  })

  it('makes officers of the own agency only', async () => {
    for (const given of [
      { role: 'agency-lead', agency: 'bpn' },
      { role: 'officer', agency: 'samsat' },
      { role: 'duty-manager', agency: null },
      { role: 'admin', agency: null },
      { role: 'leader', agency: null },
    ] as const)
      expect((await create(lead, 'baru-empat', [bpn, given])).problem.code).toBe('access.not-allowed')
  })

  it('can lift nobody, not even itself, above an officer', async () => {
    const lift = await update(lead, 'petugas-bpn', { assignments: [bpn, { role: 'admin', agency: null }] })
    expect(lift.problem.code).toBe('access.not-allowed')
    const own = await update(lead, 'pimpinan-bpn', { assignments: [{ role: 'admin', agency: null }] })
    expect(own.problem.code).toBe('access.not-allowed')
  })

  it('touches nobody of the own agency who is more than an officer', async () => {
    await create(admin, 'baru-lima', [bpn, { role: 'duty-manager', agency: null }])
    expect((await update(lead, 'baru-lima', { assignments: [bpn] })).problem.code).toBe('access.not-allowed')
    for (const username of ['baru-lima', 'pimpinan-bpn']) {
      const { id } = await named(username)
      const reset = await lead(access.resetPassword, { params: { mall, officer: id } })
      expect(reset.problem.code).toBe('access.not-allowed')
    }
  })

  it('does not learn whether another agency’s officer exists', async () => {
    const { id } = await named('petugas-samsat')
    const asked = await lead(access.resetPassword, { params: { mall, officer: id } })
    expect(asked.problem.code).toBe('access.officer-unknown')
    expect((await update(lead, 'admin', { active: false })).problem.code).toBe('access.officer-unknown')
  })

  it('gives a forgotten password anew, which unlocks the account and ends its sessions', async () => {
    const { call } = await signInAt(world.selaso, 'petugas-bpn')
    for (let n = 0; n < 5; n++)
      await world.anonymous(access.signIn, { params, body: { username: 'petugas-bpn', password: 'wrong' } })
    expect((await named('petugas-bpn')).lockedUntil).not.toBeNull()
    const { id } = await named('petugas-bpn')
    const reset = await lead(access.resetPassword, { params: { mall, officer: id } }, { key: 'key-reset-1' })
    expect((await call(access.getMe, { params })).output.kind).toBe('anonymous')
    expect((await named('petugas-bpn')).lockedUntil).toBeNull()
    await signInAt(world.selaso, 'petugas-bpn', reset.output.password)
    await expect(signInAt(world.selaso, 'petugas-bpn')).rejects.toThrow('access.wrong-password')
    const again = await lead(access.resetPassword, { params: { mall, officer: id } }, { key: 'key-reset-1' })
    expect(again.output.password).toBe('')
  })
})

describe('the last admin', () => {
  it('cannot be switched off, and cannot give the role away', async () => {
    expect((await update(admin, 'admin', { active: false })).problem.params).toEqual({ reason: 'last-admin' })
    const away = await update(admin, 'admin', { assignments: [{ role: 'leader', agency: null }] })
    expect(away.problem.code).toBe('access.not-allowed')
  })

  it('is left also when two admins switch each other off at the same time', async () => {
    const { password } = (await create(admin, 'admin-dua', [{ role: 'admin', agency: null }])).output
    const first = await signInAt(world.selaso, 'admin-dua', password)
    await first.call(access.changePassword, {
      params,
      body: { current: password, next: 'payung hujan senin' },
    })
    const second = await signInAt(world.selaso, 'admin-dua', 'payung hujan senin')
    const answers = await Promise.all([
      update(admin, 'admin-dua', { active: false }),
      update(second.call, 'admin', { active: false }),
    ])
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const one = await signInAt(world.selaso, 'admin', demoPassword).catch(() =>
      signInAt(world.selaso, 'admin-dua', 'payung hujan senin'),
    )
    expect((await one.call(access.listDevices, { params })).status).toBe(200)
  })
})
