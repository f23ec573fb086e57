import { machineClock } from '../../base/clock.ts'
import { anonymous } from '../../base/context.ts'
import type { Who } from '../../base/context.ts'
import type { Ground } from '../../base/ground.ts'
import { Refusal } from '../../base/refusal.ts'
import { sql } from '../../base/sql.ts'
import type { Credentials } from '../../http/server.ts'
import { digestOfSecret } from './digest.ts'
import { memoryOf } from './memory.ts'
import { findByToken, markSeen } from './store/devices.ts'
import { findOfficer } from './store/officers.ts'
import { deviceWho, officerWho } from './view.ts'

const seenEveryMs = 60_000

/**
 * Who is asking in this mall. A session of another mall is nobody here; a device token that does not work is said so at once,
 * because a screen that quietly turned into a stranger would puzzle the whole hall.
 */
export function identify(ground: Ground): (credentials: Credentials) => Promise<Who> {
  const memory = memoryOf(ground)
  const heard = new Set<string>()

  /** Only malls that are there: anybody may send any name with any token, and the relay follows for ever. */
  async function hear(mall: string): Promise<void> {
    if (heard.has(mall)) return
    const known = await ground.db.query(sql`select 1 as known from hall.mall where mall = ${mall}`)
    if (known.length === 0) throw new Refusal('mall.unknown')
    await ground.relay.follow(mall)
    heard.add(mall)
  }

  async function officerOf(mall: string, id: string): Promise<Who | undefined> {
    return memory.officers.through(`${mall}/${id}`, () =>
      ground.db.inMall(mall, async (tx) => {
        const row = await findOfficer(tx, id)
        return row?.active ? officerWho(mall, row) : undefined
      }),
    )
  }

  async function deviceOf(mall: string, token: string): Promise<Who> {
    const digest = digestOfSecret(token)
    const who = await memory.devices.through(`${mall}/${digest}`, () =>
      ground.db.inMall(mall, async (tx) => {
        const row = await findByToken(tx, digest)
        return row && deviceWho(mall, row)
      }),
    )
    if (!who) throw new Refusal('access.device-unknown')
    await noteSeen(mall, who.id)
    return who
  }

  /** "Is this screen alive?" is asked by real time, also when a demo has stopped the hall's clock. */
  async function noteSeen(mall: string, id: string): Promise<void> {
    const now = machineClock.now()
    const last = memory.seen.get(id)
    if (last !== undefined && now.getTime() - last < seenEveryMs) return
    memory.seen.set(id, now.getTime())
    const notSince = new Date(now.getTime() - seenEveryMs)
    try {
      await ground.db.inMall(mall, (tx) => markSeen(tx, id, now, notSince))
    } catch (error) {
      ground.log('A device could not be marked as seen', error)
    }
  }

  return async ({ mall, officer, deviceToken }) => {
    // What concerns no hall (the list of halls) is asked by nobody in particular.
    if (mall === '' || (officer?.mall !== mall && deviceToken === undefined)) return anonymous
    // Before anything of this mall is remembered, its changes must be heard; a name that no mall has is refused here.
    await hear(mall)
    const signedIn = officer?.mall === mall ? await officerOf(mall, officer.id) : undefined
    if (signedIn) return signedIn
    return deviceToken === undefined ? anonymous : deviceOf(mall, deviceToken)
  }
}
