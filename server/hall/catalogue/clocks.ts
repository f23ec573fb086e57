import type { Words } from '../../../contract/index.ts'

/** Minutes from midnight of a local `HH:MM`. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

const two = (n: number) => String(n).padStart(2, '0')

export const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** `08.00`: Indonesian writes the time with a full stop (PUEBI); the hall shows it so in both languages. */
export const spoken = (minutes: number): string => clockOf(minutes).replace(':', '.')

const dated = (tag: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`))
}
const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const longId = dated('id-ID', long)
const longEn = dated('en-GB', long)
const weekdayId = dated('id-ID', { weekday: 'long' })
const weekdayEn = dated('en-GB', { weekday: 'long' })

/** `Senin, 5 Januari 2026` */
export const dayWords = (day: string): Words => ({ id: longId(day), en: longEn(day) })

export const weekdayWords = (day: string): Words => ({ id: weekdayId(day), en: weekdayEn(day) })
