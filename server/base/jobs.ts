import { Logger, run, runMigrations } from 'graphile-worker'
import type { Task } from 'graphile-worker'
import pg from 'pg'
import type { Ground } from './ground.ts'

/**
 * Work on a timetable (cron in the machine's time), or, without one, work that a transaction handed over with its `payload`;
 * what throws is tried again, later each time. A job may run twice and must not mind.
 */
export interface Job {
  readonly name: string
  readonly cron?: string
  run(ground: Ground, payload: unknown): Promise<unknown>
}

export interface Jobs {
  close(): Promise<void>
}

/** The job library keeps its own schema; several server processes share the work without doing it twice. */
export async function startJobs(ground: Ground, jobsUrl: string, jobs: readonly Job[]): Promise<Jobs> {
  const logger = new Logger(() => (level: string, message: string) => {
    if (level === 'error') ground.log(`A job failed: ${message}`)
  })
  const pool = openPool(ground, jobsUrl)
  try {
    return await startRunner(ground, pool, logger, jobs)
  } catch (error) {
    await pool.end()
    throw error
  }
}

/**
 * The library stops listening to its own connections before they are closed, and one that breaks just then would end the
 * server: the pool is ours, and is heard to its end.
 */
function openPool(ground: Ground, jobsUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: jobsUrl, max: 3, application_name: 'selaso jobs' })
  const heard = (error: Error) => {
    ground.log('A database connection of the jobs broke', error)
  }
  pool.on('error', heard)
  pool.on('connect', (client) => {
    client.on('error', heard)
  })
  return pool
}

async function startRunner(
  ground: Ground,
  pool: pg.Pool,
  logger: Logger,
  jobs: readonly Job[],
): Promise<Jobs> {
  await runMigrations({ pgPool: pool, logger })
  const runner = await run({
    pgPool: pool,
    logger,
    concurrency: 2,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      jobs.map((job): [string, Task] => [
        job.name,
        async (payload) => {
          await job.run(ground, payload)
        },
      ]),
    ),
    crontab: jobs.flatMap(({ cron, name }) => (cron === undefined ? [] : [`${cron} ${name}`])).join('\n'),
  })
  // The runner ends by itself only on a fault; its promise must have a listener.
  runner.promise.catch((error: unknown) => {
    ground.log('The job runner ended', error)
  })
  return {
    async close() {
      await runner.stop()
      await pool.end()
    },
  }
}
