import type { hall as contract, Words } from '../../../contract/index.ts'
import { addDays, instantOf, localMoment } from '../../base/clock.ts'
import { nextOpeningAfter, openingWords, planOf } from './calendar.ts'
import type { DayPlan, Opening } from './calendar.ts'
import { minutesOf, spoken, weekdayWords } from './clocks.ts'
import type { Hall, Span } from './hall.ts'
import { frameOf } from './week.ts'

interface Today {
  readonly day: string
  readonly midnight: number
  readonly plans: Map<string, DayPlan>
}

/** Every number and every page asks about today: what it is, is worked out once a day and snapshot. */
const todays = new WeakMap<Hall, Today>()

function todayOf(hall: Hall, agency: string | null, day: string): { midnight: number; plan: DayPlan } {
  let today = todays.get(hall)
  if (today?.day !== day) {
    today = { day, midnight: instantOf(day, 0, hall.timeZone).getTime(), plans: new Map() }
    todays.set(hall, today)
  }
  const key = hall.hours.has(agency ?? '') ? (agency ?? '') : ''
  const plan = today.plans.get(key) ?? planOf(hall, agency, day)
  today.plans.set(key, plan)
  return { midnight: today.midnight, plan }
}

/**
 * The one function "open now, and if not why" of kiosk, officer, board, page and app.
 * `closesAt` is when the counters next stop, also for a break; `opensAt` is the next opening of a closed hall or agency.
 */
export function opennessOf(hall: Hall, agency: string | null, now: Date): contract.Openness {
  const { day, minutes } = localMoment(now, hall.timeZone)
  const { midnight, plan } = todayOf(hall, agency, day)
  const last = frameOf(plan.spans)
  // Breaks rotate among officers or end soon, so the kiosk goes on through them; after the last closing it stops.
  const numbers = last !== undefined && minutesOf(hall.settings.kioskOpens) <= minutes && minutes < last.to
  const current = plan.spans.find(({ from, to }) => from <= minutes && minutes < to)
  if (current) {
    const closesAt = new Date(midnight + current.to * 60_000).toISOString()
    return { open: true, numbers, why: whyOpen(hall, plan, current), closesAt, opensAt: null }
  }
  const next = nextStart(hall, agency, { day, minutes }, plan)
  return {
    open: false,
    numbers,
    why: whyClosed(hall, plan, { day, minutes }),
    closesAt: null,
    opensAt: next ? instantOf(next.day, next.from, hall.timeZone).toISOString() : null,
  }
}

/** When a closed hall or agency opens again, in words that follow "Buka lagi …" and "Opens again …". */
export function nextOpening(hall: Hall, agency: string | null, now: Date): Words | undefined {
  const moment = localMoment(now, hall.timeZone)
  const next = nextStart(hall, agency, moment, planOf(hall, agency, moment.day))
  if (!next) return undefined
  const at = `${spoken(next.from)} ${hall.zoneLabel}`
  if (next.day === moment.day) return { id: `hari ini pukul ${at}`, en: `today at ${at}` }
  if (next.day === addDays(moment.day, 1)) return { id: `besok pukul ${at}`, en: `tomorrow at ${at}` }
  const words = openingWords(hall, next)
  return { id: words.id, en: `on ${words.en}` }
}

interface Moment {
  readonly day: string
  readonly minutes: number
}

function nextStart(
  hall: Hall,
  agency: string | null,
  { day, minutes }: Moment,
  plan: DayPlan,
): Opening | undefined {
  const later = plan.spans.find(({ from }) => from > minutes)
  return later ? { day, from: later.from } : nextOpeningAfter(hall, agency, day)
}

function whyOpen(hall: Hall, plan: DayPlan, current: Span): Words {
  const after = plan.spans.filter(({ from }) => from >= current.to)
  const until = spoken(current.to)
  if (after.length === 0)
    return { id: `Buka sampai ${until} ${hall.zoneLabel}.`, en: `Open until ${until} ${hall.zoneLabel}.` }
  const rest = after.map(({ from, to }) => `${spoken(from)}–${spoken(to)}`).join(', ')
  return {
    id: `Buka sampai ${until}, lalu ${rest} ${hall.zoneLabel}.`,
    en: `Open until ${until}, then ${rest} ${hall.zoneLabel}.`,
  }
}

function whyClosed(hall: Hall, plan: DayPlan, { day, minutes }: Moment): Words {
  if (plan.holiday) {
    const { id, en } = plan.holiday.name
    return { id: `Tutup: ${id}.`, en: `Closed: ${en}.` }
  }
  const frame = frameOf(plan.spans)
  if (!frame) {
    const weekday = weekdayWords(day)
    return { id: `Tutup pada hari ${weekday.id}.`, en: `Closed on ${weekday.en}s.` }
  }
  if (minutes < frame.from) {
    const at = `${spoken(frame.from)} ${hall.zoneLabel}`
    return { id: `Belum buka; loket buka pukul ${at}.`, en: `Not open yet; counters open at ${at}.` }
  }
  if (minutes >= frame.to) {
    const at = `${spoken(frame.to)} ${hall.zoneLabel}`
    return { id: `Sudah tutup sejak pukul ${at}.`, en: `Closed since ${at}.` }
  }
  const until = plan.spans.find(({ from }) => from > minutes)?.from ?? frame.to
  const because = plan.breaks.find(({ from, to }) => from <= minutes && minutes < to)?.words
  const at = `${spoken(until)} ${hall.zoneLabel}`
  return {
    id: `Istirahat sampai ${at}${because ? ` (${because.id})` : ''}.`,
    en: `Break until ${at}${because ? ` (${because.en})` : ''}.`,
  }
}
