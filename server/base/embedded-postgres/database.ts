import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { codeOf, EmbeddedPostgresError, wordsOf } from './errors.ts'
import { database, owner } from './settings.ts'

/** Written down as ready, but not yet through with recovery (57P03) or shutting down under us: worth another try. */
const passing = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET'])
const patience = 2000

export function urlOf(port: number, password: string, name = database): string {
  return `postgresql://${owner}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`
}

async function ask(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 })
  // A connection lost while idle is reported here besides; the awaited call tells it already.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function createDatabase(port: number, password: string): Promise<void> {
  try {
    await ask(urlOf(port, password, 'postgres'), `create database ${database}`)
  } catch (error) {
    // Made by someone else in this moment.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error
  }
}

/**
 * Proof that the server answers with our password, and that our database is there. 'silent': it does not answer for
 * now, as one does that was told to stop just before we looked.
 */
export async function openDatabase(port: number, password: string): Promise<'open' | 'silent'> {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      await ask(urlOf(port, password), 'select 1')
      return 'open'
    } catch (error) {
      const code = codeOf(error)
      if (code === '28P01')
        throw new EmbeddedPostgresError(
          'The database refuses the password in postgres.json; restore that file.',
        )
      if (code !== '3D000' && !passing.has(code))
        throw new EmbeddedPostgresError(`The database does not answer on port ${port}: ${wordsOf(error)}.`)
      if (Date.now() > deadline) return 'silent'
      if (code === '3D000') await createDatabase(port, password)
      else await sleep(50)
    }
  }
}
