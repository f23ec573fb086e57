import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access, enrolment } from '../../../contract/index.ts'
import type { Call, Operation } from '../../../contract/index.ts'
import { demoPassword, mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { sql } from '../../base/sql.ts'
import { foundPeople } from './found.ts'
import { peopleRoutes } from './routes.ts'
import { signInAt } from './staff.fixture.ts'

const askers = [
  'anonymous',
  'kiosk',
  'officer',
  'agency-lead',
  'duty-manager',
  'admin',
  'leader',
  'admin with a one-time password',
  'admin of another hall',
] as const
type Asker = (typeof askers)[number]

const everybody = askers
const signedIn: readonly Asker[] = [
  'officer',
  'agency-lead',
  'duty-manager',
  'admin',
  'leader',
  'admin with a one-time password',
]

/** Who gets past the gate of each operation. An operation without a line here fails the test below. */
const may: Record<string, readonly Asker[]> = {
  signIn: everybody,
  signOut: everybody,
  getMe: everybody,
  pairDevice: everybody,
  changePassword: signedIn,
  listOfficers: ['agency-lead', 'duty-manager', 'admin'],
  createOfficer: ['agency-lead', 'admin'],
  updateOfficer: ['agency-lead', 'admin'],
  resetPassword: ['agency-lead', 'admin'],
  listDevices: ['duty-manager', 'admin'],
  registerDevice: ['admin'],
  renameDevice: ['admin'],
  revokeDevice: ['admin'],
  makeEnrolment: ['admin'],
  getEnrolment: ['admin'],
  endEnrolment: ['admin'],
  enrolDevice: everybody,
}

const nobody = '01990000-0000-7000-8000-000000000000'
let created = 0
const bodies: Record<string, () => object> = {
  signIn: () => ({ username: 'nobody-here', password: 'wrong' }),
  pairDevice: () => ({ token: 'wrong' }),
  changePassword: () => ({ current: 'wrong', next: 'payung hujan senin' }),
  createOfficer: () => ({
    username: `baru-${++created}`,
    name: 'Petugas baru',
    assignments: [{ role: 'officer', agency: 'bpn' }],
  }),
  updateOfficer: () => ({ name: 'Petugas', assignments: [{ role: 'officer', agency: 'bpn' }], active: true }),
  registerDevice: () => ({ kind: 'board', label: 'Papan' }),
  renameDevice: () => ({ label: 'Papan' }),
  makeEnrolment: () => ({ kind: 'kiosk', label: 'Kios' }),
  enrolDevice: () => ({ code: 'wrong' }),
}

let world: World
const callers = new Map<Asker, Caller>()

beforeAll(async () => {
  world = await openWorld()
  const { ground } = world.selaso
  await ground.db.inMall('dumai', (tx) =>
    tx.query(sql`insert into hall.mall (mall, name, city, time_zone, zone_label, settings)
                 values ('dumai', 'MPP Dumai', 'Dumai', 'Asia/Jakarta', 'WIB', '{}')`),
  )
  await foundPeople(ground, 'dumai', { demo: true })
  callers.set('anonymous', world.anonymous)
  callers.set('kiosk', await world.kiosk())
  callers.set('officer', await world.officer('petugas-bpn'))
  callers.set('agency-lead', await world.officer('pimpinan-bpn'))
  callers.set('duty-manager', await world.officer('manajer'))
  callers.set('admin', await world.officer('admin'))
  callers.set('leader', await world.officer('pimpinan'))
  callers.set(
    'admin of another hall',
    (await signInAt(world.selaso, 'admin', demoPassword, { mall: 'dumai' })).call,
  )
  const fresh = await callers.get('admin')!(access.createOfficer, {
    params: { mall },
    body: { username: 'admin-baru', name: 'Admin baru', assignments: [{ role: 'admin', agency: null }] },
  })
  callers.set(
    'admin with a one-time password',
    (await signInAt(world.selaso, 'admin-baru', fresh.output.password)).call,
  )
})
afterAll(() => world.close())

// Signing out last: it ends what the others ask with.
const operations: Operation[] = peopleRoutes
  .map((route) => route.operation)
  .sort((a, b) => Number(a.id === 'signOut') - Number(b.id === 'signOut'))

describe('who may do what', () => {
  it('is told for every operation', () => {
    expect(operations.map((operation) => operation.id).sort()).toEqual(Object.keys(may).sort())
    const contract = [...Object.values<object>(access), ...Object.values<object>(enrolment)].flatMap(
      (part) => ('path' in part && 'id' in part ? [String(part.id)] : []),
    )
    expect(contract.sort()).toEqual(operations.map((operation) => operation.id).sort())
  })

  it.each(
    operations.flatMap((operation) => askers.map((asker) => [operation.id, asker, operation] as const)),
  )('%s asked by %s', async (id, asker, operation) => {
    const body = bodies[id]?.()
    // A list of operations forgets their types; the server checks the shapes.
    const call: unknown = {
      params: { mall, officer: nobody, device: nobody, enrolment: nobody },
      ...(body ? { body } : {}),
    }
    const answer = await callers.get(asker)!(operation, call as Call<Operation>)
    const code = answer.status < 400 ? 'done' : answer.problem.code
    if (may[id]?.includes(asker)) {
      expect(['access.not-allowed', 'access.sign-in-needed']).not.toContain(code)
      expect(answer.status).toBeLessThan(500)
    } else
      expect(code).toBe(
        ['anonymous', 'admin of another hall'].includes(asker)
          ? 'access.sign-in-needed'
          : 'access.not-allowed',
      )
  })
})
