import type { BoardTest } from '../../../../contract/announcements.ts'
import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'

export interface BoardTestRow {
  readonly id: string
  readonly zone: string
  readonly device: string | null
  readonly heard: boolean
  readonly audio: BoardTest['audio']
  readonly stream: boolean
  readonly delay_ms: number | null
  readonly clock_ahead_ms: number | null
  readonly broken: string[]
  readonly tested_at: Date
}

export async function insertBoardTest(
  tx: Tx,
  id: string,
  place: { readonly zone: string; readonly device: string | null },
  found: Omit<BoardTest, 'id' | 'zone' | 'device' | 'testedAt'>,
): Promise<BoardTestRow> {
  const [row] = await tx.query<BoardTestRow>(sql`
    insert into announcements.board_test
      (mall, id, zone, device, heard, audio, stream, delay_ms, clock_ahead_ms, broken)
    values (${tx.mall}, ${id}, ${place.zone}, ${place.device}, ${found.heard}, ${found.audio}, ${found.stream},
            ${found.delayMs}, ${found.clockAheadMs}, ${found.broken})
    returning *`)
  if (!row) throw new Error('An inserted test cannot be gone')
  return row
}

export function listLastTests(tx: Tx): Promise<BoardTestRow[]> {
  return tx.query<BoardTestRow>(sql`
    select distinct on (device) * from announcements.board_test
    where mall = ${tx.mall} and device is not null order by device, tested_at desc`)
}
