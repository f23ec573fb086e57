import { access, demo, queue as queueContract } from '../../contract/index.ts'
import { askAs, isReady, openLine, Refused, signInAs } from './api/ask.ts'
import type { Ask, Line } from './api/ask.ts'
import { addDays, calendar, fitting, midnightOf, readHall, sinceLebaran, spansOf, today } from './api/hall.ts'
import type { CalendarDay, HallFacts } from './api/hall.ts'
import type { Calibration } from './model/demand.ts'
import type { Scenario } from './model/scenario.ts'
import { castOf } from './play/cast.ts'
import { playDay } from './play/play-day.ts'
import type { Sign } from './play/play-day.ts'
import { figuresOf } from './result.ts'
import type { DayPlayed, Figures } from './result.ts'
import { watched } from './watch.ts'
import type { Watch } from './watch.ts'

/** Something outside is wrong in a way that one sentence explains. */
export class SimulationError extends Error {
  override readonly name = 'SimulationError'
}

export interface Simulation {
  readonly url: string
  readonly mall: string
  readonly seed: number
  readonly days: number
  readonly scenario: Scenario
  readonly calibration: Calibration
  readonly sign: Sign
  /** The first day; without it the first fitting day on which nobody has a number yet. */
  readonly date?: string | undefined
  /** Simulated minutes a real second; without it as fast as the server answers. */
  readonly speed?: number
  readonly signal: AbortSignal
  readonly watch: Watch
}

export interface Simulated {
  readonly figures: Figures
  readonly hall: HallFacts
  /** The first faults found, in words. */
  readonly findings: readonly string[]
}

/** Plays whole days against a running demo server and gives its clock back, whatever happens. */
export async function simulate(order: Simulation): Promise<Simulated> {
  const line = openLine(order.url)
  try {
    if (!(await isReady(line))) throw new SimulationError(`No Selaso answers at ${order.url}.`)
    await giveClockBack(line).catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'demo.only')
        throw new SimulationError(
          `The server at ${order.url} is not in demo mode; start it with SELASO_DEMO=1 to simulate a day.`,
        )
      throw error
    })
    try {
      return await playDays(order, line)
    } finally {
      await giveClockBack(line)
    }
  } finally {
    await line.agent.destroy()
  }
}

const giveClockBack = (line: Line) => askAs(line)(demo.setClock, { body: { at: null } })

async function playDays(order: Simulation, line: Line): Promise<Simulated> {
  const { mall, seed, scenario, sign } = order
  const path = access.signIn.path.replace('{mall}', mall)
  const admin = await signInAs(line, path, sign.user, sign.password)
  const hall = await readHall(mall, admin.ask)
  const days = await chooseDays(order, line, hall, admin.ask)
  const played: DayPlayed[] = []
  for (const [i, day] of days.entries()) {
    const spans = await spansOf(mall, admin.ask, day, [...new Set(hall.services.map((s) => s.agency.id))])
    const lebaran = sinceLebaran(await calendar(mall, admin.ask, addDays(day, -60), 61), day)
    // Each day has its own chance; the first has that of the seed itself.
    const parts = { seed: seed + i * 1_000_003, scenario, hall, day }
    const cast = castOf({ ...parts, calibration: order.calibration, sinceLebaran: lebaran, spans })
    const { beforeAct, end } = watched(order.watch, order.speed, day, cast)
    const { signal } = order
    const play = { ...parts, line, mall, cast, admin, signal, beforeAct }
    const one = await playDay(play).finally(end)
    played.push({ ...one, day })
  }
  const figures = figuresOf(
    seed,
    scenario.id,
    order.calibration.waitTarget.withinMinutes,
    hall.queues.map((queue) => queue.id),
    played,
  )
  const findings = played.flatMap(({ check }) => check.findings).slice(0, 10)
  return {
    figures,
    hall,
    findings: findings.map(
      ({ kind, at, number, why }) => `${new Date(at).toISOString()} ${kind}: ${number}, ${why}`,
    ),
  }
}

/** The calendar says which days are worked; a day that somebody has already played is left alone. */
async function chooseDays(order: Simulation, line: Line, hall: HallFacts, ask: Ask): Promise<string[]> {
  const { mall, scenario } = order
  const from = order.date ?? (await today(mall, ask))
  const ahead: CalendarDay[] = await calendar(mall, ask, from, 400)
  if (order.date !== undefined) {
    const first = ahead[0]
    if (!first?.open) throw new SimulationError(`The hall is closed on ${order.date}.`)
    const later = fitting(ahead.slice(1), scenario)
    return [order.date, ...later.slice(0, order.days - 1)]
  }
  const chosen: string[] = []
  for (const day of fitting(ahead, scenario)) {
    if (chosen.length === order.days) break
    if (chosen.length > 0 || (await isUntouched(line, hall, ask, day))) chosen.push(day)
  }
  if (chosen.length < order.days)
    throw new SimulationError(
      `The hall's calendar has no ${order.days} day(s) ahead for scenario ${scenario.id}.`,
    )
  return chosen
}

/** Nobody has a number on the day: the overview of its evening says so. */
async function isUntouched(line: Line, hall: HallFacts, asAdmin: Ask, day: string): Promise<boolean> {
  const evening = midnightOf(day, hall.mall.timeZone) + 23 * 3600_000
  await askAs(line)(demo.setClock, { body: { at: new Date(evening).toISOString() } })
  const { totals } = await asAdmin(queueContract.getHallOverview, { params: { mall: hall.mall.id } })
  return totals.issued === 0
}
