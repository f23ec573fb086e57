import type { Paper, PrinterStatus, PrintJob, PrintState } from '../../../contract/printing.ts'
import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'

export interface JobRow {
  readonly id: string
  readonly agent: string
  readonly ticket: string | null
  readonly kiosk: string | null
  readonly copy: number
  readonly state: PrintState
  readonly reason: string | null
  readonly paper: Paper
}

export interface PrinterRow {
  readonly agent: string
  readonly fault: PrinterStatus['fault']
  readonly paper: PrinterStatus['paper']
  readonly cover_open: boolean
  readonly mode: PrinterStatus['mode']
  readonly seen_at: Date
}

export const jobView = ({ id, ticket, state, reason, copy }: JobRow): PrintJob => ({
  id,
  ticket,
  state,
  reason,
  copy,
})

export async function listPrinterRows(tx: Tx): Promise<PrinterRow[]> {
  return tx.query<PrinterRow>(
    sql`select agent, fault, paper, cover_open, mode, seen_at from printing.printer where mall = ${tx.mall}`,
  )
}

export async function writePrinter(tx: Tx, agent: string, status: PrinterStatus, now: Date): Promise<void> {
  await tx.query(sql`
    insert into printing.printer (mall, agent, fault, paper, cover_open, mode, seen_at)
    values (${tx.mall}, ${agent}, ${status.fault}, ${status.paper}, ${status.coverOpen}, ${status.mode}, ${now})
    on conflict (mall, agent) do update set fault = excluded.fault, paper = excluded.paper,
      cover_open = excluded.cover_open, mode = excluded.mode, seen_at = excluded.seen_at`)
}

export async function listChoices(tx: Tx): Promise<{ kiosk: string; agent: string }[]> {
  return tx.query(sql`select kiosk, agent from printing.choice where mall = ${tx.mall}`)
}

export async function writeChoice(tx: Tx, kiosk: string, agent: string | null): Promise<void> {
  if (agent === null)
    await tx.query(sql`delete from printing.choice where mall = ${tx.mall} and kiosk = ${kiosk}::uuid`)
  else
    await tx.query(sql`
      insert into printing.choice (mall, kiosk, agent) values (${tx.mall}, ${kiosk}, ${agent})
      on conflict (mall, kiosk) do update set agent = excluded.agent`)
}

/** Locks: who moves a job decides on what it is now. */
export async function lockJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  const [row] = await tx.query<JobRow>(sql`
    select id, agent, ticket, kiosk, copy, state, reason, paper from printing.job
    where mall = ${tx.mall} and id = ${id}::uuid for update`)
  return row
}

/**
 * Somebody may hold this job's number all the same: another copy came out or may have, its visitor keeps it on the phone,
 * or it was held before anything was printed (there is no first copy).
 */
export async function mayBeHeld(tx: Tx, job: JobRow): Promise<boolean> {
  const [row] = await tx.query<{ held: boolean }>(sql`
    select not coalesce(bool_or(copy = 1), false)
           or coalesce(bool_or(id <> ${job.id}::uuid
                               and (state in ('sent', 'printed') or reason in ('unsure', 'unconfirmed', 'on-phone'))),
                       false) as held
    from printing.job where mall = ${tx.mall} and ticket = ${job.ticket}::uuid`)
  return row?.held ?? true
}

/** Prints of one ticket one after the other: its last copy, and nobody else adds one until the end of the transaction. */
export async function lockLastCopy(tx: Tx, ticket: string): Promise<JobRow | undefined> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${ticket}, 7))`)
  const [row] = await tx.query<JobRow>(sql`
    select id, agent, ticket, kiosk, copy, state, reason, paper from printing.job
    where mall = ${tx.mall} and ticket = ${ticket}::uuid order by copy desc limit 1 for update`)
  return row
}

export async function insertJob(tx: Tx, job: JobRow, now: Date): Promise<void> {
  await tx.query(sql`
    insert into printing.job (mall, id, agent, ticket, kiosk, copy, state, reason, paper, asked_at)
    values (${tx.mall}, ${job.id}, ${job.agent}, ${job.ticket}, ${job.kiosk}, ${job.copy}, ${job.state}, ${job.reason},
            ${JSON.stringify(job.paper)}::jsonb, ${now})`)
}

export async function writeState(
  tx: Tx,
  id: string,
  state: PrintState,
  reason: string | null,
): Promise<void> {
  await tx.query(sql`
    update printing.job set state = ${state}, reason = ${reason} where mall = ${tx.mall} and id = ${id}::uuid`)
}

/** Jobs of an agent whose visitor may still be there; also those it took and never told the end of. */
export async function sendJobs(tx: Tx, agent: string, now: Date, notBefore: Date): Promise<JobRow[]> {
  return tx.query<JobRow>(sql`
    update printing.job set state = 'sent', sent_at = ${now}
    where mall = ${tx.mall} and agent = ${agent}::uuid and state in ('reserved', 'sent') and asked_at > ${notBefore}
    returning id, agent, ticket, kiosk, copy, state, reason, paper`)
}

/** Prints that nobody waits for any more. */
export async function lockAbandoned(tx: Tx, before: Date): Promise<JobRow[]> {
  return tx.query<JobRow>(sql`
    select id, agent, ticket, kiosk, copy, state, reason, paper from printing.job
    where mall = ${tx.mall} and state in ('reserved', 'sent', 'failed') and asked_at <= ${before}
    order by id for update skip locked`)
}
