import { queue } from '../../contract/index.ts'
import { withOwner } from '../database.ts'
import { demoPassword, mall, openWorld } from '../world.ts'
import type { World } from '../world.ts'
import { ensureDevice } from '../../server/hall/people/index.ts'

export type Asker = 'nobody' | 'kiosk' | 'officer' | 'foreigner' | 'admin'

/** A hall with one open counter, a ticket in line and one being served, and everybody who may knock at its door. */
export interface DoorWorld {
  readonly world: World
  readonly headers: Record<Asker, Record<string, string>>
  readonly waiting: string
  readonly serving: string
  /** How much is written in the log and in the memory of commands. */
  written(): Promise<unknown>
}

async function cookieOf(world: World, username: string): Promise<Record<string, string>> {
  const response = await world.selaso.app.inject({
    method: 'POST',
    url: `/api/malls/${mall}/sign-in`,
    payload: { username, password: demoPassword },
  })
  return { cookie: response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

export async function openDoor(options: { webDirectory?: string } = {}): Promise<DoorWorld> {
  const world = await openWorld(options)
  const { token } = await ensureDevice(world.selaso.ground, mall, { kind: 'kiosk', label: 'Kios' })
  const headers = {
    nobody: {},
    kiosk: { authorization: `Bearer ${token}` },
    officer: await cookieOf(world, 'petugas-disdukcapil-1'),
    foreigner: await cookieOf(world, 'petugas-bpn'),
    admin: await cookieOf(world, 'admin'),
  }
  const kiosk = await world.kiosk()
  const officer = await world.officer('petugas-disdukcapil-1')
  const params = { mall, counter: 'G01-1' }
  const body = { service: 'ktp-el-baru' }
  await officer(queue.openCounter, { params })
  const serving = (await kiosk(queue.issueTicket, { params, body })).output.ticket.id
  await officer(queue.callNext, { params })
  await officer(queue.startService, { params: { mall, ticket: serving } })
  const waiting = (await kiosk(queue.issueTicket, { params, body })).output.ticket.id
  return {
    world,
    headers,
    waiting,
    serving,
    written: () =>
      withOwner(world.ownerUrl, async (client) => {
        const { rows } = await client.query(
          `select (select count(*)::int from base.event) as events, (select count(*)::int from base.command) as commands,
                  (select sum(version)::int from queue.ticket) as steps`,
        )
        return rows[0] as unknown
      }),
  }
}
