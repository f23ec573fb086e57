import type { AnnouncementFault } from '../../../../contract/announcements.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import { announcementEvent } from '../events.ts'
import { findAnnouncement, settle } from '../store.ts'

/** The same ending twice changes nothing; an ending that comes too late does not undo another. */
export async function settleAnnouncement(
  ctx: Ctx,
  given: { zone: string; id: string; player: string; fault: AnnouncementFault | null },
): Promise<void> {
  const known = await findAnnouncement(ctx.tx, given.id)
  // Only who was given a call knows how it ended.
  if (known?.zone !== given.zone || known.player !== given.player) throw new Refusal('announcement.unknown')
  const verb = given.fault === null ? 'played' : 'failed'
  const row = await settle(ctx.tx, given.id, verb, given.fault)
  if (row) ctx.emit(announcementEvent(row, verb))
}
