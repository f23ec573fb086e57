import { createHash, createHmac, randomBytes } from 'node:crypto'
import pg from 'pg'
import { orderRestored } from './restored.ts'

/** One file of `database/migrations`, applied once and never changed afterwards. */
export interface Migration {
  readonly name: string
  readonly text: string
}

export interface Migrations {
  readonly roles: string
  readonly steps: readonly Migration[]
  /** `create or replace function …`: applied whenever they changed. */
  readonly functions: readonly Migration[]
  readonly grants: string
}

export class MigrationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MigrationError'
  }
}

/** Any number will do, as long as all servers take the same one: two starters migrate one after the other. */
const migrationLock = 7_370_617_36

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** What the owner hands to the server: addresses of its own roles, and the root of its secrets. */
export interface Keys {
  readonly appUrl: string
  readonly jobsUrl: string
  /** A secret for one purpose, always the same for this database. */
  derive(purpose: string): string
}

/**
 * Brings the database of `ownerUrl` to the present schema: forward only, each step in a transaction of its own.
 * Two starters migrate one after the other.
 */
export async function migrate(ownerUrl: string, migrations: Migrations): Promise<Keys> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'selaso migrate',
    connectionTimeoutMillis: 5_000,
  })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await checkVersion(client)
    await client.query(
      'create table if not exists public.selaso_migration (name text primary key, digest text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from public.selaso_migration',
    )
    const done = new Map(rows.map((row) => [row.name, row.digest]))
    await applyRoles(client, migrations.roles)
    let changed = false
    for (const step of migrations.steps) {
      const before = done.get(step.name)
      if (before === digest(step.text)) continue
      if (before !== undefined)
        throw new MigrationError(
          `The migration ${step.name} was changed after it had been applied. Write a new one instead.`,
        )
      await apply(client, step)
      changed = true
    }
    for (const program of migrations.functions) {
      if (done.get(program.name) === digest(program.text)) continue
      await apply(client, program)
      changed = true
    }
    if (changed || done.get('grants') !== digest(migrations.grants))
      await apply(client, { name: 'grants', text: migrations.grants })
    await orderRestored(client, done)
    return await keysOf(client, ownerUrl)
  } finally {
    await client.end()
  }
}

/** Role passwords follow from the root secret, so every server process of this database knows them. */
async function keysOf(client: pg.Client, ownerUrl: string): Promise<Keys> {
  await client.query("insert into base.secret (name, value) values ('root', $1) on conflict do nothing", [
    randomBytes(32).toString('base64url'),
  ])
  const { rows } = await client.query<{ value: string }>("select value from base.secret where name = 'root'")
  const root = rows[0]?.value
  if (root === undefined) throw new MigrationError('The root secret is missing from base.secret.')
  const derive = (purpose: string) => createHmac('sha256', root).update(purpose).digest('base64url')
  const urlOf = async (role: string) => {
    await client.query(`alter role ${role} password ${pg.escapeLiteral(derive(role))}`)
    const url = new URL(ownerUrl)
    url.username = role
    url.password = derive(role)
    return url.toString()
  }
  return { appUrl: await urlOf('selaso_app'), jobsUrl: await urlOf('selaso_jobs'), derive }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  )
  const version = Number(rows[0]?.version)
  if (version < 150_000)
    throw new MigrationError(
      `Selaso needs PostgreSQL 15 or newer; this one is ${Math.floor(version / 10_000)}.`,
    )
}

async function applyRoles(client: pg.Client, roles: string): Promise<void> {
  try {
    await client.query(roles)
    await client.query(
      `do $$ begin execute format('grant connect on database %I to selaso_app, selaso_jobs', current_database()); execute format('grant create on database %I to selaso_jobs', current_database()); end $$`,
    )
  } catch (error) {
    throw new MigrationError(
      'The owner in DATABASE_URL may not create the role selaso_app. Give it CREATEROLE, or create the role first.',
      { cause: error },
    )
  }
}

async function apply(client: pg.Client, step: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(step.text)
    await client.query(
      'insert into public.selaso_migration (name, digest) values ($1, $2) on conflict (name) do update set digest = excluded.digest, at = now()',
      [step.name, digest(step.text)],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(
      `The migration ${step.name} failed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
