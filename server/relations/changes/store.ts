import type { changes as contract } from '../../../contract/index.ts'
import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'

export interface ChangeRow {
  readonly id: string
  readonly seq: number
  readonly at: Date
  readonly actor: string
  readonly kind: contract.ChangeKind
  readonly target: string
  readonly before: unknown
  readonly after: unknown
  readonly undoes: string | null
  readonly undone_by: string | null
  /** A newer change of the same thing, neither taken back nor one that took back: it must be undone first. */
  readonly later_at: Date | null
}

/**
 * Newest first. Of a pair, a change and what took it back, neither stands against undoing what was before them.
 * Whether the thing still is as the change left it, only its setting can tell.
 */
export async function findChanges(
  tx: Tx,
  asked: { kind: string | null; before: number | null; limit: number },
): Promise<ChangeRow[]> {
  return tx.query<ChangeRow>(sql`
    select c.id, c.seq, c.at, c.actor, c.kind, c.target, c.before, c.after, c.undoes, u.id as undone_by, l.at as later_at
    from hall.change c
    left join hall.change u on u.mall = c.mall and u.undoes = c.id
    left join lateral (
      select n.at from hall.change n
      where n.mall = c.mall and n.kind = c.kind and n.target = c.target and n.seq > c.seq and n.undoes is null
        and not exists (select from hall.change r where r.mall = n.mall and r.undoes = n.id)
      order by n.seq desc limit 1) l on true
    where c.mall = ${tx.mall} and (${asked.kind}::text is null or c.kind = ${asked.kind})
      and (${asked.before}::bigint is null or c.seq < ${asked.before})
    order by c.seq desc limit ${asked.limit}`)
}

export async function findChange(tx: Tx, id: string): Promise<ChangeRow | undefined> {
  const [row] = await tx.query<ChangeRow>(sql`
    select c.id, c.seq, c.at, c.actor, c.kind, c.target, c.before, c.after, c.undoes, u.id as undone_by, l.at as later_at
    from hall.change c
    left join hall.change u on u.mall = c.mall and u.undoes = c.id
    left join lateral (
      select n.at from hall.change n
      where n.mall = c.mall and n.kind = c.kind and n.target = c.target and n.seq > c.seq and n.undoes is null
        and not exists (select from hall.change r where r.mall = n.mall and r.undoes = n.id)
      order by n.seq desc limit 1) l on true
    where c.mall = ${tx.mall} and c.id = ${id}::uuid`)
  return row
}

/** What this very transaction has written. */
export async function changesOfTransaction(tx: Tx): Promise<ChangeRow[]> {
  return tx.query<ChangeRow>(sql`
    select id, seq, at, actor, kind, target, before, after, undoes, null as undone_by, null as later_at
    from hall.change where mall = ${tx.mall} and xmin = pg_current_xact_id()::xid order by seq`)
}
