import type { ClipSource } from '../../../../contract/voice.ts'
import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import type { Measured } from './measure.ts'

/** The present recording of a word, without its sound. */
export interface ClipRow {
  readonly word: string
  readonly digest: string
  readonly bytes: number
  readonly seconds: number
  readonly loudness: number
  readonly peak: number
  readonly source: ClipSource
  readonly recorded_at: Date
}

export function listRecordings(tx: Tx): Promise<ClipRow[]> {
  return tx.query<ClipRow>(sql`
    select word, digest, octet_length(wav) as bytes, seconds, loudness, peak, source, recorded_at
    from announcements.clip where mall = ${tx.mall} and replaced_at is null order by word`)
}

/** Another text when any recording is another one. */
export async function recordingsVersion(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ version: string }>(sql`
    select left(md5(coalesce(string_agg(word || ' ' || digest, ',' order by word), '')), 8) as version
    from announcements.clip where mall = ${tx.mall} and replaced_at is null`)
  return row?.version ?? ''
}

export async function findSound(tx: Tx, digest: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ wav: Buffer }>(
    sql`select wav from announcements.clip where mall = ${tx.mall} and digest = ${digest} limit 1`,
  )
  return row?.wav
}

/** The lock puts two recordings of one word one after the other. */
export async function lockRecording(tx: Tx, word: string): Promise<{ digest: string } | undefined> {
  await tx.query(
    sql`select pg_advisory_xact_lock(hashtext('clip ' || ${tx.mall}::text || ' ' || ${word}::text))`,
  )
  const [row] = await tx.query<{ digest: string }>(sql`
    select digest from announcements.clip where mall = ${tx.mall} and word = ${word} and replaced_at is null`)
  return row
}

export async function retireRecording(tx: Tx, word: string, now: Date): Promise<void> {
  await tx.query(sql`
    update announcements.clip set replaced_at = ${now}
    where mall = ${tx.mall} and word = ${word} and replaced_at is null`)
}

export interface NewRecording {
  readonly id: string
  readonly word: string
  readonly clip: Measured
  readonly source: ClipSource
  readonly officer: string
}

export async function insertRecording(tx: Tx, { id, word, clip, source, officer }: NewRecording, now: Date) {
  await tx.query(sql`
    insert into announcements.clip
      (mall, id, word, digest, wav, seconds, loudness, peak, source, recorded_by, recorded_at)
    values (${tx.mall}, ${id}, ${word}, ${clip.digest}, ${clip.wav}, ${clip.seconds}, ${clip.loudness},
            ${clip.peak}, ${source}, ${officer}, ${now})`)
}

export async function deleteReplaced(tx: Tx, before: Date): Promise<void> {
  await tx.query(sql`delete from announcements.clip where mall = ${tx.mall} and replaced_at < ${before}`)
}
