import type { Queue } from '../../../contract/queue.ts'
import type { HallFacts } from '../api/hall.ts'
import { chanceOf } from '../model/chance.ts'
import { minutesOf } from '../model/clock-text.ts'
import { demandOf } from '../model/demand.ts'
import type { Calibration } from '../model/demand.ts'
import type { Scenario } from '../model/scenario.ts'
import { countersNeeded, openMinutes, paceOf, planOfficer, workOf } from '../model/staffing.ts'
import type { OfficerPlan, Span } from '../model/staffing.ts'
import { drawVisitors } from '../model/visitors.ts'
import type { ServiceChoice, Visitor } from '../model/visitors.ts'

export interface CastDesk {
  readonly id: string
  readonly agency: string
  readonly queues: readonly string[]
  readonly username: string
  readonly plan: OfficerPlan
}

/** Who plays on a day: everything that is decided before the doors open. Pure. */
export interface Cast {
  readonly visitors: readonly Visitor[]
  readonly desks: readonly CastDesk[]
  readonly services: readonly ServiceChoice[]
  readonly onward: ReadonlyMap<string, ServiceChoice>
  readonly pace: ReadonlyMap<string, number>
  readonly closes: number
}

export interface CastOrder {
  readonly seed: number
  readonly scenario: Scenario
  readonly calibration: Calibration
  readonly hall: HallFacts
  readonly day: string
  readonly sinceLebaran: number | undefined
  readonly spans: ReadonlyMap<string, readonly Span[]>
}

export function castOf(order: CastOrder): Cast {
  const { seed, scenario, calibration, hall, day, spans } = order
  const services = servicesOf(scenario, hall)
  const onward = onwardOf(scenario, hall.queues, services)
  const second = new Set([...onward.values()].map((service) => service.queue))
  const first = services.filter((service) => !second.has(service.queue))
  const agencies = [...new Set(first.map((service) => service.agency))].filter(
    (agency) => openMinutes(spans.get(agency) ?? []) > 0,
  )
  const closes = Math.max(0, ...[...spans.values()].flat().map((span) => span.to))
  const facts = { day, sinceLebaran: order.sinceLebaran, agencies }
  const demand = demandOf(scenario, calibration, facts, chanceOf(seed, 'visitors'))
  const offer = { services: first, kioskOpens: minutesOf(hall.mall.kioskOpens), closes }
  const visitors = drawVisitors(seed, scenario, demand, offer)
  const playing = new Set(demand.map(({ agency }) => agency))

  const byId = new Map(services.map((service) => [service.id, service]))
  const work = workOf(visitors, (id) => {
    const service = byId.get(id)
    const next = service && onward.get(service.queue)
    return service ? [service, ...(next ? [next] : [])] : []
  })
  const desks: CastDesk[] = []
  const pace = new Map<string, number>()
  for (const queue of hall.queues) {
    const open = spans.get(queue.agency) ?? []
    const minutes = openMinutes(open)
    if (!playing.has(queue.agency) || queue.services.length === 0 || minutes === 0) continue
    const own = scenario.agencies[queue.agency]
    const places = hall.counters.filter((counter) => counter.queues[0] === queue.id)
    const most = Math.min(places.length, own?.counters ?? places.length)
    const needed = own?.allCounters
      ? most
      : Math.min(most, countersNeeded(work.get(queue.id), minutes, scenario))
    const isFixed = own?.counterMinutes !== undefined
    pace.set(queue.id, isFixed ? 1 : paceOf(work.get(queue.id), needed, minutes, scenario))
    places.slice(0, needed).forEach((counter, turn) => {
      const plan = planOfficer(seed, scenario, counter, turn, open)
      if (!plan) return
      const { id, agency, queues } = counter
      desks.push({ id, agency, queues, username: usernameOf(hall, id, agency), plan })
    })
  }
  return { visitors, desks, services, onward, pace, closes }
}

function servicesOf(scenario: Scenario, hall: HallFacts): ServiceChoice[] {
  const lines = new Set(hall.counters.flatMap((counter) => counter.queues))
  return hall.services
    .filter((service) => lines.has(service.queue))
    .map(({ id, agency, queue, counterMinutes }) => ({
      id,
      agency: agency.id,
      queue,
      minutes: scenario.agencies[agency.id]?.counterMinutes ?? counterMinutes,
    }))
}

/** A second stage is a service of its own in the line that follows; without one nobody can be sent there. */
function onwardOf(
  scenario: Scenario,
  queues: readonly Queue[],
  services: readonly ServiceChoice[],
): Map<string, ServiceChoice> {
  const onward = new Map<string, ServiceChoice>()
  for (const { from, to } of scenario.onward) {
    const service = services.find(({ queue }) => queue === to)
    if (service && queues.some(({ id }) => id === from)) onward.set(from, service)
  }
  return onward
}

/** The demo sign-in of the officer of a counter: `petugas-<agency>`, numbered where the agency has several counters. */
function usernameOf(hall: HallFacts, counter: string, agency: string): string {
  const ids = hall.counters.filter((other) => other.agency === agency).map((other) => other.id)
  const name = `petugas-${agency.slice(0, 28)}`
  return ids.length > 1 ? `${name}-${ids.indexOf(counter) + 1}` : name
}
