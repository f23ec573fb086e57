import { queue as contract } from '../../../contract/index.ts'
import { comeBack, goOn } from './guests.ts'
import { serve } from './serving.ts'
import { leavesDesk, stayOrGo } from './shift.ts'
import { isHere } from './stage.ts'
import type { Desk, Leg, Stage } from './stage.ts'
import { pressSoon } from './wake.ts'

/** "Next, please." */
export async function press(stage: Stage, desk: Desk): Promise<void> {
  if (desk.state !== 'idle' && desk.state !== 'pressing') return
  if (await leavesDesk(stage, desk)) return
  const { ticket } = await desk.ask(contract.callNext, { params: { mall: stage.mall, counter: desk.id } })
  if (!ticket) {
    await stayOrGo(stage, desk)
    return
  }
  stage.tally.counts.calls++
  const leg = stage.legs.get(ticket.id)
  const turn = ++desk.turn
  desk.state = 'called'
  desk.ticket = ticket.id
  if (leg) {
    leg.state = 'called'
    leg.waited += (stage.agenda.now - Math.max(leg.since, leg.guest.freedAt)) / 60_000
    if (isHere(leg.guest))
      stage.agenda.in(leg.guest.plan.walkingSeconds, () =>
        desk.turn === turn ? serve(stage, desk, leg) : undefined,
      )
  }
  beat(stage, desk, turn)
  waitForVisitor(stage, desk, turn, leg, 0)
}

/** The officer's screen shows that it lives while a visitor is on the way; else the number would go back into line. */
function beat(stage: Stage, desk: Desk, turn: number): void {
  stage.agenda.in(stage.scenario.officers.heartbeatSeconds, async () => {
    if (desk.turn !== turn) return
    await desk.ask(contract.beatCounter, { params: { mall: stage.mall, counter: desk.id } })
    beat(stage, desk, turn)
  })
}

/** Nobody came: call again, and after that take somebody else. */
function waitForVisitor(stage: Stage, desk: Desk, turn: number, leg: Leg | undefined, recalls: number): void {
  const { afterSeconds, times } = stage.scenario.recall
  stage.agenda.in(afterSeconds, async () => {
    if (desk.turn !== turn || desk.ticket === undefined) return
    const call = { params: { mall: stage.mall, ticket: desk.ticket } }
    if (recalls < times) {
      await desk.ask(contract.recallTicket, call)
      stage.tally.counts.recalls++
      waitForVisitor(stage, desk, turn, leg, recalls + 1)
      return
    }
    desk.turn++
    await desk.ask(contract.markNoShow, call)
    stage.tally.counts.noShows++
    if (leg) missed(stage, leg)
    pressSoon(stage, desk)
  })
}

function missed(stage: Stage, leg: Leg): void {
  const { guest } = leg
  leg.state = 'no-show'
  guest.freedAt = stage.agenda.now
  const after = guest.plan.comesBackAfter
  if (after === undefined) guest.gone = true
  if (guest.gone) return
  stage.agenda.in((after ?? 0) * 60, () => comeBack(stage, leg))
  goOn(stage, guest)
}
