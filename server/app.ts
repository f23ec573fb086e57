import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { grantsSql, migrationSteps, rolesSql } from '../database/index.ts'
import { demo as demoContract } from '../contract/index.ts'
import { machineChance } from './base/chance.ts'
import type { Chance } from './base/chance.ts'
import { MovableClock } from './base/clock.ts'
import type { Ground } from './base/ground.ts'
import { baseFunctions } from './base/functions.ts'
import { startJobs } from './base/jobs.ts'
import type { Keys } from './base/migrate.ts'
import { Refusal } from './base/refusal.ts'
import { startRelay } from './base/relay.ts'
import { openDatabase, sql } from './base/sql.ts'
import { announcementRoutes } from './front/announcements/index.ts'
import { assistanceRoutes } from './front/assistance/index.ts'
import { intakeRoutes } from './front/intake/index.ts'
import { noticeRoutes } from './front/notices/index.ts'
import { printingRoutes } from './front/printing/index.ts'
import { pushFunctions, pushRoutes } from './front/push/index.ts'
import type { PushOptions } from './front/push/index.ts'
import { queueFunctions, queueRoutes, ticketSpreading } from './front/queue/index.ts'
import { catalogueRoutes } from './hall/catalogue/index.ts'
import { endsStreamsOf, identify, peopleRoutes, sessionStore } from './hall/people/index.ts'
import { Hub } from './http/hub.ts'
import { changeRoutes } from './relations/changes/index.ts'
import { feedbackRoutes } from './relations/feedback/index.ts'
import { direct, everybody } from './http/route.ts'
import type { Route } from './http/route.ts'
import { httpServer } from './http/server.ts'
import { jobsOf } from './jobs.ts'
import { listMallIds } from './malls.ts'
import { packageDirectory } from './package-directory.ts'
import { mountPages } from './pages.ts'

/** One version of the whole schema, put together from the modules. */
export const migrations = {
  roles: rolesSql,
  steps: migrationSteps,
  functions: [...baseFunctions, ...queueFunctions, ...pushFunctions],
  grants: grantsSql,
}

export interface SelasoOptions {
  /** From `migrate`: the server signs in as a role that owns nothing. */
  readonly keys: Keys
  readonly clock?: MovableClock
  readonly chance?: Chance
  readonly demo?: boolean
  readonly log?: (message: string, error?: unknown) => void
  /** Directory of the built faces; without it only the API is served. */
  readonly webDirectory?: string
  readonly runJobs?: boolean
  readonly connections?: number
  /** See `Config.proxies`. */
  readonly proxies?: readonly string[]
  /** Messages to phones; without it a contact that answers nobody, and no address of this machine. */
  readonly pushes?: Partial<PushOptions>
}

export interface Selaso {
  readonly app: FastifyInstance
  readonly ground: Ground
  readonly hub: Hub
  readonly routes: readonly Route[]
  readonly clock: MovableClock
  close(): Promise<void>
}

/** The composition root: knows every module; no module knows it. */
export async function openSelaso(options: SelasoOptions): Promise<Selaso> {
  const log = options.log ?? (() => undefined)
  const clock = options.clock ?? new MovableClock()
  const { keys } = options
  const db = openDatabase(keys.appUrl, {
    connections: options.connections ?? 8,
    onError: (error) => {
      log('A database connection broke', error)
    },
  })
  const relay = startRelay(db, keys.appUrl, log)
  const ground: Ground = { db, relay, clock, chance: options.chance ?? machineChance, log }

  try {
    return await build(options, ground, clock)
  } catch (error) {
    await relay.close()
    await db.close()
    throw error
  }
}

async function build(options: SelasoOptions, ground: Ground, clock: MovableClock): Promise<Selaso> {
  const { db, relay } = ground
  const { keys } = options
  const pushes = { contact: 'mailto:antrean@example.org', loopback: false, ...options.pushes }
  for (const mall of await listMallIds(db)) await relay.follow(mall)
  const own: readonly Route[] = [
    ...catalogueRoutes,
    ...peopleRoutes,
    ...queueRoutes(ground),
    ...assistanceRoutes(ground),
    ...intakeRoutes(ground),
    ...announcementRoutes(ground, join(packageDirectory, 'blueprints/voices/id')),
    ...noticeRoutes(ground),
    ...printingRoutes(ground),
    ...pushRoutes(ground, pushes),
    ...feedbackRoutes(ground),
    setClockRoute(clock, options.demo === true),
  ]
  const routes: readonly Route[] = [...own, ...changeRoutes(ground, own)]
  const hub = new Hub(ground, { ...ticketSpreading, endsStreamsOf })
  const app = await httpServer({
    ground,
    routes,
    hub,
    identify: identify(ground),
    sessions: sessionStore(ground),
    secret: keys.derive('session cookie'),
    proxies: options.proxies ?? [],
    ready: async () => {
      await db.query(sql`select 1 as ready`)
    },
  })
  if (options.webDirectory !== undefined) await mountPages(app, ground, routes, options.webDirectory)
  const running = options.runJobs === true ? await startJobs(ground, keys.jobsUrl, jobsOf(pushes)) : undefined

  return {
    app,
    ground,
    hub,
    routes,
    clock,
    async close() {
      await running?.close()
      hub.close()
      await app.close()
      await relay.close()
      await db.close()
    },
  }
}

function setClockRoute(clock: MovableClock, demo: boolean): Route {
  return direct(demoContract.setClock, everybody, (_ground, { input: { body } }) => {
    if (!demo) return Promise.reject(new Refusal('demo.only'))
    clock.moveTo(body.at === null ? null : new Date(body.at))
    return Promise.resolve({ now: clock.now().toISOString() })
  })
}
