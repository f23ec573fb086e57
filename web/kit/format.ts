import type { Locale } from '../../contract/index.ts'

/** In which language and where on earth something is printed. */
export interface Print {
  readonly locale: Locale
  /** IANA, e.g. Asia/Jakarta */
  readonly timeZone: string
  /** WIB, WITA or WIT: en-GB would print GMT+7, so the label is ours in both languages. */
  readonly zoneLabel: string
}

const tag: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }
const kept = new Map<string, Intl.DateTimeFormat>()

const formatter = (print: Print, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${print.locale} ${print.timeZone} ${name}`
  const known = kept.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag[print.locale], { timeZone: print.timeZone, ...options })
  kept.set(key, made)
  return made
}

const when = (instant: string | Date): Date => (typeof instant === 'string' ? new Date(instant) : instant)

/** `10.35` */
export const formatClock = (instant: string | Date, print: Print): string =>
  formatter(print, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(when(instant))
    .replace(':', '.')

/** `10.35 WIB` */
export const formatTime = (instant: string | Date, print: Print): string =>
  `${formatClock(instant, print)} ${print.zoneLabel}`

/** `08.00` of a local `08:00`, as opening hours come. */
export const formatHour = (hour: string): string => hour.replace(':', '.')

/** `Selasa, 24 November 2026` */
export const formatDate = (instant: string | Date, print: Print): string =>
  formatter(print, 'date', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    when(instant),
  )

/** A local date without a time (`2026-11-24`), which no zone may shift. */
export const formatDay = (day: string, locale: Locale): string =>
  formatDate(`${day}T00:00:00Z`, { locale, timeZone: 'UTC', zoneLabel: '' })

/** `Senin` of ISO weekday 1. */
export const formatWeekday = (isoWeekday: number, locale: Locale): string =>
  formatter({ locale, timeZone: 'UTC', zoneLabel: '' }, 'weekday', { weekday: 'long' }).format(
    new Date(Date.UTC(2024, 0, isoWeekday)),
  )

/** The time alone when it is today, else the day too: `Senin, 27 Juli 2026 pukul 08.00 WIB`. */
export const formatMoment = (instant: string | Date, now: Date, print: Print): string => {
  if (formatDate(instant, print) === formatDate(now, print)) return formatTime(instant, print)
  const at = print.locale === 'id' ? 'pukul' : 'at'
  return `${formatDate(instant, print)} ${at} ${formatTime(instant, print)}`
}

/** `Rp 150.000`, with a space that does not break. */
export const formatRupiah = (amount: number, locale: Locale): string =>
  new Intl.NumberFormat(tag[locale], {
    style: 'currency',
    currency: 'IDR',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  })
    .format(amount)
    .replace(/^Rp\s?/, 'Rp\u00a0')

export const formatCount = (count: number, locale: Locale): string =>
  new Intl.NumberFormat(tag[locale]).format(count)

/** `85,00` in Indonesian, `85.00` in English. */
export const formatDecimal = (value: number, digits: number, locale: Locale): string =>
  new Intl.NumberFormat(tag[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  )
