import { access, demo, queue as queueContract } from '../../../contract/index.ts'
import type { CloudEvent } from '../../../contract/events.ts'
import { askAs, signInAs } from '../api/ask.ts'
import type { Ask, Line } from '../api/ask.ts'
import { midnightOf } from '../api/hall.ts'
import type { HallFacts } from '../api/hall.ts'
import { listen } from '../api/witness.ts'
import { OrderCheck } from '../check/order.ts'
import { ticketTold } from '../check/witnessed.ts'
import { chanceOf } from '../model/chance.ts'
import type { Scenario } from '../model/scenario.ts'
import { Agenda } from './agenda.ts'
import { press } from './calling.ts'
import type { Cast, CastDesk } from './cast.ts'
import { atKiosk, sendHome } from './guests.ts'
import { clearDesks, planShift } from './shift.ts'
import type { Desk, Guest, Leg, Stage } from './stage.ts'
import { newTally } from './tally.ts'

/** The administrator of the demo hall. */
export interface Sign {
  readonly user: string
  readonly password: string
}

/** Of all demo officers; printed by every demo server at its start. */
const demoPassword = 'selaso-demo-2026'

export interface Play {
  readonly line: Line
  readonly mall: string
  readonly seed: number
  readonly scenario: Scenario
  readonly hall: HallFacts
  readonly day: string
  readonly cast: Cast
  readonly admin: { readonly ask: Ask; readonly headers: Record<string, string> }
  readonly signal: AbortSignal
  /** Called before each act with the moment of the hall, in minutes from midnight: for pacing and the progress bar. */
  readonly beforeAct: (minutes: number, stage: Stage) => void | Promise<void>
}

export interface Played {
  readonly stage: Stage
  readonly check: OrderCheck
  /** Numbers as the stream told of them. */
  readonly heardNumbers: readonly string[]
  /** The stream was heard from beginning to end. */
  readonly heardAll: boolean
}

/** A whole day at the hall, act by act, with a witness at the live stream. */
export async function playDay(play: Play): Promise<Played> {
  const { line, mall, hall, cast, admin, day } = play
  const midnight = midnightOf(day, hall.mall.timeZone)
  const agenda = new Agenda(midnight)
  const clock = clockOf(line, agenda)
  const kiosk = await admin.ask(access.registerDevice, {
    params: { mall },
    body: { kind: 'kiosk', label: `Simulasi ${day}` },
  })
  const stage: Stage = {
    mall,
    scenario: play.scenario,
    agenda,
    asKiosk: clock(askAs(line, { authorization: `Bearer ${kiosk.token}` })),
    asHolder: clock(askAs(line)),
    asAdmin: clock(admin.ask),
    desks: await seat(play, clock),
    press: (desk) => press(stage, desk),
    legs: new Map(),
    guests: cast.visitors.map((visitor) => guestOf(cast, visitor)),
    services: cast.services,
    onward: cast.onward,
    pace: cast.pace,
    moment: (minutes) => midnight + Math.round(minutes * 60_000),
    tally: newTally(),
  }
  const queuesOf = new Map(hall.counters.map((counter) => [counter.id, counter.queues]))
  const check = new OrderCheck(
    (counter) => queuesOf.get(counter) ?? [],
    (ticket) => stage.legs.get(ticket)?.guest.visit,
  )
  const heardNumbers: string[] = []
  const hear = (event: CloudEvent) => {
    const told = ticketTold(event)
    if (!told) return
    if (told.verb === 'issued') heardNumbers.push(told.number)
    check.see(told)
  }
  const path = queueContract.streamEvents.path.replace('{mall}', mall)
  const witness = await listen(line, path, admin.headers, hear)
  try {
    await perform(play, stage)
    // The kiosk is taken away last, and the stream tells of that too: then everything before was heard.
    const last = witness.heard(
      (event) => event.subject === `devices/${kiosk.device.id}` && event.type.endsWith('.revoked'),
      20_000,
    )
    await admin.ask(access.revokeDevice, { params: { mall, device: kiosk.device.id } })
    const heardAll = (await last) && !witness.missed
    return { stage, check, heardNumbers, heardAll }
  } finally {
    witness.close()
  }
}

async function perform(play: Play, stage: Stage): Promise<void> {
  const { agenda, moment } = stage
  await clearDesks(stage)
  for (const desk of stage.desks) planShift(stage, desk)
  for (const guest of stage.guests) agenda.at(moment(guest.plan.atKiosk), () => atKiosk(stage, guest))
  const midnight = moment(0)
  const lastComes = moment(Math.max(0, ...stage.guests.map((guest) => guest.plan.atKiosk)))
  // When all officers went home, what is left to happen happens outside the hall.
  const isOver = () => agenda.now > lastComes && stage.desks.every((desk) => desk.state === 'home')
  for (let act = agenda.next(); act; act = agenda.next()) {
    play.signal.throwIfAborted()
    await play.beforeAct((agenda.now - midnight) / 60_000, stage)
    await act()
    if (isOver()) break
  }
  await sendHome(stage)
}

/** Moves the hall's clock to the moment of the act before anybody asks; acts that ask nothing cost nothing. */
function clockOf(line: Line, agenda: Agenda): (ask: Ask) => Ask {
  const anybody = askAs(line)
  let shown: number | undefined
  return (ask) => async (operation, call) => {
    if (shown !== agenda.now) {
      shown = agenda.now
      await anybody(demo.setClock, { body: { at: new Date(shown).toISOString() } })
    }
    return ask(operation, call)
  }
}

async function seat(play: Play, clock: (ask: Ask) => Ask): Promise<Desk[]> {
  const desks: Desk[] = []
  for (const cast of play.cast.desks) {
    play.signal.throwIfAborted()
    const path = access.signIn.path.replace('{mall}', play.mall)
    const { ask } = await signInAs(play.line, path, cast.username, demoPassword)
    desks.push(deskOf(play, cast, clock(ask)))
  }
  return desks
}

function deskOf(play: Play, cast: CastDesk, ask: Ask): Desk {
  return {
    id: cast.id,
    agency: cast.agency,
    queues: cast.queues,
    plan: cast.plan,
    pauses: [...cast.plan.pauses],
    ask,
    chance: chanceOf(play.seed, 'desk', cast.id),
    state: 'closed',
    idleSince: 0,
    turn: 0,
    ticket: undefined,
  }
}

function guestOf(cast: Cast, plan: Guest['plan']): Guest {
  const legs: Leg[] = []
  const guest: Guest = { plan, legs, visit: undefined, present: !plan.absent, gone: false, freedAt: 0 }
  for (const id of plan.services) {
    const service = cast.services.find((known) => known.id === id)
    if (service)
      legs.push({ guest, service, state: 'planned', ticket: undefined, since: 0, waited: 0, rest: 1 })
  }
  return guest
}
