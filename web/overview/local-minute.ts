/** `2026-11-24T10:40` of the hall, as an input of date and time wants it; Swedish writes dates so. */
export const localMinute = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(instant)
    .replace(' ', 'T')
