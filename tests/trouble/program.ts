import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'vite'
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres/index.ts'

/** `SELASO_LARGE=1 npx vitest run tests/trouble` plays many rounds and prints figures. */
export const isLarge = process.env['SELASO_LARGE'] === '1'

const prefix = 'selaso-trouble'

/** What the server prints is kept; what it is and when it ended can be asked. */
export interface Program {
  readonly url: string
  readonly child: ChildProcess
  /** Standard output and standard error so far. */
  readonly said: { out: string; err: string }
  /** Exit code, or the signal it died of. */
  readonly ended: Promise<number | string>
  /** Waits until it serves; throws with its own words when it ends before. */
  ready(): Promise<void>
  /** `kill -9`, as the kernel does it when memory is short. */
  kill(): Promise<void>
  /** Asks it to end in good order. */
  end(): Promise<number | string>
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

async function endDatabaseIn(directory: string): Promise<void> {
  if (!existsSync(join(directory, 'postgres/postmaster.pid'))) return
  const server = await startEmbeddedPostgres({ directory })
  await server.stop({ evenIfAttached: true })
}

/** What runs that were killed left behind. */
async function clearUp(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}-(\\d+)-`).exec(name)?.[1])
    if (!pid || existsSync(`/proc/${pid}`)) continue
    const place = join(tmpdir(), name)
    for (const data of await readdir(place).catch(() => []))
      await endDatabaseIn(join(place, data)).catch(() => undefined)
    await rm(place, { recursive: true, force: true })
  }
}

export interface Place {
  /** A data directory of this name; the same name is the same directory. */
  data(name: string): string
  /** Starts the server as a process of its own on the data directory. */
  start(options: { data?: string; port?: number; env?: Record<string, string> }): Promise<Program>
  /** Ends every process of this place and removes it. */
  close(): Promise<void>
}

/** Builds the program as it is delivered and gives it a place of its own, so that a new build of the project disturbs nothing. */
export async function openPlace(): Promise<Place> {
  await clearUp()
  const root = process.cwd()
  const place = await mkdtemp(join(tmpdir(), `${prefix}-${process.pid}-`))
  // Root's PostgreSQL runs under another account, which must get through to its directory.
  await chmod(place, 0o755)
  await build({
    configFile: join(root, 'vite.server.config.ts'),
    root,
    logLevel: 'error',
    build: { outDir: join(place, 'dist/server'), emptyOutDir: true },
  })
  for (const name of ['node_modules', 'blueprints', 'package.json'])
    await symlink(join(root, name), join(place, name))
  // It ends with us, whatever we die of: our end of its standard input is closed then.
  await writeFile(
    join(place, 'start.mjs'),
    `process.stdin.on('end', () => process.exit(9)).resume()
const { main } = await import('./dist/server/selaso.js')
await main(['serve'])
`,
  )
  const programs: Program[] = []
  const names = new Set<string>()
  const data = (name: string) => {
    names.add(name)
    return join(place, name)
  }
  return {
    data,
    async start({ data: directory, port, env = {} }) {
      const chosen = port ?? (await freePort())
      const program = run(place, chosen, {
        SELASO_DEMO: '1',
        SELASO_DATA: directory ?? data('data'),
        PORT: String(chosen),
        HOST: '127.0.0.1',
        ...env,
      })
      programs.push(program)
      return program
    },
    async close() {
      for (const program of programs) await program.kill()
      for (const name of names) await endDatabaseIn(data(name))
      await rm(place, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function run(place: string, port: number, env: Record<string, string>): Program {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [join(place, 'start.mjs')], {
    cwd: place,
    env: { PATH, HOME, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => {
    said.out += part.toString()
  })
  child.stderr.on('data', (part: Buffer) => {
    said.err += part.toString()
  })
  let isEnded = false
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      isEnded = true
      resolve(code ?? signal ?? '')
    })
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    child,
    said,
    ended,
    async ready() {
      const deadline = Date.now() + 180_000
      while (Date.now() < deadline) {
        if (isEnded) throw new Error(`The server ended: ${said.err}${said.out}`)
        const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
        await answer?.text()
        if (answer?.ok) return
        await sleep(25)
      }
      throw new Error(`The server is not ready: ${said.err}${said.out}`)
    },
    async kill() {
      if (!isEnded) child.kill('SIGKILL')
      await ended
    },
    end() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
