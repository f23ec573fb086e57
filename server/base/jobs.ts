import { Logger, run, runMigrations } from 'graphile-worker'
import type { Ground } from './ground.ts'

/** Work on a timetable (cron in the machine's time). A job may run twice and must not mind. */
export interface Job {
  readonly name: string
  readonly cron: string
  run(ground: Ground): Promise<unknown>
}

export interface Jobs {
  close(): Promise<void>
}

/** The job library keeps its own schema; several server processes share the work without doing it twice. */
export async function startJobs(ground: Ground, jobsUrl: string, jobs: readonly Job[]): Promise<Jobs> {
  const logger = new Logger(() => (level: string, message: string) => {
    if (level === 'error') ground.log(`A job failed: ${message}`)
  })
  await runMigrations({ connectionString: jobsUrl, logger })
  const runner = await run({
    connectionString: jobsUrl,
    logger,
    maxPoolSize: 3,
    concurrency: 2,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      jobs.map((job) => [
        job.name,
        async () => {
          await job.run(ground)
        },
      ]),
    ),
    crontab: jobs.map((job) => `${job.cron} ${job.name}`).join('\n'),
  })
  // The runner ends by itself only on a fault; its promise must have a listener.
  runner.promise.catch((error: unknown) => {
    ground.log('The job runner ended', error)
  })
  return { close: () => runner.stop() }
}
