import type { Input } from '../../../../contract/index.ts'
import { longestNotice } from '../../../../contract/notices.ts'
import type { BoardNotice, postNotice as contract } from '../../../../contract/notices.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { hallMoment, isPeriod, mostDays, mostNotices, shownText } from '../rules.ts'
import { insertNotice, listOpenNotices, oneAtATime } from '../store.ts'
import { noticeEvent, noticeView } from '../view.ts'

export async function postNotice(
  ctx: Ctx,
  hall: Hall,
  given: Input<typeof contract>['body'],
): Promise<BoardNotice> {
  if (ctx.who.kind !== 'officer') throw new Refusal('access.not-allowed')
  if (given.zone !== null && !hall.zones.has(given.zone)) throw new Refusal('zone.unknown')
  const row = {
    id: ctx.chance.id(),
    zone: given.zone,
    text_id: textOf(given.text.id),
    text_en: given.text.en === null ? null : textOf(given.text.en),
    ...periodOf(ctx, hall, given),
  }
  await oneAtATime(ctx.tx)
  if ((await listOpenNotices(ctx.tx, ctx.now)).length >= mostNotices)
    throw new Refusal('notice.too-many', { most: mostNotices })
  const posted = await insertNotice(ctx.tx, row, ctx.who.id, ctx.now)
  ctx.emit(noticeEvent('posted', posted, hall))
  return noticeView(posted)
}

function textOf(text: string): string {
  const shown = shownText(text)
  if (shown === null) throw new Refusal('notice.text', { most: longestNotice })
  return shown
}

function periodOf(ctx: Ctx, hall: Hall, { from, until }: { from: string | null; until: string }) {
  const from_at = from === null ? ctx.now : hallMoment(from, hall.timeZone)
  const until_at = hallMoment(until, hall.timeZone)
  if (!from_at || !until_at || !isPeriod(from_at, until_at, ctx.now))
    throw new Refusal('notice.period', { days: mostDays })
  return { from_at, until_at }
}
