import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { round } from './figures.ts'
import { proportionalBytes } from './machine.ts'
import { endServer, freePort, startServer } from './stage.ts'

/** A server without visitors, its database with it. */
export interface Rest {
  /** Empty directory to ready: database, migrations, hall, people. */
  readonly firstStartSeconds: number
  readonly secondStartSeconds: number
  readonly idleMegabytes: number
}

const idleMs = 10_000

export async function atRest(): Promise<Rest> {
  const directory = await mkdtemp(join(tmpdir(), 'selaso-bench-'))
  const port = await freePort()
  const start = async () => {
    const begun = performance.now()
    const child = await startServer(directory, port)
    return { child, seconds: round((performance.now() - begun) / 1000, 1) }
  }
  try {
    const first = await start()
    await endServer(first.child)
    const second = await start()
    try {
      await sleep(idleMs)
      const postmaster = Number.parseInt(
        await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8'),
        10,
      )
      const bytes = proportionalBytes([second.child.pid ?? 0, postmaster])
      return {
        firstStartSeconds: first.seconds,
        secondStartSeconds: second.seconds,
        idleMegabytes: round(bytes / 1e6, 0),
      }
    } finally {
      await endServer(second.child)
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
