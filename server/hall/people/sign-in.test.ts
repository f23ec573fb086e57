import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access } from '../../../contract/index.ts'
import { demoPassword, mall, openWorld } from '../../../tests/world.ts'
import type { World } from '../../../tests/world.ts'
import { sql } from '../../base/sql.ts'
import { cookiesOf, signInAt, withCookie } from './staff.fixture.ts'

const params = { mall }
let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const attempt = (username: string, password: string) =>
  world.anonymous(access.signIn, { params, body: { username, password } })

const stored = async (username: string) => {
  const [row] = await world.selaso.ground.db.inMall(mall, (tx) =>
    tx.query<{ failed_attempts: number; locked_until: Date | null }>(
      sql`select failed_attempts, locked_until from people.officer where mall = ${mall} and username = ${username}`,
    ),
  )
  return row!
}

const eventsOf = (type: string) =>
  world.selaso.ground.db.inMall(mall, (tx) =>
    tx.query<{ actor: string; subject: string; data: Record<string, unknown> }>(
      sql`select actor, subject, data from base.event where mall = ${mall} and type = ${type}`,
    ),
  )

describe('signing in', () => {
  it('answers with a session cookie that no script and no other site can use', async () => {
    const { call, setCookie } = await signInAt(world.selaso, 'manajer')
    expect(setCookie).toMatch(/^selaso_session=\S+; .*HttpOnly/)
    expect(setCookie).toContain('SameSite=Lax')
    expect((await call(access.getMe, { params })).output).toMatchObject({
      kind: 'officer',
      assignments: [{ role: 'duty-manager', agency: null }],
      mustChangePassword: false,
    })
    expect((await eventsOf('officer.signed-in')).at(-1)).toMatchObject({ data: {} })
  })

  it('says the same of a wrong password and of a user who does not exist', async () => {
    const wrong = await attempt('pimpinan', 'not this one')
    const nobody = await attempt('nobody-here', demoPassword)
    expect([wrong.status, nobody.status]).toEqual([401, 401])
    expect(wrong.problem).toEqual(nobody.problem)
    expect(wrong.problem.code).toBe('access.wrong-password')
    expect(wrong.headers['set-cookie']).toBeUndefined()
  })

  it('gives a new session id, so that a planted one is worth nothing', async () => {
    const first = await signInAt(world.selaso, 'pimpinan-bpn')
    const second = await signInAt(world.selaso, 'pimpinan-bpn', demoPassword, { cookie: first.cookie })
    expect(second.cookie).not.toBe(first.cookie)
    expect((await first.call(access.getMe, { params })).output.kind).toBe('anonymous')
    expect((await second.call(access.getMe, { params })).output.kind).toBe('officer')
    const planted = withCookie(world.selaso, 'selaso_session=a-session-id-of-my-choice')
    const answer = await planted(access.signIn, {
      params,
      body: { username: 'pimpinan-bpn', password: demoPassword },
    })
    expect(cookiesOf(answer.headers).cookie).not.toContain('my-choice')
  })

  it('is refused to a form on another site', async () => {
    const body = { username: 'admin', password: demoPassword }
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      const answer = await world.anonymous(access.signIn, { params, body }, { headers })
      expect(answer.problem.code).toBe('request.cross-site')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it('works in the own hall only', async () => {
    const answer = await world.anonymous(access.signIn, {
      params: { mall: 'dumai' },
      body: { username: 'admin', password: demoPassword },
    })
    expect(answer.problem.code).toBe('access.wrong-password')
  })
})

describe('guessing a password', () => {
  it('gets five tries out of twenty at once, then the account rests for 15 minutes', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, n) => attempt('petugas-bpn', `guess number ${n}`)),
    )
    const codes = guesses.map((guess) => guess.problem.code)
    // The fifth failure is told as what it is: the lock.
    expect(codes.filter((code) => code === 'access.wrong-password')).toHaveLength(4)
    expect(codes.filter((code) => code === 'access.locked')).toHaveLength(16)
    expect((await stored('petugas-bpn')).failed_attempts).toBe(5)

    const right = await attempt('petugas-bpn', demoPassword)
    expect(right.status).toBe(429)
    expect(right.problem.params).toEqual({ minutes: 15 })
    expect(right.headers['retry-after']).toBe('900')
    const locks = await eventsOf('officer.locked')
    expect(locks).toHaveLength(1)
    expect(locks[0]?.data).toEqual({ minutes: 15, failures: 5 })
  })

  it('is not made easier by moving the hall’s clock', async () => {
    const before = world.clock.now()
    world.clock.advance(365 * 24 * 3600_000)
    expect((await attempt('petugas-bpn', demoPassword)).problem.code).toBe('access.locked')
    world.clock.moveTo(before)
  })

  it('starts from nothing again after a success', async () => {
    await world.selaso.ground.db.inMall(mall, (tx) =>
      tx.query(sql`update people.officer set locked_until = now() - interval '1 second'
                   where mall = ${mall} and username = 'petugas-bpn'`),
    )
    expect((await attempt('petugas-bpn', 'still wrong')).problem.code).toBe('access.wrong-password')
    expect((await stored('petugas-bpn')).failed_attempts).toBe(6)
    await signInAt(world.selaso, 'petugas-bpn')
    expect(await stored('petugas-bpn')).toEqual({ failed_attempts: 0, locked_until: null })
  })

  it('is no easier with a borrowed session', async () => {
    const { call } = await signInAt(world.selaso, 'petugas-samsat')
    const change = () =>
      call(access.changePassword, { params, body: { current: 'a guess', next: 'payung hujan senin' } })
    const codes = []
    for (let n = 0; n < 6; n++) codes.push((await change()).problem.code)
    expect(codes.slice(0, 4)).toEqual(Array(4).fill('access.wrong-password'))
    expect(codes.slice(4)).toEqual(['access.locked', 'access.locked'])
  })

  it('lets four right sign-ins at once all pass', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => attempt('petugas-djp', demoPassword)))
    expect(all.map((answer) => answer.status)).toEqual([200, 200, 200, 200])
  })
})
