import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Pool } from 'undici'
import pg from 'pg'
import { migrations } from '../../server/app.ts'
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres/index.ts'
import { migrate } from '../../server/base/migrate.ts'
import { packageDirectory } from '../../server/package-directory.ts'

export const mall = 'pekanbaru'
/** An ordinary Wednesday, 09.00 WIB; the floor uses the day after, so that both have lines of their own. */
export const benchNow = '2026-11-25T02:00:00Z'
export const benchDay = '2026-11-25'
export const floorDay = '2026-11-26'
/** As an expression without a colon: pgbench reads one as a variable. */
export const floorNow = `to_timestamp(${Date.parse('2026-11-26T02:00:00Z') / 1000})`
const demoPassword = 'selaso-demo-2026'

export interface Reply<T> {
  readonly status: number
  readonly body: T
}

/** Somebody with credentials and connections of their own. */
export interface Asker {
  post<T>(path: string, body?: object, key?: string): Promise<Reply<T>>
  put<T>(path: string, body: object): Promise<Reply<T>>
  get<T>(path: string): Promise<Reply<T>>
}

export interface Stage {
  readonly origin: string
  readonly port: number
  readonly serverPid: number
  readonly inspectPort: number
  readonly postgresPid: number
  readonly appUrl: string
  readonly owner: pg.Client
  asker(headers: Record<string, string>, connections: number): Asker
  kiosk(label: string): Promise<string>
  officer(username: string): Promise<string>
  close(): Promise<void>
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

/** The flags that `npm start` gives to Node. */
async function flagsOfStart(): Promise<string[]> {
  const text = await readFile(join(packageDirectory, 'package.json'), 'utf8')
  const { scripts } = JSON.parse(text) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

/** The very build that runs this bench, in a process of its own; resolves when it is ready. */
export async function startServer(
  directory: string,
  port: number,
  flags: readonly string[] = [],
): Promise<ChildProcess> {
  const program = pathToFileURL(join(packageDirectory, 'dist/server/selaso.js')).href
  const child = spawn(
    process.execPath,
    [
      ...(await flagsOfStart()),
      ...flags,
      '--input-type=module',
      '-e',
      `(await import(${JSON.stringify(program)})).main(['serve'])`,
    ],
    {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        SELASO_DATA: directory,
        SELASO_DEMO: '1',
        DATABASE_URL: '',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  await untilReady(`http://127.0.0.1:${port}`, child)
  return child
}

export function endServer(child: ChildProcess): Promise<void> {
  return new Promise<void>((done) => {
    child.once('exit', () => {
      done()
    })
    child.kill('SIGTERM')
  })
}

/** A whole Selaso of its own: the built program, its embedded PostgreSQL, a temporary place. Nothing is switched off. */
export async function openStage(): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'selaso-bench-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const inspectPort = await freePort()
  const child = await startServer(directory, port, [`--inspect-port=127.0.0.1:${inspectPort}`])
  const postgres = await startEmbeddedPostgres({ directory })
  const keys = await migrate(postgres.ownerUrl, migrations)
  const owner = new pg.Client({ connectionString: postgres.ownerUrl })
  await owner.connect()
  const pools: Pool[] = []
  const asker = (headers: Record<string, string>, connections: number): Asker => {
    const pool = new Pool(origin, { connections, pipelining: 1 })
    pools.push(pool)
    const send = async <T>(
      method: 'GET' | 'POST' | 'PUT',
      path: string,
      body?: object,
      key?: string,
    ): Promise<Reply<T>> => {
      const response = await pool.request({
        method,
        path,
        headers: {
          ...headers,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return { status: response.statusCode, body: (await response.body.json()) as T }
    }
    return {
      post: (path, body, key) => send('POST', path, body, key),
      put: (path, body) => send('PUT', path, body),
      get: (path) => send('GET', path),
    }
  }
  const anonymous = asker({}, 1)
  await anonymous.put('/api/demo/clock', { at: benchNow })
  const officer = async (username: string): Promise<string> => {
    const response = await fetch(`${origin}/api/malls/${mall}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: demoPassword }),
    })
    if (!response.ok) throw new Error(`${username} could not sign in: ${await response.text()}`)
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }
  const admin = asker({ cookie: await officer('admin') }, 1)
  return {
    origin,
    port,
    serverPid: child.pid ?? 0,
    inspectPort,
    postgresPid: postgres.pid,
    appUrl: keys.appUrl,
    owner,
    asker,
    officer,
    async kiosk(label) {
      const { body } = await admin.post<{ token: string }>(`/api/malls/${mall}/devices`, {
        kind: 'kiosk',
        label,
      })
      return body.token
    },
    async close() {
      for (const pool of pools) await pool.destroy()
      await owner.end()
      await endServer(child)
      await postgres.stop({ evenIfAttached: true })
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    if (child.exitCode !== null) throw new Error('The server ended before it was ready.')
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The server was not ready within a minute.')
}
