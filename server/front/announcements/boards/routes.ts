import { announcements as contract } from '../../../../contract/index.ts'
import type { BoardTest } from '../../../../contract/announcements.ts'
import type { Ctx } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import { hallOf } from '../../../hall/catalogue/index.ts'
import { mayRunHall, must } from '../../../http/rights.ts'
import { command, query } from '../../../http/route.ts'
import type { Gate, Route } from '../../../http/route.ts'
import { boards, inItsZone } from '../gates.ts'
import { insertBoardTest, listLastTests } from './store.ts'
import type { BoardTestRow } from './store.ts'

const managers: Gate = (who, mall) => must(mayRunHall(who, mall), who)

const testView = (row: BoardTestRow): BoardTest => ({
  id: row.id,
  zone: row.zone,
  device: row.device,
  testedAt: row.tested_at.toISOString(),
  heard: row.heard,
  audio: row.audio,
  stream: row.stream,
  delayMs: row.delay_ms,
  clockAheadMs: row.clock_ahead_ms,
  broken: row.broken,
})

type Found = Omit<BoardTest, 'id' | 'zone' | 'device' | 'testedAt'>

async function reportBoardTest(ctx: Ctx, zone: string, found: Found): Promise<BoardTest> {
  const device = ctx.who.kind === 'device' ? ctx.who.id : null
  const row = await insertBoardTest(ctx.tx, ctx.chance.id(), { zone, device }, found)
  ctx.emit({
    type: 'board.tested',
    subject: `boards/${zone}`,
    data: { zone, device, heard: row.heard, audio: row.audio, stream: row.stream, broken: row.broken },
  })
  return testView(row)
}

export function boardTestRoutes(ground: Ground): readonly Route[] {
  return [
    command(contract.reportBoardTest, boards, async (ctx, { params: { zone }, body }) => {
      if (!(await hallOf(ground, ctx.mall)).zones.has(zone)) throw new Refusal('zone.unknown')
      inItsZone(ctx.who, zone)
      return reportBoardTest(ctx, zone, body)
    }),
    query(contract.listBoardTests, managers, async ({ tx }) => (await listLastTests(tx)).map(testView)),
  ]
}
