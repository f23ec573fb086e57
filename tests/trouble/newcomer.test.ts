import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { freePort, isLarge } from './program.ts'

/** The two commands of the README in a fresh copy of the sources, with nothing but Node and npm. */
vi.setConfig({ testTimeout: 400_000, hookTimeout: 60_000 })

const isRoot = process.getuid?.() === 0
const places: string[] = []

/** Every process at work below a directory: npm, the server, its PostgreSQL. */
function processesBelow(directory: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return []
    try {
      return readlinkSync(`/proc/${name}/cwd`).startsWith(directory) ? [Number(name)] : []
    } catch {
      // Ended meanwhile.
      return []
    }
  })
}

async function killAll(directory: string): Promise<number> {
  let killed = 0
  for (let pids = processesBelow(directory); pids.length > 0; pids = processesBelow(directory)) {
    for (const pid of pids)
      try {
        process.kill(pid, 'SIGKILL')
        killed++
      } catch {
        // Ended meanwhile.
      }
    await sleep(100)
  }
  return killed
}

afterAll(async () => {
  for (const place of places) {
    await killAll(place)
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** A copy of the sources as git has them, and an account to use it. */
function freshClone(account: { uid: number; gid: number } | undefined) {
  const place = mkdtempSync(join(tmpdir(), `selaso-newcomer-${process.pid}-`))
  places.push(place)
  // Root's PostgreSQL runs under another account, which must get through to its directory.
  chmodSync(place, 0o755)
  const directory = join(place, 'selaso')
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  for (const file of files.filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(directory, file)), { recursive: true })
    cpSync(file, join(directory, file))
  }
  const home = join(place, 'home')
  mkdirSync(home)
  if (account) {
    for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' }))
      chownSync(join(place, name), account.uid, account.gid)
    chownSync(place, account.uid, account.gid)
  }
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  const npm = (args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
    spawn('npm', args, {
      cwd: directory,
      ...account,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: account ? home : process.env['HOME'],
        npm_config_registry: registry,
        ...env,
      },
    })
  return { place, npm }
}

type Clone = ReturnType<typeof freshClone>

/** `npm start` until the hall serves. */
async function start(clone: Clone): Promise<string> {
  const port = await freePort()
  const child = clone.npm(['start'], { SELASO_DEMO: '1', HOST: '127.0.0.1', PORT: String(port) })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said += part.toString()
    })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 1_500; tries++) {
    if (child.exitCode !== null) throw new Error(`npm start ended: ${said}`)
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (answer?.ok) return url
    await sleep(200)
  }
  throw new Error(`npm start is not ready: ${said}`)
}

/** An officer signs in and gives a number. */
async function takeNumber(url: string): Promise<string> {
  const send = async (method: string, path: string, body: object, cookie = '') => {
    const answer = await fetch(`${url}/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    expect(answer.ok, path).toBe(true)
    return answer
  }
  await send('PUT', 'demo/clock', { at: '2026-11-25T02:00:00Z' })
  const signedIn = await send('POST', 'malls/pekanbaru/sign-in', {
    username: 'petugas-disdukcapil-1',
    password: 'selaso-demo-2026',
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const answer = await send('POST', 'malls/pekanbaru/tickets', { service: 'ktp-el-baru' }, cookie)
  return ((await answer.json()) as { ticket: { number: string } }).ticket.number
}

const own = { title: 'the account that runs the tests', account: undefined }
const ordinary = { title: 'an ordinary account', account: { uid: 65_534, gid: 65_534 } }

// As root an ordinary account is the news: the whole run is already the other half. The large run plays both.
describe.each(!isRoot ? [own] : isLarge ? [own, ordinary] : [ordinary])(
  'a fresh clone and $title',
  ({ account }) => {
    test('starts, and starts again after everything was killed, with every number that was given', async (ctx) => {
      if (!existsSync('.git')) return ctx.skip('the sources are not in a git repository')
      if (process.platform !== 'linux') return ctx.skip('processes are looked for in /proc')
      const clone = freshClone(account)
      const first = await start(clone)
      expect(await takeNumber(first)).toBe('A1-001')
      expect(await takeNumber(first)).toBe('A1-002')
      // npm, the server, the postmaster and its children.
      expect(await killAll(clone.place)).toBeGreaterThan(5)
      await expect(fetch(first)).rejects.toThrow()
      expect(await takeNumber(await start(clone))).toBe('A1-003')
      const checks = clone.npm(['test', '--silent', '--', '--only', 'walls'])
      let said = ''
      checks.stdout?.on('data', (part: Buffer) => {
        said += part.toString()
      })
      const code = await new Promise((done) => checks.once('close', done))
      expect({ code, closing: said.trim().split('\n').at(-1) }).toEqual({
        code: 0,
        closing: '1 passed, 0 failed',
      })
      await killAll(clone.place)
    })
  },
)
