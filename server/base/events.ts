import { eventPrefix } from '../../contract/index.ts'
import type { CloudEvent } from '../../contract/index.ts'
import type { Ctx, Emitted } from './context.ts'
import { actorOf } from './context.ts'
import type { Who } from './context.ts'
import { sql } from './sql.ts'
import type { Database, Tx } from './sql.ts'

/** An event as stored, with its position in the mall's stream. */
export interface StoredEvent {
  readonly mall: string
  /** `<txid>.<seq>`: the order in which readers see events; also the SSE id. */
  readonly position: string
  readonly id: string
  readonly at: Date
  readonly type: string
  readonly subject: string
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>>
}

/** An event about to be written. */
export interface NewEvent extends Emitted {
  readonly id: string
  readonly at: Date
  readonly actor: string
}

/** Completes what an action emitted with who and when. */
export function newEvent(ctx: Pick<Ctx, 'who' | 'now' | 'chance'>, emitted: Emitted): NewEvent {
  return { ...emitted, id: ctx.chance.id(), at: ctx.now, actor: actorOf(ctx.who) }
}

export function systemEvent(emitted: Emitted, more: { id: string; at: Date; who: Who }): NewEvent {
  return { ...emitted, id: more.id, at: more.at, actor: actorOf(more.who) }
}

export async function writeEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.query(sql`
    insert into base.event (mall, id, at, type, subject, actor, data)
    select ${tx.mall}, e.id, e.at, e.type, e.subject, e.actor, e.data
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as e(id uuid, at timestamptz, type text, subject text, actor text, data jsonb)`)
}

interface EventRow {
  txid: string
  seq: number
  id: string
  at: Date
  type: string
  subject: string
  actor: string
  data: Record<string, unknown>
}

const stored = (mall: string, row: EventRow): StoredEvent => ({
  mall,
  position: `${row.txid}.${row.seq}`,
  id: row.id,
  at: row.at,
  type: row.type,
  subject: row.subject,
  actor: row.actor,
  data: row.data,
})

export const streamStart = '0.0'

export function isPosition(text: string): boolean {
  return /^\d{1,19}\.\d{1,18}$/.test(text)
}

/**
 * Events after a position, only those whose transactions and all earlier ones have ended: a commit that comes late can
 * therefore never appear behind a position that was already read. `held` tells that newer events wait for such a commit.
 */
export async function readEvents(
  db: Database,
  mall: string,
  after: string,
  limit: number,
): Promise<{ events: StoredEvent[]; held: boolean }> {
  const [txid, seq] = after.split('.')
  const rows = await db.query<EventRow & { ended: boolean }>(sql`
    select * from base.read_events(${mall}, ${txid}::text::xid8, ${seq}, ${limit})`)
  const open = rows.findIndex((row) => !row.ended)
  return {
    events: (open < 0 ? rows : rows.slice(0, open)).map((row) => stored(mall, row)),
    held: open >= 0,
  }
}

/** The newest position that a reader may take as its start. */
export async function currentPosition(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ position: string }>(sql`
    select coalesce((select txid::text || '.' || seq from base.event e
                     where mall = ${tx.mall} and txid < pg_snapshot_xmin(pg_current_snapshot())
                     order by e.txid desc, seq desc limit 1), ${streamStart}) as position`)
  return row?.position ?? streamStart
}

export function toCloudEvent(event: StoredEvent): CloudEvent {
  const [subjectKind, subjectId] = event.subject.split('/')
  return {
    specversion: '1.0',
    id: event.id,
    source: `/malls/${event.mall}`,
    type: `${eventPrefix}${event.type}`,
    subject: event.subject,
    time: event.at.toISOString(),
    dataref: `/api/malls/${event.mall}/${subjectKind ?? ''}/${subjectId ?? ''}`,
    data: event.data,
  }
}
