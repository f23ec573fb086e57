import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access } from '../../../contract/index.ts'
import { withOwner } from '../../../tests/database.ts'
import { demoPassword, mall, openWorld } from '../../../tests/world.ts'
import type { World } from '../../../tests/world.ts'
import { sql } from '../../base/sql.ts'
import { foundPeople } from './found.ts'
import { signInAt } from './staff.fixture.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await world.selaso.ground.db.inMall('dumai', (tx) =>
    tx.query(sql`insert into hall.mall (mall, name, city, time_zone, zone_label, settings)
                 values ('dumai', 'MPP Dumai', 'Dumai', 'Asia/Jakarta', 'WIB', '{}')`),
  )
})
afterAll(() => world.close())

describe('the first people of a hall', () => {
  it('are one admin with a one-time password, also when two servers start at once', async () => {
    const { ground } = world.selaso
    const other = (await world.another()).ground
    const found = await Promise.all([ground, other].map((g) => foundPeople(g, 'dumai', { demo: false })))
    expect(found.map((accounts) => accounts.length).sort()).toEqual([0, 1])
    const [first] = found.flat()
    expect(first).toMatchObject({ username: 'admin', role: 'admin', agency: null })
    const { call } = await signInAt(world.selaso, 'admin', first!.password, { mall: 'dumai' })
    expect((await call(access.getMe, { params: { mall: 'dumai' } })).output.mustChangePassword).toBe(true)
    expect(await foundPeople(ground, 'dumai', { demo: false })).toEqual([])
    expect(await foundPeople(ground, 'dumai', { demo: true })).toEqual([])
  })

  it('are in a demo an officer for every counter, told at every start', async () => {
    const accounts = await foundPeople(world.selaso.ground, mall, { demo: true })
    const names = accounts.map((account) => account.username)
    expect(names).toEqual(expect.arrayContaining(['admin', 'manajer', 'pimpinan', 'petugas-disdukcapil-1']))
    expect(new Set(accounts.map((account) => account.password))).toEqual(new Set([demoPassword]))
    const agencies = new Set(accounts.flatMap((account) => account.agency ?? []))
    for (const agency of agencies)
      expect(names).toEqual(expect.arrayContaining([`petugas-${agency}`, `pimpinan-${agency}`]))
    expect(agencies.size).toBeGreaterThan(20)
  })

  it('are no longer told when somebody has changed the password', async () => {
    const { call } = await signInAt(world.selaso, 'petugas-brk')
    await call(access.changePassword, {
      params: { mall },
      body: { current: demoPassword, next: 'payung hujan senin' },
    })
    const names = (await foundPeople(world.selaso.ground, mall, { demo: true })).map((a) => a.username)
    expect(names).not.toContain('petugas-brk')
    expect(names).toContain('pimpinan-brk')
  })

  it('of a demo are warned of when the hall opens in earnest', async () => {
    const said: string[] = []
    const ground = { ...world.selaso.ground, log: (message: string) => said.push(message) }
    expect(await foundPeople(ground, mall, { demo: false })).toEqual([])
    expect(said.join()).toContain('demo password')
  })
})

describe('secrets', () => {
  it('stand nowhere in the database: no password, no token, no session id, no user name in an event', async () => {
    const params = { mall }
    const secrets = [demoPassword, 'payung hujan selasa']
    const admin = await signInAt(world.selaso, 'admin')
    const key = () => ({ key: `key-${secrets.length}-${Math.random()}` })
    const created = await admin.call(
      access.createOfficer,
      {
        params,
        body: { username: 'rahasia-satu', name: 'Petugas', assignments: [{ role: 'leader', agency: null }] },
      },
      key(),
    )
    const officer = created.output.officer.id
    const reset = await admin.call(access.resetPassword, { params: { mall, officer } }, key())
    const device = await admin.call(
      access.registerDevice,
      { params, body: { kind: 'board', label: 'Papan' } },
      key(),
    )
    secrets.push(created.output.password, reset.output.password, device.output.token)
    await world.anonymous(access.pairDevice, { params, body: { token: device.output.token } }, key())
    const again = await signInAt(world.selaso, 'rahasia-satu', reset.output.password)
    await again.call(
      access.changePassword,
      { params, body: { current: reset.output.password, next: 'payung hujan selasa' } },
      key(),
    )
    const wrong = { username: 'rahasia-satu', password: 'a wrong secret' }
    for (let n = 0; n < 6; n++) await world.anonymous(access.signIn, { params, body: wrong }, key())
    secrets.push(
      wrong.password,
      ...[admin, again].map(({ cookie }) => decodeURIComponent(cookie.split('=')[1]!).split('.')[0]!),
    )

    const texts = await withOwner(world.ownerUrl, async (client) => {
      const rowsOf = async (table: string) =>
        (
          await client.query<{ text: string }>(`select row_to_json(t)::text as text from ${table} t`)
        ).rows.map((row) => row.text)
      return {
        events: await rowsOf('base.event'),
        commands: await rowsOf('base.command'),
        people: [
          ...(await rowsOf('people.officer')),
          ...(await rowsOf('people.session')),
          ...(await rowsOf('people.device')),
        ],
      }
    })
    expect(texts.events.length).toBeGreaterThan(100)
    const everything = [...texts.events, ...texts.commands, ...texts.people].join('\n')
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(10)
      expect(everything.includes(secret), secret).toBe(false)
    }
    expect(texts.events.join('\n')).not.toContain('rahasia-satu')
    // What is asked with a secret is not remembered at all: even a digest of it could be searched for.
    expect(texts.commands.join('\n')).not.toMatch(/"operation":"(signIn|changePassword|pairDevice)"/)
  })
})
