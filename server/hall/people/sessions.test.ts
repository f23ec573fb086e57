import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access } from '../../../contract/index.ts'
import { demoPassword, mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { sql } from '../../base/sql.ts'
import type { Statement } from '../../base/sql.ts'
import { digestOfSecret } from './digest.ts'
import { forgetOldSessions } from './sessions.ts'
import { cookiesOf, signInAt, withCookie } from './staff.fixture.ts'

const params = { mall }
let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const kindOf = async (call: Caller) => (await call(access.getMe, { params })).output.kind

/** How long until another process knows; far below the five seconds of its memory. */
async function until(call: Caller, kind: string): Promise<number> {
  const start = performance.now()
  while ((await kindOf(call)) !== kind) {
    if (performance.now() - start > 4_000) throw new Error(`Not ${kind} after four seconds`)
    await new Promise((done) => setTimeout(done, 10))
  }
  return performance.now() - start
}

const officerId = async (admin: Caller, username: string) =>
  (await admin(access.listOfficers, { params })).output.find((officer) => officer.username === username)!

describe('a session', () => {
  it('outlives the server that began it', async () => {
    const { cookie } = await signInAt(world.selaso, 'manajer')
    const restarted = await world.another()
    expect(await kindOf(withCookie(restarted, cookie))).toBe('officer')
  })

  it('ends with the sign-out, here at once and in every other process', async () => {
    const other = await world.another()
    const { call, cookie } = await signInAt(world.selaso, 'pimpinan')
    const there = withCookie(other, cookie)
    expect(await kindOf(there)).toBe('officer')
    const out = await call(access.signOut, { params })
    expect(out.status).toBe(200)
    expect(await kindOf(call)).toBe('anonymous')
    expect(await until(there, 'anonymous')).toBeLessThan(2_500)
    const rows = await world.selaso.ground.db.inMall(mall, (tx) =>
      tx.query(sql`select 1 as one from base.event where mall = ${mall} and type = 'session.ended'`),
    )
    expect(rows).toHaveLength(1)
  })

  it('of one device does not end with the sign-out on another', async () => {
    const desk = await signInAt(world.selaso, 'petugas-djp')
    const phone = await signInAt(world.selaso, 'petugas-djp')
    await phone.call(access.signOut, { params })
    expect(await kindOf(desk.call)).toBe('officer')
  })

  it('ends when the officer is switched off, everywhere', async () => {
    const other = await world.another()
    const admin = await world.officer('admin')
    const { call, cookie } = await signInAt(world.selaso, 'petugas-bpn')
    const there = withCookie(other, cookie)
    expect([await kindOf(call), await kindOf(there)]).toEqual(['officer', 'officer'])
    const { id, name, assignments } = await officerId(admin, 'petugas-bpn')
    const off = await admin(access.updateOfficer, {
      params: { mall, officer: id },
      body: { name, assignments, active: false },
    })
    expect(off.output.active).toBe(false)
    expect(await kindOf(call)).toBe('anonymous')
    await until(there, 'anonymous')
    const again = await world.anonymous(access.signIn, {
      params,
      body: { username: 'petugas-bpn', password: demoPassword },
    })
    expect(again.problem.code).toBe('access.wrong-password')
  })

  it('ends with a change of password, except the one that changed it, which gets a new id', async () => {
    const desk = await signInAt(world.selaso, 'petugas-kemenag')
    const phone = await signInAt(world.selaso, 'petugas-kemenag')
    expect(await kindOf(phone.call)).toBe('officer')
    const change = (current: string, next: string) =>
      desk.call(access.changePassword, { params, body: { current, next } })
    expect((await change(demoPassword, 'rahasia123456')).problem.code).toBe('access.password-weak')
    expect((await change(demoPassword, demoPassword)).problem.code).toBe('access.password-weak')
    const changed = await change(demoPassword, 'payung hujan senin')
    expect(changed.status).toBe(200)
    expect([await kindOf(desk.call), await kindOf(phone.call)]).toEqual(['anonymous', 'anonymous'])
    const { cookie } = cookiesOf(changed.headers)
    expect(cookie).not.toBe(desk.cookie)
    expect(await kindOf(withCookie(world.selaso, cookie))).toBe('officer')
    await signInAt(world.selaso, 'petugas-kemenag', 'payung hujan senin')
    await expect(signInAt(world.selaso, 'petugas-kemenag')).rejects.toThrow('access.wrong-password')
  })

  it('follows new roles at once', async () => {
    const admin = await world.officer('admin')
    const { call } = await signInAt(world.selaso, 'petugas-taspen')
    expect((await call(access.listDevices, { params })).status).toBe(403)
    const { id, name } = await officerId(admin, 'petugas-taspen')
    await admin(access.updateOfficer, {
      params: { mall, officer: id },
      body: { name, assignments: [{ role: 'duty-manager', agency: null }], active: true },
    })
    expect((await call(access.listDevices, { params })).status).toBe(200)
  })

  it('ends after its time, and its row is removed by the job', async () => {
    const { call } = await signInAt(world.selaso, 'petugas-pos')
    const old = await signInAt(world.selaso, 'petugas-pos')
    const { db } = world.selaso.ground
    const count = async () =>
      (await db.inMall(mall, (tx) => tx.query(sql`select 1 as one from people.session where mall = ${mall}`)))
        .length
    await db.inMall(mall, (tx) =>
      tx.query(sql`update people.session set expires_at = now() - interval '1 second'
                   where mall = ${mall} and officer = (select id from people.officer where username = 'petugas-pos')`),
    )
    expect([await kindOf(call), await kindOf(old.call)]).toEqual(['anonymous', 'anonymous'])
    const before = await count()
    expect(await forgetOldSessions(world.selaso.ground)).toBe(2)
    expect(await count()).toBe(before - 2)
  })

  it('costs a busy counter no query per request', async () => {
    const { call } = await signInAt(world.selaso, 'petugas-bri')
    await kindOf(call)
    const { pool } = world.selaso.ground.db
    let taken = 0
    const count = () => taken++
    pool.on('acquire', count)
    for (let n = 0; n < 50; n++) await kindOf(call)
    pool.off('acquire', count)
    // The relay's own look at the events, once a second, may be among them.
    expect(taken).toBeLessThan(10)
  })

  it('cannot be read by whoever only holds the database', async () => {
    const { cookie } = await signInAt(world.selaso, 'petugas-bni')
    const [value = ''] = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')
    const rows = await world.selaso.ground.db.inMall(mall, (tx) =>
      tx.query<{ text: string }>(sql`select row_to_json(s)::text as text from people.session s`),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(value.length).toBeGreaterThan(20)
    expect(rows.some(({ text }) => text.includes(value))).toBe(false)
  })

  it('is found by its digest alone, and by nobody who does not know it', async () => {
    const { cookie } = await signInAt(world.selaso, 'petugas-ini')
    const id = digestOfSecret(decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '')
    const { db } = world.selaso.ground
    expect(await db.query(sql`select mall from people.session_of(${id})`)).toEqual([{ mall }])
    expect(await db.query(sql`select mall from people.session_of(${'another digest'})`)).toEqual([])
    // Neither the look-up before nor another hall's transaction leaves a door open.
    expect(await db.query(sql`select 1 as one from people.session`)).toEqual([])
    const elsewhere = (table: Statement) => db.inMall('dumai', (tx) => tx.query(table))
    expect(await elsewhere(sql`select 1 as one from people.session`)).toEqual([])
    expect(await elsewhere(sql`select 1 as one from people.staff`)).toEqual([])
    expect(await elsewhere(sql`select 1 as one from people.officer`)).toEqual([])
    expect(await elsewhere(sql`select 1 as one from people.assignment`)).toEqual([])
    expect(await elsewhere(sql`select 1 as one from people.device`)).toEqual([])
    expect(await elsewhere(sql`delete from people.session where true returning 1 as one`)).toEqual([])
  })
})
