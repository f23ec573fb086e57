import Type from 'typebox'
import type { Static } from 'typebox'
import { operation } from './operation.ts'
import { InMall, MallId, Nullable } from './shapes.ts'

const tag = 'push'

/**
 * A message goes out when so many are still before the visitor: a push takes up to a minute to a sleeping phone, a call
 * comes every few minutes, and the way back from the canteen must be walked.
 */
export const nearAhead = 3

/** A visitor’s phones; more than a family has. */
export const mostPhones = 4

const OfHolder = Type.Object({
  mall: MallId,
  ticket: Type.String({ minLength: 20, maxLength: 40, description: 'Token of the ticket (its holder)' }),
})
const Endpoint = Type.String({
  minLength: 12,
  maxLength: 1000,
  description: 'Address of the browser’s push service: https, and public',
})

export const PushKey = Type.Object(
  { key: Type.String({ description: 'The hall’s public VAPID key, base64url' }) },
  { title: 'PushKey' },
)
export type PushKey = Static<typeof PushKey>

export const PushSubscription = Type.Object(
  {
    near: Nullable(
      Type.Integer({ description: 'People ahead at which “near” is told; null: they are fewer already' }),
    ),
  },
  { title: 'PushSubscription' },
)
export type PushSubscription = Static<typeof PushSubscription>

/** What a phone is told: encrypted for it alone, and even so without a name or the ticket’s secret. */
export const PushMessage = Type.Object({
  kind: Type.Union([Type.Literal('near'), Type.Literal('called')]),
  number: Type.String(),
  title: Type.String(),
  body: Type.String(),
})
export type PushMessage = Static<typeof PushMessage>

export const getPushKey = operation({
  id: 'getPushKey',
  tag,
  method: 'GET',
  path: '/api/malls/{mall}/push-key',
  summary: 'The key a browser subscribes with',
  params: InMall,
  output: PushKey,
})

export const subscribePush = operation({
  id: 'subscribePush',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/push',
  summary: 'Tell this browser when the ticket is near and when it is called; it ends with the ticket',
  params: OfHolder,
  body: Type.Object(
    {
      endpoint: Endpoint,
      keys: Type.Object(
        {
          p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{87}$', description: 'P-256, uncompressed' }),
          auth: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }),
        },
        { additionalProperties: false },
      ),
      locale: Type.Union([Type.Literal('id'), Type.Literal('en')]),
    },
    { additionalProperties: false },
  ),
  output: PushSubscription,
  status: 201,
  perMinute: 30,
  refuses: ['ticket.unknown', 'push.ticket-over', 'push.address', 'push.too-many'],
})

export const unsubscribePush = operation({
  id: 'unsubscribePush',
  tag,
  method: 'POST',
  path: '/api/malls/{mall}/tickets/{ticket}/push/end',
  summary: 'Tell this browser nothing more',
  params: OfHolder,
  body: Type.Object({ endpoint: Endpoint }, { additionalProperties: false }),
  output: Type.Object({}),
  refuses: ['ticket.unknown'],
})
