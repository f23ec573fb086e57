import { callLoad } from './call-load.ts'
import type { Load } from './figures.ts'
import { issueLoad } from './issue-load.ts'
import { machine } from './machine.ts'
import { findPgbench } from './pgbench.ts'
import { atRest } from './rest.ts'
import type { Rest } from './rest.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'
import { streamLoad, streamMemory } from './stream-load.ts'

/** 24 services of 24 different lines, as 24 agencies have them. */
async function servicesOfLines({ owner }: Stage): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select min(id) as id from hall.service group by queue order by queue limit 24`,
  )
  return rows.map((row) => row.id)
}

export interface BenchOptions {
  readonly seconds: number
  readonly rounds: number
  readonly phones: number
  readonly only: string | undefined
  readonly say: (line: string) => void
}

export interface BenchReport {
  readonly machine: typeof machine
  readonly seed: number
  readonly loads: readonly Load[]
  /** Server memory of one more open live stream. */
  readonly kilobytesPerStream?: number
  readonly rest?: Rest
}

/** Our HTTP API with everything on against bare PostgreSQL, both in the same minute on the same machine. */
export async function bench(options: BenchOptions): Promise<BenchReport> {
  const program = await findPgbench()
  const { seconds, rounds, say } = options
  const loads: Load[] = []
  const wanted = (name: string) => options.only === undefined || name.includes(options.only)
  // Each kind of load gets a hall of its own, so that none inherits the other's rows.
  const on = async <T>(name: string, run: (stage: Stage) => Promise<T>): Promise<T | undefined> => {
    if (!wanted(name)) return undefined
    say(`${name} …`)
    const stage = await openStage()
    try {
      return await run(stage)
    } finally {
      await stage.close()
    }
  }
  const load = async (name: string, run: (stage: Stage) => Promise<Load>) => {
    const measured = await on(name, run)
    if (measured) loads.push(measured)
  }
  await load('issue-one-service', (stage) =>
    issueLoad(stage, program, {
      name: 'issue-one-service',
      services: ['ktp-el-baru'],
      kiosks: 8,
      inFlight: 8,
      seconds,
      rounds,
    }),
  )
  await load('issue-24-services', async (stage) =>
    issueLoad(stage, program, {
      name: 'issue-24-services',
      services: await servicesOfLines(stage),
      kiosks: 8,
      inFlight: 8,
      seconds,
      rounds,
    }),
  )
  await load('call-40-waiting', (stage) =>
    callLoad(stage, program, { name: 'call-40-waiting', waiting: 40, seconds, rounds }),
  )
  await load('call-300-waiting', (stage) =>
    callLoad(stage, program, { name: 'call-300-waiting', waiting: 300, seconds, rounds }),
  )
  await load('stream-boards', (stage) => streamLoad(stage, { phones: options.phones, calls: 40 }))
  const kilobytesPerStream = await on('stream-memory', (stage) => streamMemory(stage, options.phones))
  if (wanted('rest')) say('rest …')
  const rest = wanted('rest') ? await atRest() : undefined
  return {
    machine,
    seed: 1,
    loads,
    ...(kilobytesPerStream === undefined ? {} : { kilobytesPerStream }),
    ...(rest ? { rest } : {}),
  }
}
