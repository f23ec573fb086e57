import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrations, openSelaso } from './app.ts'
import type { Selaso } from './app.ts'
import { EmbeddedPostgresError, startEmbeddedPostgres } from './base/embedded-postgres/index.ts'
import type { EmbeddedPostgres } from './base/embedded-postgres/index.ts'
import { migrate, MigrationError } from './base/migrate.ts'
import { sqlState } from './base/sql.ts'
import { SetupError } from './config.ts'
import type { Config } from './config.ts'
import { importBlueprint, readBlueprint } from './hall/catalogue/index.ts'
import { packageDirectory } from './package-directory.ts'
import { foundPeople } from './hall/people/index.ts'
import { keepDatabase } from './keep-database.ts'
import { listMallIds } from './malls.ts'
import { printWelcome } from './welcome.ts'
import type { SignIn } from './welcome.ts'

export interface Running {
  readonly selaso: Selaso
  readonly address: string
  close(): Promise<void>
}

/** Database, migration, hall, people, HTTP: everything `npm start` promises, in this order. */
export async function serve(config: Config, print: (line: string) => void = console.log): Promise<Running> {
  const postgres = config.databaseUrl === undefined ? await startOwn(config, print) : undefined
  const kept = postgres && keepDatabase(postgres, config.dataDirectory, print)
  try {
    const keys = await migrateOrExplain(config.databaseUrl ?? postgres?.ownerUrl ?? '')
    const webDirectory = join(packageDirectory, 'dist/web')
    const selaso = await openSelaso({
      keys,
      demo: config.demo,
      proxies: config.proxies,
      ...(config.contact === undefined ? {} : { pushes: { contact: config.contact } }),
      runJobs: true,
      log: (message, error) => {
        console.error(message, error instanceof Error ? error.stack : (error ?? ''))
      },
      ...(existsSync(webDirectory) ? { webDirectory } : {}),
    })
    try {
      const signIns = await furnish(selaso, config)
      const address = await listen(selaso, config)
      printWelcome(print, { address, malls: await listMallIds(selaso.ground.db), signIns, demo: config.demo })
      return {
        selaso,
        address,
        async close() {
          await selaso.close()
          await kept?.stop()
        },
      }
    } catch (error) {
      await selaso.close()
      throw error
    }
  } catch (error) {
    await kept?.stop()
    throw error
  }
}

async function startOwn(config: Config, print: (line: string) => void): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ directory: config.dataDirectory, log: print })
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw new SetupError(error.message, { cause: error })
    throw error
  }
}

async function migrateOrExplain(ownerUrl: string) {
  try {
    return await migrate(ownerUrl, migrations)
  } catch (error) {
    if (error instanceof MigrationError) throw new SetupError(error.message, { cause: error })
    throw unusable(ownerUrl, error)
  }
}

/** Several addresses of one host refuse together, with no words but a code. */
function unusable(url: string, error: unknown): SetupError {
  const reason = error instanceof Error ? error.message || (sqlState(error) ?? 'no answer') : String(error)
  return new SetupError(`The database at ${new URL(url).host} cannot be used: ${reason}.`, { cause: error })
}

/** An empty database gets the Pekanbaru hall and its first people. */
async function furnish(selaso: Selaso, config: Config): Promise<SignIn[]> {
  const { ground } = selaso
  if ((await listMallIds(ground.db)).length === 0) {
    const reading = await readBlueprint(join(packageDirectory, 'blueprints/pekanbaru'))
    if (!reading.ok)
      throw new SetupError(
        `The blueprint of Pekanbaru is damaged: ${reading.faults[0]?.reason ?? 'unreadable'}.`,
      )
    await importBlueprint(ground, reading.blueprint)
  }
  const signIns: SignIn[] = []
  for (const mall of await listMallIds(ground.db))
    for (const account of await foundPeople(ground, mall, { demo: config.demo }))
      signIns.push({ ...account, mall })
  return signIns
}

async function listen(selaso: Selaso, config: Config): Promise<string> {
  try {
    await selaso.app.listen({ port: config.port, host: config.host })
  } catch (error) {
    if (sqlState(error) === 'EADDRINUSE')
      throw new SetupError(
        `Port ${config.port} is taken by another program. Choose another: PORT=8081 npm start.`,
        { cause: error },
      )
    if (sqlState(error) === 'EACCES')
      throw new SetupError(`This account may not listen on port ${config.port}. Choose one above 1023.`, {
        cause: error,
      })
    if (sqlState(error) === 'EADDRNOTAVAIL' || sqlState(error) === 'ENOTFOUND')
      throw new SetupError(
        `${config.host} is no address of this machine. Set HOST to one, or leave it out.`,
        {
          cause: error,
        },
      )
    throw error
  }
  const address = selaso.app.server.address()
  return `http://localhost:${typeof address === 'object' && address ? address.port : config.port}`
}
