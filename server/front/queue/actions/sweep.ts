import { system } from '../../../base/context.ts'
import { systemEvent, writeEvents } from '../../../base/events.ts'
import type { Ground } from '../../../base/ground.ts'
import { sql } from '../../../base/sql.ts'
import type { Tx } from '../../../base/sql.ts'
import { hallOf, localDay } from '../../../hall/catalogue/index.ts'
import { counterEvent, stepEvent } from '../events.ts'
import type { TicketRow } from '../rows.ts'
import { decide } from '../rules.ts'
import type { Step } from '../rules.ts'
import { listLeftOver, listStranded, writeSteps } from '../store.ts'
import { silentSince } from './look.ts'
import { stepped } from './step-ticket.ts'

/** A counter that vanished while its visitor was being called gives the ticket back, at its old place. */
export function giveBackStranded(ground: Ground, mall: string): Promise<number> {
  return sweep(
    ground,
    mall,
    (tx, now) => listStranded(tx, silentSince(now)),
    () => ({ kind: 'give-back' }),
  )
}

/** What an earlier day left behind ends, so that the new day starts with empty lines and closed counters. */
export async function endEarlierDays(ground: Ground, mall: string): Promise<number> {
  const hall = await hallOf(ground, mall)
  const ended = await sweep(
    ground,
    mall,
    (tx, now) => listLeftOver(tx, localDay(hall, now)),
    (ticket) => (ticket.state === 'serving' ? { kind: 'finish', outcome: 'served' } : { kind: 'cancel' }),
  )
  await closeLeftOpen(ground, mall)
  return ended
}

async function sweep(
  ground: Ground,
  mall: string,
  list: (tx: Tx, now: Date) => Promise<TicketRow[]>,
  stepOf: (ticket: TicketRow) => Step,
): Promise<number> {
  const hall = await hallOf(ground, mall)
  const now = ground.clock.now()
  const swept = await ground.db.inMall(mall, async (tx) => {
    const changed = (await list(tx, now)).flatMap((ticket) => {
      const step = stepOf(ticket)
      const decision = decide(ticket, step, now, { recalls: hall.settings.recallLimit })
      return decision.ok
        ? [{ ticket, step, row: { ...stepped(ticket, decision.standing, now), before_step: null } }]
        : []
    })
    if (changed.length === 0) return 0
    await tx.query(
      writeSteps(
        mall,
        changed.map(({ ticket, step, row }) => ({
          row,
          event: systemEvent(stepEvent(hall, ticket, row, step), {
            id: ground.chance.id(),
            at: now,
            who: system,
          }),
          kept: null,
        })),
      ),
    )
    return changed.length
  })
  if (swept > 0) ground.relay.wake(mall)
  return swept
}

async function closeLeftOpen(ground: Ground, mall: string): Promise<void> {
  const hall = await hallOf(ground, mall)
  const now = ground.clock.now()
  await ground.db.inMall(mall, async (tx) => {
    const left = await tx.query<{ counter: string }>(sql`
      update queue.counter_state
      set open = false, officer = null, officer_name = null, opened_at = null, reason = null, closed_day = null
      where mall = ${mall} and open and (opened_at at time zone ${hall.timeZone})::date < ${localDay(hall, now)}::date
      returning counter`)
    await writeEvents(
      tx,
      left.map(({ counter }) =>
        systemEvent(counterEvent('closed', hall, counter, { reason: 'day-ended', restOfDay: false }), {
          id: ground.chance.id(),
          at: now,
          who: system,
        }),
      ),
    )
  })
}
