import { createHash } from 'node:crypto'
import pg from 'pg'
import { Refusal } from './refusal.ts'

/** A statement with its values. Its name lets PostgreSQL keep the plan. */
export interface Statement {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

const names = new WeakMap<TemplateStringsArray, { name: string; text: string }>()

/** SQL as SQL: `sql\`select … where id = ${id}\``. Values never enter the text. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Statement {
  let known = names.get(strings)
  if (!known) {
    const text = strings.reduce((all, part, i) => (i === 0 ? part : `${all}$${i}${part}`), '')
    known = { text, name: `s_${createHash('sha1').update(text).digest('hex').slice(0, 16)}` }
    names.set(strings, known)
  }
  return { ...known, values }
}

/** One transaction inside one mall. */
export interface Tx {
  readonly mall: string
  query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>
}

export interface Database {
  /** Runs `work` in one transaction that sees only this mall. */
  inMall<T>(mall: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One statement without a mall: the list of malls, or a hot function that sets its mall itself. */
  query<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>
  readonly pool: pg.Pool
  close(): Promise<void>
}

// Dates stay text, numbers become numbers: a local day is not an instant, and counts fit 53 bits.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text: string) => Number(text))
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text: string) => Number(text))

const maxRetries = 3
/** Serialization failure and deadlock: the transaction had no effect and may be run again. */
const retryable = new Set(['40001', '40P01'])
/** Connection trouble: class 08, shutdown and start-up codes of class 57P. */
const away = /^(08|57P0[1-3]$|53300$)/
const awayErrno = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/** A row was written by a transaction with a higher number than ours: `inMall` runs the work again with a new number. */
export class Overtaken extends Error {
  readonly code = '40001'
}

export function sqlState(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}

export function constraintOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.constraint : undefined
}

/** Turns connection trouble into the refusal that people understand; anything else passes unchanged. */
export function asAway(error: unknown): unknown {
  const code = sqlState(error)
  const gone =
    (code !== undefined && (away.test(code) || awayErrno.has(code))) ||
    (error instanceof Error &&
      /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
        error.message,
      ))
  return gone ? new Refusal('database.away', {}, { retryAfterSeconds: 2 }) : error
}

export function openDatabase(
  url: string,
  options: { connections?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 8,
    // Statements of one transaction that do not wait for each other share a round trip.
    pipeline: true,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 60_000,
    application_name: 'selaso',
    // Every statement is named and comes again: it is planned once a connection, never anew for the values of the moment.
    options: '-c plan_cache_mode=force_generic_plan',
  })
  // An idle connection that breaks must not end the server; the next query opens a new one.
  pool.on('error', (error) => options.onError?.(error))

  const run = async <Row extends pg.QueryResultRow>(
    client: pg.Pool | pg.PoolClient,
    statement: Statement,
  ): Promise<Row[]> => {
    const result = await client.query<Row>({
      name: statement.name,
      text: statement.text,
      values: [...statement.values],
    })
    return result.rows
  }

  const once = async <T>(mall: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    // While it is lent out the pool does not listen, and an error that nobody hears would end the server.
    const breaks = (error: Error) => {
      broken = error
    }
    client.on('error', breaks)
    try {
      // Sent together with the first statement of the work; row security then shows this mall only, until the end.
      const begun = client.query(`begin; select set_config('selaso.mall', ${pg.escapeLiteral(mall)}, true)`)
      begun.catch(() => undefined)
      const result = await work({ mall, query: (statement) => run(client, statement) })
      await begun
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((e: unknown) => {
        broken = e instanceof Error ? e : new Error(String(e))
      })
      throw error
    } finally {
      client.off('error', breaks)
      client.release(broken)
    }
  }

  return {
    pool,
    async inMall(mall, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(mall, work)
        } catch (error) {
          if (attempt < maxRetries && retryable.has(sqlState(error) ?? '')) continue
          throw asAway(error)
        }
      }
    },
    async query(statement) {
      try {
        return await run(pool, statement)
      } catch (error) {
        throw asAway(error)
      }
    },
    close: () => pool.end(),
  }
}
