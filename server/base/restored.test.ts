import { afterEach, beforeEach, expect, test } from 'vitest'
import { queue } from '../../contract/index.ts'
import { withOwner } from '../../tests/database.ts'
import { mall, openWorld } from '../../tests/world.ts'
import type { World } from '../../tests/world.ts'
import { migrations } from '../app.ts'
import { readEvents, streamStart } from './events.ts'
import { migrate } from './migrate.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const events = () => readEvents(world.selaso.ground.db, mall, streamStart, 10_000)
const giveNumber = async () => {
  const kiosk = await world.kiosk()
  const { ticket } = (await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } }))
    .output
  return ticket.id
}

test('a dump restored on a server with lower transaction numbers flows again after the next start, in the same order', async () => {
  for (let n = 0; n < 3; n++) await giveNumber()
  // As it is after a restore: the events carry numbers that this server gives out in a year.
  await withOwner(world.ownerUrl, (owner) =>
    owner.query(
      `update base.event set txid = (txid::text::bigint + 1000000000)::text::xid8 where type = 'ticket.issued';
       update public.selaso_migration set digest = 'another server' where name = 'cluster'`,
    ),
  )
  expect((await events()).held).toBe(true)
  const before = await withOwner(world.ownerUrl, (owner) =>
    owner.query<{ id: string }>(`select id from base.event where mall = $1 order by seq`, [mall]),
  )
  await migrate(world.ownerUrl, migrations)
  const fresh = await giveNumber()
  const { events: read, held } = await events()
  expect(held).toBe(false)
  expect(
    read
      .slice(0, -1)
      .map((event) => event.id)
      .slice(0, before.rows.length),
  ).toEqual(before.rows.map((row) => row.id))
  expect(read.at(-1)).toMatchObject({ type: 'ticket.issued', subject: `tickets/${fresh}` })
})

test('a start without a restore leaves every place in the stream as it is', async () => {
  await giveNumber()
  const before = (await events()).events.map((event) => event.position)
  await migrate(world.ownerUrl, migrations)
  expect((await events()).events.map((event) => event.position)).toEqual(before)
})
