import type { Blueprint, OpenDay, Week } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { idsOf, placed } from './parts-of.ts'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const offsets = { WIB: 'GMT+07:00', WITA: 'GMT+08:00', WIT: 'GMT+09:00' } as const

/** The instant does not matter: Indonesia knows no daylight saving. */
function offsetOf(zone: string): string | undefined {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    return format.formatToParts(new Date('2026-01-01T00:00:00Z')).find(({ type }) => type === 'timeZoneName')
      ?.value
  } catch {
    return undefined
  }
}

/** Clocks in the hall show the label, programs use the zone: both must mean the same time. */
export function timezone({ mall }: Blueprint): Finding[] {
  const { iana, label } = mall.timezone
  const offset = offsetOf(iana)
  const at = (field: string) => pointer('mall', 'timezone', field)
  if (offset === undefined) return [finding(at('iana'), `"${iana}" is not a time zone`)]
  return offset === offsets[label]
    ? []
    : [finding(at('label'), `${label} is ${offsets[label]}, but ${iana} is ${offset}`)]
}

const days = Object.freeze(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)

function dayFaults(day: OpenDay, path: string): Finding[] {
  const turned =
    day.open < day.close ? [] : [finding(path, `opens at ${day.open} and closes at ${day.close}`)]
  const breaks = day.breaks.flatMap(({ from, to }, index) =>
    day.open <= from && from < to && to <= day.close
      ? []
      : [
          finding(
            path + pointer('breaks', index),
            `${from}-${to} is no break within ${day.open}-${day.close}`,
          ),
        ],
  )
  return [...turned, ...breaks]
}

const weekFaults = (week: Week, path: string): Finding[] =>
  days.flatMap((name) => (week[name] ? dayFaults(week[name], path + pointer(name)) : []))

const within = (own: Week, hall: Week, path: string): Finding[] =>
  days.flatMap((name) => {
    const [day, frame] = [own[name], hall[name]]
    if (!day || (frame && frame.open <= day.open && day.close <= frame.close)) return []
    const reason = frame ? `the hall is open ${frame.open}-${frame.close}` : 'the hall is closed on this day'
    return [
      finding(path + pointer(name), `${day.open}-${day.close} is outside the hours of the hall: ${reason}`),
    ]
  })

/** Hours are per agency, inside those of the hall. */
export function hours({ calendar, agencies }: Blueprint): Finding[] {
  const known = idsOf(agencies.agencies)
  const { regular, ramadan } = calendar.hours
  const own = placed(calendar.hours.agencies, 'calendar', 'hours', 'agencies').flatMap(({ it, path }) => {
    const fast = it.ramadan
    return [
      ...(known.has(it.agency)
        ? []
        : [finding(path + pointer('agency'), `there is no agency "${it.agency}"`)]),
      ...weekFaults(it.regular, path + pointer('regular')),
      ...within(it.regular, regular, path + pointer('regular')),
      ...(fast ? weekFaults(fast, path + pointer('ramadan')) : []),
      ...(fast ? within(fast, ramadan, path + pointer('ramadan')) : []),
    ]
  })
  return [
    ...weekFaults(regular, pointer('calendar', 'hours', 'regular')),
    ...weekFaults(ramadan, pointer('calendar', 'hours', 'ramadan')),
    ...own,
    ...placed(calendar.specialOpenings, 'calendar', 'specialOpenings').flatMap(({ it, path }) =>
      known.has(it.agency) ? [] : [finding(path + pointer('agency'), `there is no agency "${it.agency}"`)],
    ),
  ]
}

/** A wrong weekday is the usual sign of a mistyped date: two newspapers printed such dates for 2026. */
export function holidays({ calendar }: Blueprint): Finding[] {
  const years = new Set(calendar.years.map(({ year }) => String(year)))
  const closed = placed(calendar.holidays, 'calendar', 'holidays').flatMap(({ it, path }, index) => {
    const weekday = weekdays[new Date(`${it.date}T00:00:00Z`).getUTCDay()]
    const before = calendar.holidays[index - 1]
    return [
      ...(weekday === it.weekday
        ? []
        : [finding(path + pointer('weekday'), `${it.date} is a ${weekday ?? ''}, not a ${it.weekday}`)]),
      ...(years.has(it.date.slice(0, 4))
        ? []
        : [finding(path + pointer('date'), `${it.date} is in no listed year`)]),
      ...(before && before.date > it.date
        ? [finding(path + pointer('date'), `${it.date} stands after ${before.date}`)]
        : []),
    ]
  })
  const fasts = placed(calendar.ramadan, 'calendar', 'ramadan').flatMap(({ it, path }) =>
    it.from <= it.to
      ? []
      : [finding(path + pointer('to'), `ends on ${it.to}, before it begins on ${it.from}`)],
  )
  return [...closed, ...fasts]
}
