import type pg from 'pg'

const name = 'cluster'

/**
 * An event's place in the stream is the number of its transaction. In a dump that was restored on another server these
 * numbers mean nothing, and those still to come there would hold the stream back for ever. So the database remembers on
 * which server it lives; on another one all events so far get the number of a transaction long ended and keep the order in
 * which they were written, which never puts an effect before its cause. Done by the owner, before this server reads.
 */
export async function orderRestored(client: pg.Client, done: ReadonlyMap<string, string>): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'select system_identifier::text as id from pg_control_system()',
  )
  const here = rows[0]?.id
  if (here === undefined || done.get(name) === here) return
  await client.query('begin')
  try {
    if (done.has(name)) {
      // The owner too sees one mall only, as long as row security is forced.
      await client.query('alter table base.event no force row level security')
      await client.query(`update base.event set txid = '3'`)
      await client.query('alter table base.event force row level security')
    }
    await client.query(
      'insert into public.selaso_migration (name, digest) values ($1, $2) on conflict (name) do update set digest = excluded.digest, at = now()',
      [name, here],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
