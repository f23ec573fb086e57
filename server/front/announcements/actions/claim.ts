import type { Announcement } from '../../../../contract/announcements.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { listCalled } from '../../queue/index.ts'
import type { CalledTicket } from '../../queue/index.ts'
import { announcementEvent } from '../events.ts'
import { captionOf, clipsOf } from '../phrase.ts'
import { findAnnounced, findPlaying, insertAnnouncement, settle, takeVoice } from '../store.ts'

/** Repeated, because a hall is loud. */
const times = 2
/** After a page was loaded anew, a call older than this is no longer said: its visitor stands at the counter or is gone. */
const freshSeconds = 20
/** In a rush announcements stand in line; one older than this helps nobody any more. */
const oldestSeconds = 300

interface Claim {
  readonly zone: string
  readonly player: string
  readonly fresh: boolean
}

/**
 * The next call of a zone that nobody has said, for the one board that speaks there. A call that was undone, started or
 * given back meanwhile is no longer among the called tickets, so it is not said.
 */
export async function claimAnnouncement(
  ctx: Ctx,
  hall: Hall,
  claim: Claim,
): Promise<{ speaker: boolean; announcement: Announcement | null }> {
  const { tx } = ctx
  if (!hall.zones.has(claim.zone)) throw new Refusal('zone.unknown')
  if (!(await takeVoice(tx, claim.zone, claim.player))) return { speaker: false, announcement: null }
  const again = await endStale(ctx, claim)
  if (again === 'busy') return { speaker: true, announcement: null }
  const called = (await listCalled(tx)).filter(
    ({ counter }) => hall.counters.get(counter)?.zone === claim.zone,
  )
  const announced = await findAnnounced(
    tx,
    called.map(({ step }) => step),
  )
  if (again) {
    const ticket = called.find(({ id, step }) => id === again.ticket && step === again.step)
    if (ticket && ageOf(ctx, ticket) <= freshSeconds)
      return { speaker: true, announcement: said(hall, again.id, ticket) }
    await interrupt(ctx, again.id)
  }
  for (const ticket of called) {
    if (announced.has(ticket.step)) continue
    const isOld = ageOf(ctx, ticket) > (claim.fresh ? freshSeconds : oldestSeconds)
    const id = ctx.chance.id()
    const row = {
      id,
      zone: claim.zone,
      counter: ticket.counter,
      ticket: ticket.id,
      step: ticket.step,
      number: ticket.number,
      state: isOld ? ('expired' as const) : ('playing' as const),
      called_at: ticket.steppedAt,
      player: claim.player,
    }
    await insertAnnouncement(tx, row, isOld)
    if (!isOld) return { speaker: true, announcement: said(hall, id, ticket) }
  }
  return { speaker: true, announcement: null }
}

const ageOf = (ctx: Ctx, ticket: CalledTicket): number =>
  (ctx.now.getTime() - ticket.steppedAt.getTime()) / 1000

async function interrupt(ctx: Ctx, id: string): Promise<void> {
  const row = await settle(ctx.tx, id, 'failed', 'interrupted')
  if (row) ctx.emit(announcementEvent(row, 'failed'))
}

function said(hall: Hall, id: string, { number, counter }: CalledTicket): Announcement {
  const counterLabel = hall.counters.get(counter)?.label ?? ''
  const clips = clipsOf(number, counterLabel)
  return { id, number, counter, counterLabel, clips, caption: captionOf(number, counterLabel), times }
}

/**
 * What still counts as being said: `busy` = a page is at it, also one that lost the voice meanwhile, whose loudspeaker may
 * still sound. The same page was loaded anew: the row, to be said again. One far too long never came to its end: it failed.
 */
async function endStale(ctx: Ctx, { zone, player, fresh }: Claim) {
  const playing = await findPlaying(ctx.tx, zone)
  if (!playing) return undefined
  if (!playing.overdue) return fresh && playing.player === player ? playing : ('busy' as const)
  await interrupt(ctx, playing.id)
  return undefined
}
