import webPush from 'web-push'
import { mostPhones } from '../../../../contract/push.ts'
import type { PushSubscription, subscribePush as contract } from '../../../../contract/push.ts'
import type { Input } from '../../../../contract/index.ts'
import type { Ctx } from '../../../base/context.ts'
import { Refusal } from '../../../base/refusal.ts'
import type { Tx } from '../../../base/sql.ts'
import type { Hall } from '../../../hall/catalogue/index.ts'
import { getTicket, seekTicket } from '../../queue/index.ts'
import { isOver, nearOf } from '../rules.ts'
import { deleteSubscription, findKey, insertKey, listSubscriptions, writeSubscription } from '../store.ts'
import type { KeyRow } from '../store.ts'

/** The hall's keys, made when somebody asks for the first time. They never change: each browser has subscribed to them. */
export async function keyOf(tx: Tx): Promise<KeyRow> {
  const known = await findKey(tx)
  if (known) return known
  const { publicKey, privateKey } = webPush.generateVAPIDKeys()
  await insertKey(tx, { public_key: publicKey, private_key: privateKey })
  const made = await findKey(tx)
  if (!made) throw new Error('Keys that were just made cannot be gone')
  return made
}

/** By its token alone: whoever knows a number's id is staff, and staff subscribes nobody. */
async function idOfHolder(ctx: Ctx, token: string): Promise<string> {
  const { row, holder } = await seekTicket(ctx, token)
  if (!holder) throw new Refusal('ticket.unknown')
  return row.id
}

export async function subscribe(
  ctx: Ctx,
  hall: Hall,
  token: string,
  { endpoint, keys, locale }: Input<typeof contract>['body'],
): Promise<PushSubscription> {
  const ticket = await idOfHolder(ctx, token)
  const now = await getTicket(ctx, hall, token)
  if (isOver(now)) throw new Refusal('push.ticket-over')
  await keyOf(ctx.tx)
  const known = await listSubscriptions(ctx.tx, ticket)
  const same = known.find((row) => row.endpoint === endpoint)
  if (!same && known.length >= mostPhones) throw new Refusal('push.too-many', { most: mostPhones })
  const near = same ? same.near : nearOf(now)
  const id = same?.id ?? ctx.chance.id()
  await writeSubscription(ctx.tx, { id, ticket, endpoint, ...keys, locale, near }, ctx.now)
  if (!same) ctx.emit({ type: 'push.subscribed', subject: `subscriptions/${id}`, data: { near } })
  return { near }
}

export async function unsubscribe(ctx: Ctx, token: string, endpoint: string): Promise<void> {
  const ticket = await idOfHolder(ctx, token)
  const [known] = (await listSubscriptions(ctx.tx, ticket)).filter((row) => row.endpoint === endpoint)
  if (known && (await deleteSubscription(ctx.tx, ticket, endpoint)))
    ctx.emit({ type: 'push.unsubscribed', subject: `subscriptions/${known.id}`, data: {} })
}
