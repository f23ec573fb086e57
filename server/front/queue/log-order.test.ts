import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queue } from '../../../contract/index.ts'
import { withOwner } from '../../../tests/database.ts'
import { mall } from '../../../tests/world.ts'
import type { Caller } from '../../../tests/world.ts'
import { sql } from '../../base/sql.ts'
import { open, openHall } from './hall.fixture.ts'
import type { OpenHall } from './hall.fixture.ts'
import { lockTicket } from './store.ts'

let hall: OpenHall
let world: OpenHall['world']
let kiosk: Caller
let officer: Caller

beforeAll(async () => {
  hall = await openHall()
  ;({ world, kiosk, officer } = hall)
})
afterAll(() => world.close())
beforeEach(() => hall.nextWeek())

const counter = 'G01-1'

test('a ticket that came into line after a call had begun to write is left for the next press, so that the log stays in order', async () => {
  await open(officer, counter)
  await withOwner(world.ownerUrl, async (client) => {
    await client.query('begin')
    // The call's transaction has its number already when the ticket is given.
    await client.query('select pg_current_xact_id()')
    await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })
    const now = world.clock.now()
    const { rows } = await client.query<{ result: string }>(
      `select result from queue.call_next($1, $2, ($2 at time zone 'Asia/Jakarta')::date, array[$3], array[null]::uuid[],
         array['test'], array[null]::text[], array[''], array[gen_random_uuid()], '[{}]')`,
      [mall, now, counter],
    )
    expect(rows).toEqual([{ result: 'empty' }])
    await client.query('commit')
  })
  const { output } = await officer(queue.callNext, { params: { mall, counter } }, { key: randomUUID() })
  expect(output.ticket?.number).toBe('A1-001')
})

test('a transaction that another overtook begins again with a new number, so that the log stays in order', async () => {
  await open(officer, counter)
  const { ticket } = (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }))
    .output
  let tries = 0
  const state = await world.selaso.ground.db.inMall(mall, async (tx) => {
    await tx.query(sql`select pg_current_xact_id()`)
    if (++tries === 1) await officer(queue.callNext, { params: { mall, counter } })
    return (await lockTicket(tx, ticket.id))?.state
  })
  expect({ tries, state }).toEqual({ tries: 2, state: 'called' })
})

test('who only refers to a ticket or its visit at that moment does not make a call pass them over', async () => {
  await open(officer, counter)
  const take = async () =>
    (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })).output.ticket
  const [first] = [await take(), await take()]
  await withOwner(world.ownerUrl, async (client) => {
    await client.query('begin')
    // As a foreign key locks: of a family's next number, of a note, of a phone that wants to be told.
    await client.query('select from queue.ticket where id = $1 for key share', [first.id])
    await client.query('select from queue.visit where id = $1 for key share', [first.visit])
    const { output } = await officer(queue.callNext, { params: { mall, counter } }, { key: randomUUID() })
    expect(output.ticket?.number).toBe(first.number)
    await client.query('commit')
  })
})
