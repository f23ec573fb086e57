import type { changes as contract, Input } from '../../../../contract/index.ts'
import { rehearse } from '../../../base/rehearse.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import { hallIn, snapshotOf } from '../../../hall/catalogue/index.ts'
import { ask } from '../../../http/route.ts'
import type { Asked, Route } from '../../../http/route.ts'
import { mustFit } from '../../../http/validate.ts'
import { meaningOf } from '../meaning/index.ts'
import { changesOfTransaction } from '../store.ts'
import { factsOf, whatOf } from '../view.ts'

type Body = Input<typeof contract.previewChange>['body']

/** The very command that would be carried out, with its rights, its rules and its refusals, in a transaction that is rolled back. */
export async function previewChange(
  ground: Ground,
  routes: readonly Route[],
  { mall, who, input }: Asked<typeof contract.previewChange>,
): Promise<contract.ChangePreview> {
  const { route, act } = commandOf(routes, input.body)
  const { params, body } = { params: { ...input.body.params, mall }, body: input.body.body }
  const { operation } = route
  if (operation.params) mustFit(operation.params, 'params', params)
  if (operation.body) mustFit(operation.body, 'body', body)
  route.allow(who, mall)
  const asked = ask(route, who, { params, body })
  const before = await ground.db.inMall(mall, async (tx) => snapshotOf(mall, await hallIn({ tx })))
  return rehearse(
    ground,
    { mall, who },
    (ctx) => act(ctx, asked.input),
    async (ctx) => {
      const rows = await changesOfTransaction(ctx.tx)
      const after = snapshotOf(mall, await hallIn(ctx))
      const changes = []
      const means = []
      for (const row of rows) {
        changes.push({
          kind: row.kind,
          what: await whatOf(ctx.tx, after, row),
          facts: factsOf(after, row),
        })
        means.push(...(await meaningOf({ ctx, before, after, row })))
      }
      return { changes, means }
    },
  )
}

function commandOf(routes: readonly Route[], { operation }: Body) {
  const route = routes.find((one) => one.operation.id === operation)
  if (!route?.act) throw new Refusal('not-found')
  return { route, act: route.act }
}
