import { assistance as contract } from '../../../contract/index.ts'
import { runCommand } from '../../base/commands.ts'
import type { Ground } from '../../base/ground.ts'
import { hallOf } from '../../hall/catalogue/index.ts'
import { isDevice, mayLookOver, mayRunHall, must } from '../../http/rights.ts'
import { command, query } from '../../http/route.ts'
import type { Gate, Route } from '../../http/route.ts'
import { askForHelp } from './actions/ask-for-help.ts'
import { answerHelpCall, endHelpCall, getHelpCall } from './actions/change-help-call.ts'
import { endOldHelpCalls, listOpenHelpCalls } from './store.ts'
import { helpCallView, helpEvent } from './view.ts'

const kioskOrStaff: Gate = (who, mall) => must(isDevice(who, mall, 'kiosk') || mayLookOver(who, mall), who)
const managers: Gate = (who, mall) => must(mayRunHall(who, mall), who)

export function assistanceRoutes(ground: Ground): readonly Route[] {
  const hall = (mall: string) => hallOf(ground, mall)
  return [
    command(contract.askForHelp, kioskOrStaff, async (ctx, { body }) =>
      askForHelp(ctx, await hall(ctx.mall), body.counter),
    ),
    query(contract.getHelpCall, kioskOrStaff, async (ctx, { params }) =>
      getHelpCall(ctx, await hall(ctx.mall), params.call),
    ),
    query(contract.listHelpCalls, managers, async ({ tx }) =>
      (await listOpenHelpCalls(tx)).map(helpCallView),
    ),
    command(contract.answerHelpCall, managers, (ctx, { params }) => answerHelpCall(ctx, params.call)),
    command(contract.endHelpCall, kioskOrStaff, async (ctx, { params }) =>
      endHelpCall(ctx, await hall(ctx.mall), params.call),
    ),
  ]
}

/** A call older than this was forgotten by everybody: nobody still stands there. */
const forgottenAfterMs = 3 * 3600_000

/** A job: forgotten calls end, so that the place can ring again and the overview tells no old story. */
export function endForgottenHelpCalls(ground: Ground, mall: string): Promise<void> {
  return runCommand(
    ground,
    { mall, who: { kind: 'system' }, operation: 'endForgottenHelpCalls', key: undefined, digest: '' },
    async (ctx) => {
      const before = new Date(ctx.now.getTime() - forgottenAfterMs)
      for (const call of await endOldHelpCalls(ctx.tx, before, ctx.now)) ctx.emit(helpEvent(call))
    },
  )
}
