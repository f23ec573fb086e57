import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'

export interface SeenPaper {
  readonly label: string
  readonly seen_at: Date
}

export interface NoteRow {
  readonly id: string
  readonly text: string
  readonly written_at: Date
  readonly written_by: string
  readonly written_by_name: string
}

export function listSeenPapers(tx: Tx, ticket: string): Promise<SeenPaper[]> {
  return tx.query<SeenPaper>(
    sql`select label, seen_at from intake.paper where mall = ${tx.mall} and ticket = ${ticket}`,
  )
}

/** `false` = it was seen before, or is not seen anyway: nothing changed. */
export async function writeSeen(
  tx: Tx,
  ticket: string,
  label: string,
  officer: string,
  now: Date,
): Promise<boolean> {
  const written = await tx.query(sql`
    insert into intake.paper (mall, ticket, label, seen_at, seen_by)
    values (${tx.mall}, ${ticket}, ${label}, ${now}, ${officer})
    on conflict do nothing returning label`)
  return written.length === 1
}

export async function eraseSeen(tx: Tx, ticket: string, label: string): Promise<boolean> {
  const erased = await tx.query(sql`
    delete from intake.paper where mall = ${tx.mall} and ticket = ${ticket} and label = ${label} returning label`)
  return erased.length === 1
}

export function listNotes(tx: Tx, ticket: string): Promise<NoteRow[]> {
  return tx.query<NoteRow>(sql`
    select id, text, written_at, written_by, written_by_name from intake.note
    where mall = ${tx.mall} and ticket = ${ticket} order by written_at, id`)
}

/** Two notes for one ticket at once are counted one after the other. */
export async function oneNoteAtATime(tx: Tx, ticket: string): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('notes ' || ${tx.mall}::text || ${ticket}::text))`)
}

export async function insertNote(tx: Tx, ticket: string, note: NoteRow): Promise<void> {
  await tx.query(sql`
    insert into intake.note (mall, id, ticket, text, written_at, written_by, written_by_name)
    values (${tx.mall}, ${note.id}, ${ticket}, ${note.text}, ${note.written_at}, ${note.written_by}, ${note.written_by_name})`)
}

export async function eraseNote(
  tx: Tx,
  ticket: string,
  id: string,
  writtenBy: string | null,
): Promise<boolean> {
  const erased = await tx.query(sql`
    delete from intake.note
    where mall = ${tx.mall} and ticket = ${ticket} and id = ${id}
      and (${writtenBy}::uuid is null or written_by = ${writtenBy}::uuid)
    returning id`)
  return erased.length === 1
}

/** What was seen and noted for tickets of days before `day`. */
export async function eraseEarlier(tx: Tx, day: string): Promise<void> {
  await tx.query(sql`
    delete from intake.paper using queue.ticket
    where paper.mall = ${tx.mall} and ticket.mall = paper.mall and ticket.id = paper.ticket and ticket.day < ${day}`)
  await tx.query(sql`
    delete from intake.note using queue.ticket
    where note.mall = ${tx.mall} and ticket.mall = note.mall and ticket.id = note.ticket and ticket.day < ${day}`)
}
