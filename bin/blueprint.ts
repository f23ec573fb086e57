import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { openSelaso, migrations } from '../server/app.ts'
import type { Selaso } from '../server/app.ts'
import { startEmbeddedPostgres } from '../server/base/embedded-postgres/index.ts'
import { migrate } from '../server/base/migrate.ts'
import { readConfig, SetupError } from '../server/config.ts'
import {
  exportBlueprint,
  importBlueprint,
  readBlueprint,
  writeBlueprintFile,
} from '../server/hall/catalogue/index.ts'
import { Refusal } from '../server/base/refusal.ts'

/** Works on the hall's database whether or not a server runs. */
async function withHall<T>(work: (selaso: Selaso) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const postgres =
    config.databaseUrl === undefined
      ? await startEmbeddedPostgres({ directory: config.dataDirectory })
      : undefined
  const selaso = await openSelaso({
    keys: await migrate(config.databaseUrl ?? postgres?.ownerUrl ?? '', migrations),
  })
  try {
    return await work(selaso)
  } finally {
    await selaso.close()
    await postgres?.stop()
  }
}

async function read(path: string) {
  const reading = await readBlueprint(path)
  if (reading.ok) return reading.blueprint
  for (const fault of reading.faults)
    console.error(`${fault.file}${fault.path === '' ? '' : ` ${fault.path}`}: ${fault.reason}`)
  throw new SetupError(
    `${reading.faults.length} fault${reading.faults.length === 1 ? '' : 's'} in ${path}; nothing was changed.`,
  )
}

export function blueprintCommand(): Command {
  const command = new Command('blueprint').description('a whole hall as data')
  command
    .command('check')
    .argument('<file>', 'a blueprint directory or file')
    .option('--json', 'for machines')
    .description('says file, path and reason of every fault')
    .action(async (path: string, options: { json?: boolean }) => {
      if (options.json) {
        const reading = await readBlueprint(path)
        console.log(JSON.stringify(reading.ok ? { ok: true, mall: reading.blueprint.mall.id } : reading))
        if (!reading.ok) process.exitCode = 1
        return
      }
      const blueprint = await read(path)
      console.log(`${path} is a valid blueprint of ${blueprint.mall.id}.`)
    })
  command
    .command('import')
    .argument('<file>', 'a blueprint directory or file')
    .description('all of it or nothing; the same again changes nothing')
    .action(async (path: string) => {
      const blueprint = await read(path)
      const { changed } = await withHall((selaso) => importBlueprint(selaso.ground, blueprint)).catch(
        (error: unknown) => {
          if (!(error instanceof Refusal)) throw error
          for (const fault of error.faults ?? []) console.error(`${fault.path}: ${fault.reason}`)
          throw new SetupError(`The blueprint was refused (${error.code}); nothing was changed.`)
        },
      )
      console.log(
        changed
          ? `${blueprint.mall.id} is now as in ${path}.`
          : `${blueprint.mall.id} is already as in ${path}; nothing changed.`,
      )
    })
  command
    .command('export')
    .argument('<file>', 'where to write')
    .option('--mall <id>', 'which hall', 'pekanbaru')
    .description('writes a hall as one blueprint file: no people, no secrets')
    .action(async (path: string, options: { mall: string }) => {
      const blueprint = await withHall((selaso) => exportBlueprint(selaso.ground, options.mall))
      await writeFile(path, writeBlueprintFile(blueprint))
      console.log(`${options.mall} is written to ${path}.`)
    })
  return command
}
