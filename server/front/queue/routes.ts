import { hall as hallContract, queue as contract } from '../../../contract/index.ts'
import type { Input, Operation, Output } from '../../../contract/index.ts'
import type { Ground } from '../../base/ground.ts'
import { mustNameNobody } from '../../base/free-text.ts'
import { Refusal } from '../../base/refusal.ts'
import { command, direct, everybody, query, stream } from '../../http/route.ts'
import type { Asked, Gate, Route } from '../../http/route.ts'
import { runCommand, runQuery } from '../../base/commands.ts'
import { hallOf, renewing } from '../../hall/catalogue/index.ts'
import type { Hall } from '../../hall/catalogue/index.ts'
import { isDevice, mayLookOver, mayRunHall, mayServe, must } from '../../http/rights.ts'
import { atCounters } from './actions/at-counters.ts'
import { callTicket } from './actions/call-ticket.ts'
import { beatCounter, closeCounter, openCounter, setCounterQueues } from './actions/counter.ts'
import { issueTicket } from './actions/issue-ticket.ts'
import { getBoard, getCounterDesk, getTicket, listCounters, listQueues, seekTicket } from './actions/look.ts'
import { getDayTimeline, getHallOverview, listDayFigures } from './actions/look-over.ts'
import { creditOf } from './credit.ts'
import { exampleLine } from './example.ts'
import { setQuota } from './actions/set-quota.ts'
import { endEarlierDays } from './actions/sweep.ts'
import { undoLast } from './actions/undo-last.ts'
import type { Step } from './rules.ts'
import { ticketView } from './view.ts'

const staff: Gate = (who, mall) => must(mayLookOver(who, mall), who)
const officers: Gate = (who, mall) =>
  must(who.kind === 'officer' && who.mall === mall && mayLookOver(who, mall), who)
const kioskOrStaff: Gate = (who, mall) => must(isDevice(who, mall, 'kiosk') || mayLookOver(who, mall), who)

/** To a service, or on to a line of the next stage: one of the two. */
function transferOf(hall: Hall, body: Input<typeof contract.transferTicket>['body']): Step {
  const { service: id, queue, reason } = body
  if ((id === undefined) === (queue === undefined))
    throw new Refusal(
      'request.malformed',
      {},
      { faults: [{ path: 'body', reason: 'needs a service or a queue' }] },
    )
  if (queue !== undefined) {
    if (!hall.queues.has(queue)) throw new Refusal('queue.unknown')
    return { kind: 'transfer', queue, service: null, reason: mustNameNobody(reason) }
  }
  const service = hall.services.get(id ?? '')
  if (!service?.published) throw new Refusal('service.unknown')
  return { kind: 'transfer', queue: service.queue, service: service.id, reason: mustNameNobody(reason) }
}

