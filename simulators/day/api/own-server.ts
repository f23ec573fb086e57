import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isReady, openLine } from './ask.ts'

/** A demo server of one's own, on a directory that goes with it. */
export interface OwnServer {
  readonly url: string
  stop(): Promise<void>
}

/** The first start makes a database and may build the program. */
const patienceMs = 300_000

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (typeof address === 'object' && address) resolve(address.port)
        else reject(new Error('No free port was found.'))
      })
    })
  })
}

export async function startOwnServer(program: string, signal: AbortSignal): Promise<OwnServer> {
  const [port, data] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'selaso-simulate-'))])
  // Its database is its own, and demo mode is refused in production.
  const env = { ...process.env }
  delete env['DATABASE_URL']
  delete env['NODE_ENV']
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', SELASO_DATA: data, SELASO_DEMO: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C in a terminal reaches a whole group; this one is stopped by `stop`, after the clock was given back.
    detached: process.platform !== 'win32',
  })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => {
    said = (said + piece.toString()).slice(-2_000)
  })
  const life = { ended: false }
  const end = new Promise<void>((resolve) => {
    const done = () => {
      life.ended = true
      resolve()
    }
    child.once('exit', done)
    child.once('error', done)
  })

  async function stop(): Promise<void> {
    if (!life.ended) child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await end
    clearTimeout(late)
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }

  const url = `http://127.0.0.1:${port}`
  const line = openLine(url)
  try {
    const until = performance.now() + patienceMs
    while (!(await isReady(line))) {
      signal.throwIfAborted()
      if (life.ended) throw new Error(`The server of its own did not start:\n${said.trim()}`)
      if (performance.now() > until) throw new Error('The server of its own was not ready in time.')
      await new Promise((done) => setTimeout(done, 300))
    }
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    await line.agent.close()
  }
}
