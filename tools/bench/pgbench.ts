import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

/** The floor's program: on the machine, or from Debian's postgresql packages when we may install. */
export async function findPgbench(): Promise<string> {
  const known = pgbenchHere()
  if (known !== undefined) return known
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing pgbench from Debian’s postgresql packages …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await exec('apt-get', ['update', '-qq'], { env })
    await exec('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
      env,
      maxBuffer: 2 ** 26,
    })
    const installed = pgbenchHere()
    if (installed !== undefined) return installed
  }
  throw new Error('pgbench is not on this machine. Install it, e.g. apt-get install postgresql.')
}

function pgbenchHere(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...versions.map((version) => join(debian, version, 'bin/pgbench')),
    '/usr/local/bin/pgbench',
    '/usr/bin/pgbench',
  ]
  return places.find((place) => existsSync(place))
}

/** Transactions a second of one script with 8 clients; `scripts` transactions make one of ours when `per` is given. */
export async function pgbench(
  program: string,
  url: string,
  script: string,
  options: { seconds: number; clients: number; mall: string },
): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'selaso-bench-'))
  try {
    const file = join(directory, 'script.sql')
    await writeFile(file, script)
    const { stdout } = await exec(
      program,
      [
        '-n',
        '-M',
        'prepared',
        '-c',
        String(options.clients),
        '-j',
        '2',
        '-T',
        String(options.seconds),
        '-f',
        file,
        url,
      ],
      {
        env: {
          ...process.env,
          PGOPTIONS: `-c plan_cache_mode=force_generic_plan -c selaso.mall=${options.mall}`,
        },
        maxBuffer: 2 ** 24,
      },
    )
    const tps = /tps = ([\d.]+) \(without/.exec(stdout) ?? /tps = ([\d.]+)/.exec(stdout)
    if (!tps) throw new Error(`pgbench said nothing of tps: ${stdout}`)
    return Number(tps[1])
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
