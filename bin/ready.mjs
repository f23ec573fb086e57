/** Installs and builds what is missing, with nothing but Node and npm. Shared by `npm start`, `npx selaso` and `npm test`. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a program to its end; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Selaso needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** `npm ci` when there are no packages, or when they are not those of the lockfile. */
export async function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.selaso-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest()) return
  console.error('Installing packages (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (code !== 0) {
    console.error('npm could not install the packages; see the lines above.')
    process.exit(1)
  }
  writeFileSync(stamp, lockDigest())
}

const sources = [
  'bin',
  'contract',
  'server',
  'web',
  'simulators',
  'print-agent',
  'tools',
  'database',
  'vite.config.ts',
  'vite.server.config.ts',
  'package-lock.json',
]

function* filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isFile()) yield `${path} ${stat.size} ${stat.mtimeMs}`
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

function sourceDigest() {
  const hash = createHash('sha256')
  for (const source of sources) for (const line of filesBelow(join(root, source))) hash.update(line)
  return hash.digest('hex')
}

/**
 * Styles and scripts are also kept compressed, once, so that a hall without a clever proxy sends them small. Pages are not:
 * they hold secrets beside what an address may say, and compressed together these could be guessed (BREACH).
 */
function squeeze(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css)$/.test(name)) continue
    const path = join(folder, name)
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
  }
}

/** Builds server and faces when the sources changed; into a place of its own first, so a running hall is not disturbed. */
export async function ensureBuilt() {
  const stamp = join(root, 'dist', '.digest')
  const digest = sourceDigest()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  console.error('Building …')
  const place = join(root, `dist.${process.pid}`)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const build = (config, out) =>
    run(
      process.execPath,
      [
        vite,
        'build',
        '--config',
        config,
        '--outDir',
        join(place, out),
        '--emptyOutDir',
        '--logLevel',
        'warn',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
  const codes = await Promise.all([build('vite.config.ts', 'web'), build('vite.server.config.ts', 'server')])
  if (codes.some((code) => code !== 0)) {
    rmSync(place, { recursive: true, force: true })
    console.error('The build failed; see the lines above.')
    process.exit(1)
  }
  squeeze(join(place, 'web'))
  writeFileSync(join(place, '.digest'), digest)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(place, join(root, 'dist'))
}
