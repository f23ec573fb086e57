import { queue as contract } from '../../../contract/index.ts'
import type { Outcome } from '../../../contract/queue.ts'
import { Refused } from '../api/ask.ts'
import { between, lognormal, pick } from '../model/chance.ts'
import type { ServiceChoice } from '../model/visitors.ts'
import { comeBack, goOn, waitAgain } from './guests.ts'
import { askOpinion } from './opinion.ts'
import { sayYes } from './stage.ts'
import type { Desk, Leg, Stage } from './stage.ts'
import { pressSoon } from './wake.ts'

const of = (stage: Stage, leg: Leg) => ({ params: { mall: stage.mall, ticket: leg.ticket?.id ?? '' } })

/** The visitor is at the counter: served, set aside for a moment, or found to stand in the wrong line. */
export async function serve(stage: Stage, desk: Desk, leg: Leg): Promise<void> {
  desk.turn++
  desk.state = 'serving'
  leg.state = 'serving'
  await desk.ask(contract.startService, of(stage, leg))
  const { scenario, agenda } = stage
  const { chance } = leg.guest.plan
  const mean = leg.service.minutes * (stage.pace.get(leg.service.queue) ?? 1)
  const minutes = lognormal(chance, mean, scenario.service.spread) * desk.plan.speed * leg.rest
  const fresh = leg.rest === 1
  const elsewhere = fresh && sayYes(leg, scenario.wrongLine) ? otherLine(stage, leg) : undefined
  if (elsewhere) agenda.in(60, () => transfer(stage, desk, leg, elsewhere, 'Salah antrean'))
  else if (fresh && sayYes(leg, scenario.parked.share)) agenda.in(minutes * 30, () => park(stage, desk, leg))
  else agenda.in(minutes * 60, () => end(stage, desk, leg))
}

/** A service of the same agency in another line that visitors may join. */
function otherLine(stage: Stage, leg: Leg): ServiceChoice | undefined {
  const stages = new Set([...stage.onward.values()].map((service) => service.queue))
  const others = stage.services.filter(
    ({ agency, queue }) => agency === leg.service.agency && queue !== leg.service.queue && !stages.has(queue),
  )
  return pick(
    leg.guest.plan.chance,
    others.map((service) => [service, 1]),
  )
}

async function transfer(
  stage: Stage,
  desk: Desk,
  leg: Leg,
  service: ServiceChoice,
  reason: string,
): Promise<void> {
  await desk.ask(contract.transferTicket, { ...of(stage, leg), body: { service: service.id, reason } })
  stage.tally.counts.transferred++
  leg.service = service
  leg.guest.freedAt = stage.agenda.now
  waitAgain(stage, leg)
  letGo(stage, desk, leg)
}

async function park(stage: Stage, desk: Desk, leg: Leg): Promise<void> {
  await desk.ask(contract.parkTicket, { ...of(stage, leg), body: { reason: 'Melengkapi fotokopi berkas' } })
  stage.tally.counts.parked++
  leg.state = 'parked'
  leg.rest = 0.5
  stage.agenda.in(between(leg.guest.plan.chance, stage.scenario.parked.minutes) * 60, () =>
    comeBack(stage, leg),
  )
  letGo(stage, desk, leg)
}

async function end(stage: Stage, desk: Desk, leg: Leg): Promise<void> {
  const next = stage.onward.get(leg.service.queue)
  if (next) {
    await transfer(stage, desk, leg, next, 'Lanjut ke tahap berikutnya')
    return
  }
  const outcome = await finish(stage, desk, leg)
  if (sayYes(leg, stage.scenario.slips)) stage.agenda.in(4, () => takeBack(stage, desk, leg))
  else served(stage, desk, leg, outcome)
}

async function finish(stage: Stage, desk: Desk, leg: Leg): Promise<Outcome> {
  const outcomes = Object.entries(stage.scenario.service.outcomes) as [Outcome, number][]
  const outcome = pick(leg.guest.plan.chance, outcomes) ?? 'served'
  await desk.ask(contract.finishService, { ...of(stage, leg), body: { outcome } })
  return outcome
}

/** The wrong key: taken back within ten seconds, and finished half a minute later. */
async function takeBack(stage: Stage, desk: Desk, leg: Leg): Promise<void> {
  const undone = await desk
    .ask(contract.undoLast, { params: { mall: stage.mall, counter: desk.id } })
    .catch((error: unknown) => {
      // Meanwhile another counter called the visitor.
      if (error instanceof Refused && error.code === 'ticket.visitor-elsewhere') return undefined
      throw error
    })
  if (!undone) {
    served(stage, desk, leg)
    return
  }
  stage.tally.counts.undone++
  stage.agenda.in(30, async () => {
    served(stage, desk, leg, await finish(stage, desk, leg))
  })
}

/** Without an outcome the number was finished elsewhere meanwhile: nobody is asked what they think of it. */
function served(stage: Stage, desk: Desk, leg: Leg, outcome?: Outcome): void {
  leg.state = 'done'
  stage.tally.served.push({ queue: leg.service.queue, waitMinutes: leg.waited })
  if (outcome === 'served') askOpinion(stage, leg)
  letGo(stage, desk, leg)
}

function letGo(stage: Stage, desk: Desk, leg: Leg): void {
  desk.ticket = undefined
  leg.guest.freedAt = stage.agenda.now
  goOn(stage, leg.guest)
  pressSoon(stage, desk)
}
