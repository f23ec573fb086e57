import type { SessionStore } from '@fastify/session'
import type { Session } from 'fastify'
import { machineClock } from '../../base/clock.ts'
import { runCommand } from '../../base/commands.ts'
import type { Who } from '../../base/context.ts'
import type { Ground } from '../../base/ground.ts'
import { digestOfSecret } from './digest.ts'
import { sessionEnded } from './events.ts'
import { memoryOf } from './memory.ts'
import type { KeptSession } from './memory.ts'
import { deleteExpired, deleteSession, findSession, listMalls, putSession } from './store/sessions.ts'

/** When the cookie names no end (it always does); the same working day as the cookie's. */
const longestMs = 10 * 3600_000

/** Only its kind and id are used: they are written beside the event. */
const actor = (mall: string, id: string): Who => ({
  kind: 'officer',
  id,
  mall,
  name: '',
  assignments: [],
  mustChangePassword: false,
})

/**
 * Sessions of officers in PostgreSQL, so that they outlive a restart and can be ended from anywhere. All times are real ones:
 * a session ends ten hours after the sign-in, even if a demo turns the hall's clock back.
 */
export function sessionStore(ground: Ground): SessionStore {
  const memory = memoryOf(ground)
  const heard = new Set<string>()

  async function read(id: string): Promise<KeptSession | undefined> {
    const row = await findSession(ground.db, id)
    if (!row || row.expires_at <= machineClock.now()) return undefined
    if (!heard.has(row.mall)) {
      // The mall's changes must be heard before anything of it is remembered, so the first answer is asked for again.
      await ground.relay.follow(row.mall)
      heard.add(row.mall)
      return read(id)
    }
    // Written by `write` below from a session of the library; whose it is stands in columns of its own.
    const session = Object.assign(row.data as Pick<Session, 'cookie'>, {
      officer: { id: row.officer, mall: row.mall },
    })
    return { session, mall: row.mall, officer: row.officer }
  }

  /** A session without an officer is not kept: the library saves one for a moment while it changes the id. */
  async function write(id: string, { cookie, officer }: Session): Promise<void> {
    if (!officer) return
    const expires = cookie.expires ?? new Date(machineClock.now().getTime() + longestMs)
    await ground.db.inMall(officer.mall, (tx) =>
      putSession(tx, id, { officer: officer.id, data: { cookie }, expires_at: expires }),
    )
    memory.sessions.forget(id)
  }

  async function end(id: string): Promise<void> {
    const row = await findSession(ground.db, id)
    if (!row) return
    const who = actor(row.mall, row.officer)
    const command = { mall: row.mall, who, operation: 'signOut', key: undefined, digest: '' }
    await runCommand(ground, command, async (ctx) => {
      if (await deleteSession(ctx.tx, id)) ctx.emit(sessionEnded(row.officer))
    })
    memory.forgetOfficer(row.mall, row.officer)
  }

  const keyOf = digestOfSecret
  return {
    get: (sessionId, done) => {
      const id = keyOf(sessionId)
      memory.sessions
        .through(id, () => read(id))
        .then(
          (kept) => done(null, kept?.session ?? null),
          (error: unknown) => done(error),
        )
    },
    set: (sessionId, session, done) => {
      write(keyOf(sessionId), session).then(() => done(), done)
    },
    destroy: (sessionId, done) => {
      end(keyOf(sessionId)).then(() => done(), done)
    },
  }
}

/** For a job, about once an hour. Expired rows open nothing even before. */
export async function forgetOldSessions(ground: Ground): Promise<number> {
  const now = machineClock.now()
  let gone = 0
  for (const mall of await listMalls(ground.db))
    gone += await ground.db.inMall(mall, (tx) => deleteExpired(tx, now))
  return gone
}
