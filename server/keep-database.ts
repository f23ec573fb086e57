import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from './base/embedded-postgres/index.ts'
import type { EmbeddedPostgres } from './base/embedded-postgres/index.ts'

const lookEveryMs = 1_000

/** The embedded PostgreSQL, kept alive until `stop`. */
export interface KeptDatabase {
  stop(): Promise<void>
}

/**
 * Looks every second whether PostgreSQL is still at work, and starts it again on the same port when it is not: killed for
 * want of memory, ended by hand, or stopped by another server of this directory that had started it. Requests are
 * answered with `database.away` meanwhile; the pools connect again by themselves.
 */
export function keepDatabase(
  first: EmbeddedPostgres,
  directory: string,
  log: (line: string) => void,
): KeptDatabase {
  const ending = new AbortController()
  let server = first
  let said = ''

  async function look(): Promise<void> {
    if (ending.signal.aborted || (await server.works())) return
    // The pools know this port; on another one nobody would find it.
    server = await startEmbeddedPostgres({ directory, port: first.port })
    log(`PostgreSQL had ended and runs again on port ${server.port} (pid ${server.pid})`)
  }

  async function keep(): Promise<void> {
    while (!ending.signal.aborted) {
      await sleep(lookEveryMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined)
      try {
        await look()
        said = ''
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (reason !== said) log(`PostgreSQL could not be started again; trying on. ${reason}`)
        said = reason
      }
    }
  }

  const keeping = keep()
  return {
    async stop() {
      ending.abort()
      await keeping
      await server.stop()
    },
  }
}
