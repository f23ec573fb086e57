import type { OpenDay, Week as BlueprintWeek } from '../../../contract/blueprint/index.ts'
import type { hall as contract } from '../../../contract/index.ts'
import { clockOf, minutesOf } from './clocks.ts'
import type { HallDay, HallWeek, Span } from './hall.ts'

/** The days of a blueprint's week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const shut: HallDay = { spans: [], breaks: [] }

/**
 * A closed break is a gap between spans; a rotating one is none, because officers take turns and the counters stay open
 * (Samsat and Disdukcapil do so at noon). Only the blueprint keeps rotating breaks.
 */
function dayOf(day: OpenDay | null): HallDay {
  if (!day) return shut
  const breaks = day.breaks
    .filter(({ kind }) => kind === 'closed')
    .map(({ from, to, note }) => ({ from: minutesOf(from), to: minutesOf(to), words: note ?? null }))
  const spans: Span[] = []
  let from = minutesOf(day.open)
  for (const pause of [...breaks].sort((a, b) => a.from - b.from)) {
    if (pause.from > from) spans.push({ from, to: pause.from })
    from = Math.max(from, pause.to)
  }
  const close = minutesOf(day.close)
  if (close > from) spans.push({ from, to: close })
  return { spans, breaks }
}

export const weekOf = (week: BlueprintWeek): HallWeek => weekdays.map((name) => dayOf(week[name]))

/** From the first opening to the last closing of a day. */
export function frameOf(spans: readonly Span[]): Span | undefined {
  const first = spans[0]
  const last = spans.at(-1)
  return first && last ? { from: first.from, to: last.to } : undefined
}

/** The part of an agency's day that lies within the hall's: nobody is served while the building is shut. */
export function within(own: HallDay, hall: HallDay): HallDay {
  const frame = frameOf(hall.spans)
  if (!frame) return shut
  const spans = own.spans
    .map(({ from, to }) => ({ from: Math.max(from, frame.from), to: Math.min(to, frame.to) }))
    .filter(({ from, to }) => from < to)
  return { spans, breaks: own.breaks }
}

export const weekWithin = (own: HallWeek, hall: HallWeek): HallWeek =>
  own.map((day, i) => within(day, hall[i] ?? shut))

export const spansText = (spans: readonly Span[]): { from: string; to: string }[] =>
  spans.map(({ from, to }) => ({ from: clockOf(from), to: clockOf(to) }))

export const weekText = (week: HallWeek): contract.Week => week.map(({ spans }) => spansText(spans))

const same = (a: readonly Span[], b: readonly Span[]) =>
  a.length === b.length && a.every((span, i) => span.from === b[i]?.from && span.to === b[i].to)

/** Spans that an administrator set, as a day of the blueprint: what was known about breaks that still fit is kept. */
function openDayOf(text: contract.Week[number], before: OpenDay | null): OpenDay | null {
  const spans = text.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  if (same(spans, dayOf(before).spans)) return before
  const frame = frameOf(spans)
  if (!frame) return null
  const known = before?.breaks ?? []
  const gaps = spans.slice(1).flatMap((span, i) => {
    const from = spans[i]?.to ?? span.from
    if (from === span.from) return []
    const note = known.find(
      (one) => one.kind === 'closed' && minutesOf(one.from) < span.from && from < minutesOf(one.to),
    )?.note
    const kind = 'closed' as const
    return [{ from: clockOf(from), to: clockOf(span.from), kind, ...(note ? { note } : {}) }]
  })
  const turns = known.filter(
    (one) =>
      one.kind === 'rotating' &&
      spans.some(({ from, to }) => from <= minutesOf(one.from) && minutesOf(one.to) <= to),
  )
  const breaks = [...gaps, ...turns].sort((a, b) => a.from.localeCompare(b.from))
  return { open: clockOf(frame.from), close: clockOf(frame.to), breaks }
}

export const blueprintWeekOf = (week: contract.Week, before: BlueprintWeek | null): BlueprintWeek => {
  const day = (i: number, name: (typeof weekdays)[number]) =>
    openDayOf(week[i] ?? [], before ? before[name] : null)
  return {
    mon: day(0, 'mon'),
    tue: day(1, 'tue'),
    wed: day(2, 'wed'),
    thu: day(3, 'thu'),
    fri: day(4, 'fri'),
    sat: day(5, 'sat'),
    sun: day(6, 'sun'),
  }
}
