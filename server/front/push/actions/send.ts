import { Agent, request } from 'undici'
import webPush from 'web-push'
import { runQuery } from '../../../base/commands.ts'
import { system } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { hallOf } from '../../../hall/catalogue/index.ts'
import { getTicket } from '../../queue/index.ts'
import { guardedLookup, hostOf } from '../address.ts'
import type { Reach } from '../address.ts'
import { messageOf, verdictOf } from '../rules.ts'
import type { Kind } from '../rules.ts'
import { dropMessage, findToSend, forgetSubscription, markSent } from '../store.ts'
import type { KeyRow, SubscriptionRow } from '../store.ts'

export interface PushOptions extends Reach {
  /** Whom a push service may write to about our messages (RFC 8292): `mailto:` or `https:`. */
  readonly contact: string
}

export interface ToSend {
  readonly mall: string
  readonly subscription: string
  readonly kind: Kind
}

/** As long as a call may matter; a service that keeps it shorter drops it at a sleeping phone. */
const ttlSeconds = 15 * 60
const patienceMs = 10_000

/**
 * A job: sends one message. Sent twice only if this process dies between sending and writing that down; the topic then
 * makes the second replace the first. It throws when it shall be tried again.
 */
export async function sendPush(
  ground: Ground,
  options: PushOptions,
  { mall, subscription, kind }: ToSend,
): Promise<void> {
  const hall = await hallOf(ground, mall)
  const found = await runQuery(ground, mall, system, async (ctx) => {
    const to = await findToSend(ctx.tx, subscription, kind)
    return to && { to, ticket: await getTicket(ctx, hall, to.ticket) }
  })
  if (!found) return
  const { to, ticket } = found
  const message = messageOf(kind, ticket, to.locale)
  if (!message) return ground.db.inMall(mall, (tx) => dropMessage(tx, subscription, kind))
  const verdict = verdictOf(await post(to, JSON.stringify(message), options))
  if (verdict === 'again') throw new Error('The push service did not take it')
  await ground.db.inMall(mall, (tx) =>
    verdict === 'sent' ? markSent(tx, subscription, kind) : forgetSubscription(tx, subscription),
  )
}

/** Encrypted for that browser alone (RFC 8291), signed by the hall (RFC 8292). No redirect is followed. */
async function post(to: SubscriptionRow & KeyRow, text: string, options: PushOptions): Promise<number> {
  if (hostOf(to.endpoint, options) === null) throw new Error('Not an address of the open internet')
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } },
    text,
    {
      vapidDetails: { subject: options.contact, publicKey: to.public_key, privateKey: to.private_key },
      TTL: ttlSeconds,
      urgency: 'high',
      topic: 'ticket',
    },
  )
  const agent = new Agent({ connect: { lookup: guardedLookup(options), timeout: patienceMs } })
  try {
    const answer = await request(to.endpoint, {
      method: 'POST',
      headers: Object.fromEntries(
        Object.entries<string | number>(headers).map(([name, value]) => [name, `${value}`]),
      ),
      body,
      dispatcher: agent,
      headersTimeout: patienceMs,
      bodyTimeout: patienceMs,
    })
    await answer.body.dump()
    return answer.statusCode
  } finally {
    await agent.close()
  }
}
