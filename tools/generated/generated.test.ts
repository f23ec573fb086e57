import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { openWorld } from '../../tests/world.ts'
import type { World } from '../../tests/world.ts'
import { describeSchema, unwalledTables } from './schema.ts'

let world: World
let owner: pg.Client

beforeAll(async () => {
  world = await openWorld()
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await world.close()
})

test('the committed present schema is what the migrations make', async () => {
  await expect(await describeSchema(owner)).toMatchFileSnapshot('../../database/schema.sql')
})

test('the committed OpenAPI document is what the server serves', async () => {
  const { body } = await world.selaso.app.inject({ url: '/api/openapi.json' })
  await expect(`${JSON.stringify(JSON.parse(body), null, 2)}\n`).toMatchFileSnapshot(
    '../../contract/openapi.json',
  )
})

test('every operation of the contract has exactly one route', async () => {
  const contract = await import('../../contract/index.ts')
  const parts: object[] = [contract.access, contract.hall, contract.queue, contract.relations, contract.demo]
  const operations = parts.flatMap((part) =>
    Object.values(part as Record<string, { path?: unknown; method?: unknown; id?: string }>).flatMap(
      (value) => (typeof value.path === 'string' && value.method !== undefined ? [value.id ?? ''] : []),
    ),
  )
  expect(world.selaso.routes.map((route) => route.operation.id).sort()).toEqual(operations.sort())
})

test('every table of a mall is walled by forced row security', async () => {
  expect(await unwalledTables(owner)).toEqual([])
})

test('the server’s role owns nothing, cannot bypass row security and sees no row without a mall', async () => {
  const app = new pg.Client({ connectionString: world.appUrl })
  await app.connect()
  try {
    const role = await app.query(
      'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
    )
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
    const owned = await app.query(
      'select count(*)::int as n from pg_class where relowner = (select oid from pg_roles where rolname = current_user)',
    )
    expect(owned.rows).toEqual([{ n: 0 }])
    expect((await app.query('select * from queue.ticket')).rows).toEqual([])
    expect((await app.query('select * from hall.service')).rows).toEqual([])
    await expect(app.query('select * from base.secret')).rejects.toThrow(/permission denied/)
    await expect(app.query('delete from base.event')).rejects.toThrow(/permission denied/)
  } finally {
    await app.end()
  }
})

test('a transaction inside one mall neither reads nor writes another', async () => {
  const app = new pg.Client({ connectionString: world.appUrl })
  await app.connect()
  try {
    await app.query("begin; select set_config('selaso.mall', 'elsewhere', true)")
    expect((await app.query('select * from hall.service')).rows).toEqual([])
    await expect(
      app.query("insert into hall.paper (mall, name, facts) values ('pekanbaru', 'x', '{}')"),
    ).rejects.toThrow(/row-level security/)
  } finally {
    await app.end()
  }
})