export function queueRoutes(ground: Ground): readonly Route[] {
  const issue = issueTicket(ground)
  const { callNext, stepTicket } = atCounters(ground)
  const hall = (mall: string) => hallOf(ground, mall)

  /** A step by staff on one ticket; `stepOf` reads the step from the request. */
  function stepRoute<O extends Operation & { output: typeof contract.Ticket }>(
    operation: O,
    stepOf: (asked: Asked<O>, mall: string) => Step | Promise<Step>,
  ): Route {
    return direct(operation, officers, async (_ground, asked) => {
      // Every operation of a step names its ticket.
      const { ticket } = asked.input.params as { ticket: string }
      const { mall, who, key, digest } = asked
      const row = await stepTicket({
        mall,
        who,
        ticket,
        step: await stepOf(asked, mall),
        operation: operation.id,
        key,
        digest,
      })
      return ticketView(await hall(mall), row) as Output<O>
    })
  }

  return [
    direct(
      contract.issueTicket,
      kioskOrStaff,
      async (_ground, { mall, who, key, digest, input: { body } }) => {
        if (who.kind === 'officer') {
          const service = (await hall(mall)).services.get(body.service)
          if (service) must(mayServe(who, mall, service.agency), who)
        }
        return issue({
          mall,
          who,
          service: body.service,
          priority: body.priority,
          visit: body.visit,
          acceptUnstaffed: body.acceptUnstaffed ?? false,
          key,
          digest,
        })
      },
    ),
    query(contract.getTicket, everybody, async (ctx, { params }) =>
      getTicket(ctx, await hall(ctx.mall), params.ticket),
    ),
    direct(
      contract.cancelTicket,
      everybody,
      async (_ground, { mall, who, key, digest, input: { params } }) => {
        const known = await hall(mall)
        const { row, holder } = await runQuery(ground, mall, who, (ctx) => seekTicket(ctx, params.ticket))
        const cancelled = await stepTicket({
          mall,
          who,
          ticket: row.id,
          step: { kind: 'cancel' },
          operation: 'cancelTicket',
          key,
          digest,
          holder,
        })
        return ticketView(known, cancelled)
      },
    ),
    query(contract.listQueues, everybody, async (ctx) => listQueues(ctx, await hall(ctx.mall))),
    query(contract.getBoard, everybody, async (ctx, { params }) =>
      getBoard(ctx, await hall(ctx.mall), params.zone),
    ),
    query(contract.getHallOverview, staff, async (ctx) => getHallOverview(ctx, await hall(ctx.mall))),
    query(contract.getDayTimeline, staff, async (ctx, { query: { day } }) =>
      getDayTimeline(ctx, await hall(ctx.mall), day),
    ),
    query(contract.listDayFigures, staff, async (ctx, { query: { last } }) =>
      listDayFigures(ctx, await hall(ctx.mall), last ?? 28),
    ),
    query(contract.listCounters, staff, async (ctx) => listCounters(ctx, await hall(ctx.mall))),
    query(contract.getCounterDesk, staff, async (ctx, { params }) =>
      getCounterDesk(ctx, await hall(ctx.mall), params.counter),
    ),
    direct(contract.openCounter, officers, async (_ground, asked) => {
      // Whoever sits down in the morning finds no visitor of an earlier day at the counter.
      await endEarlierDays(ground, asked.mall)
      return runCommand(ground, { ...asked, operation: 'openCounter' }, async (ctx) =>
        openCounter(ctx, await hall(ctx.mall), asked.input.params.counter),
      )
    }),
    command(contract.closeCounter, officers, async (ctx, { params, body }) =>
      closeCounter(ctx, await hall(ctx.mall), params.counter, {
        reason: mustNameNobody(body.reason),
        restOfDay: body.restOfDay ?? false,
      }),
    ),
    direct(contract.beatCounter, officers, async (_ground, { mall, who, input: { params } }) => {
      const known = await hall(mall)
      await runQuery(ground, mall, who, (ctx) => beatCounter(ctx, known, params.counter))
      return {}
    }),
    direct(contract.callNext, officers, async (_ground, { mall, who, key, digest, input: { params } }) => {
      const row = await callNext({ mall, who, counter: params.counter, key, digest })
      return { ticket: row ? ticketView(await hall(mall), row) : null }
    }),
    command(contract.callTicket, officers, async (ctx, { params, body }) => {
      const known = await hall(ctx.mall)
      return ticketView(
        known,
        await callTicket(ctx, known, params.counter, body.ticket, mustNameNobody(body.reason)),
      )
    }),
    stepRoute(contract.recallTicket, () => ({ kind: 'recall' })),
    stepRoute(contract.startService, () => ({ kind: 'start' })),
    stepRoute(contract.finishService, ({ input: { body } }) => ({ kind: 'finish', outcome: body.outcome })),
    stepRoute(contract.markNoShow, () => ({ kind: 'no-show' })),
    stepRoute(contract.parkTicket, ({ input: { body } }) => ({
      kind: 'park',
      reason: mustNameNobody(body.reason),
    })),
    stepRoute(contract.resumeTicket, () => ({ kind: 'resume' })),
    stepRoute(contract.transferTicket, async ({ input: { body } }, mall) => {
      return transferOf(await hall(mall), body)
    }),
    stepRoute(contract.grantPriority, async ({ input: { body } }, mall) => {
      const creditMinutes = creditOf(await hall(mall), body.priority)
      return {
        kind: 'prioritise',
        priority: body.priority,
        creditMinutes,
        reason: mustNameNobody(body.reason),
      }
    }),
    command(contract.undoLast, officers, async (ctx, { params }) => {
      const known = await hall(ctx.mall)
      return ticketView(known, await undoLast(ctx, known, params.counter))
    }),
    direct(hallContract.tryPriorities, staff, (_ground, { input: { body } }) =>
      Promise.resolve(
        exampleLine(
          Object.fromEntries(body.groups.map(({ group, creditMinutes }) => [group, creditMinutes])),
          ground.clock.now(),
        ),
      ),
    ),
    renewing(
      command(contract.setQuota, staff, async (ctx, { params, body }) =>
        setQuota(ctx, await hall(ctx.mall), params.service, { day: body.day ?? null, quota: body.quota }),
      ),
    ),
    renewing(
      command(contract.setCounterQueues, staff, async (ctx, { params, body }) =>
        setCounterQueues(ctx, await hall(ctx.mall), params.counter, body.queues),
      ),
    ),
    stream(contract.streamEvents, everybody, async (_ground, { mall, who, input: { query: asked } }) => {
      const known = await hall(mall)
      if (asked.zone !== undefined) {
        if (!known.zones.has(asked.zone)) throw new Refusal('zone.unknown')
        return { keys: [`zone:${asked.zone}`] }
      }
      if (asked.ticket !== undefined) {
        const name = asked.ticket
        const { row } = await runQuery(ground, mall, who, (ctx) => seekTicket(ctx, name))
        return { keys: [`ticket:${row.id}`, `queue:${row.queue}`] }
      }
      if (asked.counter !== undefined) {
        const counter = known.counters.get(asked.counter)
        if (!counter) throw new Refusal('counter.unknown')
        must(mayServe(who, mall, counter.agency), who)
        return {
          keys: [`counter:${counter.id}`, ...counter.queues.map((queue) => `queue:${queue}`)],
          isStaff: true,
        }
      }
      must(mayLookOver(who, mall) || mayRunHall(who, mall), who)
      return { keys: ['hall'], isStaff: true }
    }),
  ]
}
