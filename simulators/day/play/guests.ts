import { queue as contract } from '../../../contract/index.ts'
import { Refused } from '../api/ask.ts'
import { hasNotGoneHome, openDesk } from './stage.ts'
import type { Guest, Leg, Stage } from './stage.ts'
import { wake } from './wake.ts'

/** Why a kiosk gives no number; everything else is a fault. */
const noNumber = new Set(['queue.closed', 'queue.full-today', 'queue.nobody-serving'])

/** The visitor stands before the kiosk: all numbers at once, or the first. */
export async function atKiosk(stage: Stage, guest: Guest): Promise<void> {
  const wanted = guest.plan.allAtOnce ? guest.legs : guest.legs.slice(0, 1)
  for (const leg of wanted) await takeNumber(stage, leg)
  if (!guest.legs.some((leg) => leg.state === 'waiting')) goOn(stage, guest)
}

async function takeNumber(stage: Stage, leg: Leg): Promise<void> {
  const { guest } = leg
  const { priority } = guest.plan
  const issued = await stage
    .asKiosk(contract.issueTicket, {
      params: { mall: stage.mall },
      body: {
        service: leg.service.id,
        ...(priority ? { priority } : {}),
        ...(guest.visit === undefined ? {} : { visit: guest.visit }),
      },
    })
    .catch((error: unknown) => {
      if (!(error instanceof Refused) || !noNumber.has(error.code)) throw error
      stage.tally.refused.set(error.code, (stage.tally.refused.get(error.code) ?? 0) + 1)
      return undefined
    })
  if (!issued) {
    leg.state = 'refused'
    return
  }
  const { id, number, visit } = issued.ticket
  guest.visit ??= visit
  leg.ticket = { id, token: issued.token }
  stage.legs.set(id, leg)
  stage.tally.numbers.push(number)
  waitAgain(stage, leg)
  stage.agenda.in(guest.plan.patienceMinutes * 60, () => loseHeart(stage, leg))
}

/** Into the line, for the first time or again. */
export function waitAgain(stage: Stage, leg: Leg): void {
  leg.state = 'waiting'
  leg.since = stage.agenda.now
  wake(stage, leg.service.queue)
}

/** A counter let the visitor go: other numbers may be called now, else the next one is taken, else home. */
export function goOn(stage: Stage, guest: Guest): void {
  const waiting = guest.legs.filter((leg) => leg.state === 'waiting')
  for (const leg of waiting) wake(stage, leg.service.queue)
  const next = guest.legs.find((leg) => leg.state === 'planned')
  if (!next || guest.gone || waiting.length > 0 || guest.legs.some((leg) => leg.state === 'parked')) return
  stage.agenda.in(60 + 2 * guest.plan.walkingSeconds, async () => {
    await takeNumber(stage, next)
    if (next.state === 'refused') goOn(stage, guest)
  })
}

/** Patience is over: home, with the number given back or without a word. Who is at a counter now stays. */
async function loseHeart(stage: Stage, leg: Leg): Promise<void> {
  const { guest } = leg
  if (leg.state !== 'waiting' || guest.gone) return
  if (guest.legs.some(({ state }) => state === 'called' || state === 'serving')) {
    stage.agenda.in(600, () => loseHeart(stage, leg))
    return
  }
  // Minutes spent at other counters were not waiting.
  const waited = stage.agenda.now - Math.max(leg.since, guest.freedAt)
  const rest = guest.plan.patienceMinutes * 60_000 - waited
  if (rest >= 1_000) {
    stage.agenda.in(rest / 1_000, () => loseHeart(stage, leg))
    return
  }
  stage.tally.counts.walkedAway++
  guest.gone = true
  if (guest.plan.cancels) for (const other of guest.legs) await giveBack(stage, other)
}

async function giveBack(stage: Stage, leg: Leg): Promise<void> {
  if (!leg.ticket || (leg.state !== 'waiting' && leg.state !== 'parked')) return
  leg.state = 'gone'
  await stage.asHolder(contract.cancelTicket, { params: { mall: stage.mall, ticket: leg.ticket.token } })
}

/** Back at the counter after a copy, a payment or a missed call: an officer puts the number back at its place. */
export async function comeBack(stage: Stage, leg: Leg): Promise<void> {
  const { guest } = leg
  if (guest.gone || !leg.ticket || (leg.state !== 'parked' && leg.state !== 'no-show')) return
  const desk = openDesk(stage, leg.service.queue)
  if (!desk) {
    if (hasNotGoneHome(stage, leg.service.queue)) stage.agenda.in(300, () => comeBack(stage, leg))
    return
  }
  guest.present = true
  if (leg.state === 'no-show') stage.tally.counts.cameBack++
  await desk.ask(contract.resumeTicket, { params: { mall: stage.mall, ticket: leg.ticket.id } })
  waitAgain(stage, leg)
}

/** The hall is closed: who still holds a number that lives gives it back. */
export async function sendHome(stage: Stage): Promise<void> {
  for (const guest of stage.guests) {
    const held = guest.legs.filter((leg) => leg.state === 'waiting' || leg.state === 'parked')
    if (held.length > 0 && !guest.gone) stage.tally.counts.sentHome++
    for (const leg of held) await giveBack(stage, leg)
  }
}
