import type pg from 'pg'

interface Line {
  readonly text: string
}

/** Every schema of the project: a new module cannot be forgotten. The job library's own is not ours. */
const ours = `n.nspname !~ '^(pg_|information_schema$|public$|graphile_worker)'`

/**
 * The present schema as readable text, from the database's own catalogue: tables with columns and constraints, indexes,
 * policies, functions. Committed as database/schema.sql and proven equal to the migrations by a test.
 */
export async function describeSchema(client: pg.Client): Promise<string> {
  const ask = async (text: string) => (await client.query<Line>(text)).rows.map((row) => row.text)
  const tables = await ask(`
    select format(E'create table %I.%I (\\n%s\\n);\\n', n.nspname, c.relname,
      (select string_agg('  ' || line, E',\\n' order by rank, place, line) from (
         select 1 as rank, a.attnum as place, format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
           case a.attidentity when 'a' then ' generated always as identity' else '' end,
           case when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
           case when a.attnotnull then ' not null' else '' end) as line
         from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         union all
         select 2, 0, format('constraint %I %s', o.conname, pg_get_constraintdef(o.oid))
         from pg_constraint o where o.conrelid = c.oid and o.contype <> 'n') lines)) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${ours} order by n.nspname, c.relname`)
  const indexes = await ask(`
    select indexdef || ';' as text from pg_indexes
    where schemaname in (select n.nspname from pg_namespace n where ${ours}) and indexname not in (select conname from pg_constraint)
    order by schemaname, tablename, indexname`)
  const walls = await ask(`
    select format(E'alter table %s %s row level security;\\n%s', c.oid::regclass,
      case when c.relforcerowsecurity then 'force' else 'enable' end,
      coalesce((select string_agg(format('create policy %I on %s for %s using (%s)%s;', p.polname, c.oid::regclass,
        case p.polcmd when 'r' then 'select' when '*' then 'all' else p.polcmd::text end, pg_get_expr(p.polqual, p.polrelid),
        case when p.polwithcheck is null then '' else ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')' end),
        E'\\n' order by p.polname) from pg_policy p where p.polrelid = c.oid), '')) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${ours} and c.relrowsecurity order by c.oid::regclass::text`)
  const functions = await ask(`
    select pg_get_functiondef(p.oid) || E';\\n' as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} order by n.nspname, p.proname`)
  const triggers = await ask(`
    select pg_get_triggerdef(t.oid) || ';' as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and ${ours} order by n.nspname, c.relname, t.tgname`)
  return [
    '-- The present schema, generated from a migrated database. Do not edit: npx vitest run tools/generated -u\n',
    ...tables,
    ...indexes,
    '',
    ...walls,
    '',
    ...functions,
    '',
    ...triggers,
    '',
  ].join('\n')
}

/** Tables that hold a mall's data and are not walled by forced row security: must be none. */
export async function unwalledTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours}
      and c.oid <> 'base.secret'::regclass and not (c.relrowsecurity and c.relforcerowsecurity)`)
  return rows.map((row) => row.name)
}
