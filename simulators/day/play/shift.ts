import { queue as contract } from '../../../contract/index.ts'
import type { Desk, Stage } from './stage.ts'
import { pressSoon } from './wake.ts'

const at = (stage: Stage, desk: Desk) => ({ params: { mall: stage.mall, counter: desk.id } })

/** Plans an officer's day: sits down, rests, goes home. */
export function planShift(stage: Stage, desk: Desk): void {
  const { agenda, scenario, moment } = stage
  const look = async () => {
    if (desk.state === 'idle') await stage.press(desk)
  }
  agenda.at(moment(desk.plan.opens), () => sitDown(stage, desk))
  for (const pause of desk.pauses) agenda.at(moment(pause.from), look)
  agenda.at(moment(desk.plan.closes), look)
  agenda.at(moment(desk.plan.closes + scenario.officers.overtimeMinutes), look)
}

async function sitDown(stage: Stage, desk: Desk): Promise<void> {
  await desk.ask(contract.openCounter, at(stage, desk))
  pressSoon(stage, desk)
}

/** Counters that somebody left open, perhaps an earlier simulation that was cut off, are cleared before the day. */
export async function clearDesks(stage: Stage): Promise<void> {
  const { mall, asAdmin: ask } = stage
  for (const { id, open, current } of await ask(contract.listCounters, { params: { mall } })) {
    const of = { params: { mall, ticket: current?.id ?? '' } }
    if (current?.state === 'called') await ask(contract.markNoShow, of)
    if (current?.state === 'serving')
      await ask(contract.finishService, { ...of, body: { outcome: 'served' } })
    const body = { reason: 'Simulasi: loket dikosongkan' }
    if (open) await ask(contract.closeCounter, { params: { mall, counter: id }, body })
  }
}

/** Before the next visitor: is it time for the break, or to go home? True when the officer left. */
export async function leavesDesk(stage: Stage, desk: Desk): Promise<boolean> {
  const { agenda, moment, scenario } = stage
  const { now } = agenda
  if (now >= moment(desk.plan.closes + scenario.officers.overtimeMinutes)) {
    await goHome(stage, desk)
    return true
  }
  const pause = desk.pauses[0]
  if (!pause || now < moment(pause.from) || now >= moment(desk.plan.closes)) return false
  desk.pauses.shift()
  desk.state = 'paused'
  await desk.ask(contract.closeCounter, { ...at(stage, desk), body: { reason: pause.reason } })
  const until = Math.max(moment(pause.from + pause.minutes), now + pause.least * 60_000)
  agenda.at(until, () => sitDown(stage, desk))
  return true
}

/** Nobody to call: after closing the officer goes home, unless somebody of the line is still in the hall. */
export async function stayOrGo(stage: Stage, desk: Desk): Promise<void> {
  desk.state = 'idle'
  desk.idleSince = stage.agenda.now
  if (stage.agenda.now < stage.moment(desk.plan.closes)) return
  for (const leg of stage.legs.values()) {
    const { state, guest, service } = leg
    if ((state === 'waiting' || state === 'parked') && !guest.gone && desk.queues.includes(service.queue))
      return
  }
  await goHome(stage, desk)
}

async function goHome(stage: Stage, desk: Desk): Promise<void> {
  desk.state = 'home'
  await desk.ask(contract.closeCounter, {
    ...at(stage, desk),
    body: { reason: 'Jam layanan selesai', restOfDay: true },
  })
}
