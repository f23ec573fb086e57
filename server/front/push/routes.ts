import { push as contract } from '../../../contract/index.ts'
import { runCommand } from '../../base/commands.ts'
import type { Ground } from '../../base/ground.ts'
import { Refusal } from '../../base/refusal.ts'
import { hallOf } from '../../hall/catalogue/index.ts'
import { command, direct, everybody, query } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { seekTicket } from '../queue/index.ts'
import { runQuery } from '../../base/commands.ts'
import { keyOf, subscribe, unsubscribe } from './actions/subscribe.ts'
import { isReachable } from './address.ts'
import type { Reach } from './address.ts'

export function pushRoutes(ground: Ground, reach: Reach): readonly Route[] {
  return [
    query(contract.getPushKey, everybody, async ({ tx, mall }) => {
      await hallOf(ground, mall)
      return { key: (await keyOf(tx)).public_key }
    }),
    direct(contract.subscribePush, everybody, async (_ground, asked) => {
      const { mall, who, input } = asked
      const { ticket } = input.params
      const hall = await hallOf(ground, mall)
      // Who holds no ticket makes us look up no names.
      await runQuery(ground, mall, who, (ctx) => seekTicket(ctx, ticket))
      // Names are resolved before the transaction, which waits for nobody outside.
      if (!(await isReachable(input.body.endpoint, reach))) throw new Refusal('push.address')
      return runCommand(ground, { ...asked, operation: 'subscribePush' }, (ctx) =>
        subscribe(ctx, hall, ticket, input.body),
      )
    }),
    command(contract.unsubscribePush, everybody, async (ctx, { params, body }) => {
      await unsubscribe(ctx, params.ticket, body.endpoint)
      return {}
    }),
  ]
}
