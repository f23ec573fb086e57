import pg from 'pg'
import { currentPosition, readEvents } from './events.ts'
import type { StoredEvent } from './events.ts'
import type { Database } from './sql.ts'

const channel = 'selaso'
/** A wake-up that got lost costs at most this delay. */
const fallbackMs = 1_000
/** While a late commit holds newer events back. */
const heldMs = 4
/** Under load one reading, and one NOTIFY, carries what many groups wrote; the first of a pause is not delayed. */
const readGapMs = 20
const notifyGapMs = 50

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

export type EventListener = (events: readonly StoredEvent[]) => void

/**
 * Carries committed events from the table to this process: live streams, caches, later jobs. Woken by this process's own
 * commits and by NOTIFY from others; the table is the truth, so a lost wake-up costs delay and nothing else.
 */
export interface Relay {
  /** After a commit in this process. */
  wake(mall: string): void
  /** Follows the mall from now on. */
  follow(mall: string): Promise<void>
  listen(listener: EventListener): () => void
  close(): Promise<void>
}

interface Followed {
  position: string
  reading: boolean
  again: boolean
  readAt: number
}

export function startRelay(
  db: Database,
  url: string,
  log: (message: string, error?: unknown) => void,
): Relay {
  const followed = new Map<string, Followed>()
  const listeners = new Set<EventListener>()
  let closed = false
  let ear: pg.Client | undefined
  const toNotify = new Set<string>()
  let notifying = false

  async function read(mall: string, state: Followed): Promise<void> {
    if (state.reading) {
      state.again = true
      return
    }
    state.reading = true
    try {
      do {
        state.again = false
        const since = performance.now() - state.readAt
        if (since < readGapMs) await pause(readGapMs - since)
        state.readAt = performance.now()
        const { events, held } = await readEvents(db, mall, state.position, 500)
        const last = events.at(-1)
        if (last) {
          state.position = last.position
          for (const listener of listeners) listener(events)
          if (events.length === 500) state.again = true
        }
        if (held) {
          await pause(heldMs)
          state.again = true
        }
      } while (state.again && !closed)
    } catch (error) {
      log('The event relay could not read; it tries again', error)
    } finally {
      state.reading = false
    }
  }

  const readAll = () => {
    for (const [mall, state] of followed) void read(mall, state)
  }

  /** Tells other processes, at most one NOTIFY in flight: a NOTIFY in every transaction would halve the commits. */
  async function notify(): Promise<void> {
    if (notifying) return
    notifying = true
    try {
      while (toNotify.size > 0 && !closed) {
        const malls = [...toNotify]
        toNotify.clear()
        await db.pool.query({
          name: 'relay_notify',
          text: 'select pg_notify($1, m) from unnest($2::text[]) m',
          values: [channel, malls],
        })
        await pause(notifyGapMs)
      }
    } catch (error) {
      log('NOTIFY failed; other processes will poll', error)
    } finally {
      notifying = false
    }
  }

  async function hear(): Promise<void> {
    if (closed) return
    const client = new pg.Client({ connectionString: url, application_name: 'selaso relay' })
    client.on('error', (error) => log('The relay lost its connection; it connects again', error))
    client.on('end', () => {
      if (ear === client) ear = undefined
      if (!closed) setTimeout(() => void hear(), 500)
    })
    client.on('notification', ({ payload }) => {
      const state = payload === undefined ? undefined : followed.get(payload)
      if (payload !== undefined && state) void read(payload, state)
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      ear = client
      readAll()
    } catch {
      await client.end().catch(() => undefined)
    }
  }

  const timer = setInterval(readAll, fallbackMs)
  timer.unref()
  void hear()

  return {
    wake(mall) {
      const state = followed.get(mall)
      if (state) void read(mall, state)
      toNotify.add(mall)
      void notify()
    },
    async follow(mall) {
      if (followed.has(mall)) return
      const position = await db.inMall(mall, currentPosition)
      if (!followed.has(mall)) followed.set(mall, { position, reading: false, again: false, readAt: 0 })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closed = true
      clearInterval(timer)
      await ear?.end().catch(() => undefined)
    },
  }
}
