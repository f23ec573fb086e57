import { planOf } from './calendar.ts'
import type { Hall } from './hall.ts'
import { spoken } from './clocks.ts'

/** `08.00–12.00, 13.00–15.00` of a date, or nothing when the hall (or agency) is closed all day. */
export const openingDay = (hall: Hall, day: string, agency: string | null = null): string | undefined => {
  const { spans } = planOf(hall, agency, day)
  return spans.length === 0
    ? undefined
    : spans.map(({ from, to }) => `${spoken(from)}–${spoken(to)}`).join(', ')
}
