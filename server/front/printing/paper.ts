import type { Paper } from '../../../contract/printing.ts'
import type { Ticket } from '../../../contract/queue.ts'
import type { Locale } from '../../../contract/index.ts'
import type { Hall, HallService } from '../../hall/catalogue/index.ts'
import { paperWords } from './words.ts'

const tag: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }

/** Printed: `Selasa, 24 November 2026, 09.00 WIB`. The label is ours: en-GB would print GMT+7. */
function moment(at: Date, hall: Hall, locale: Locale): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag[locale], { timeZone: hall.timeZone, ...options }).format(at)
  const day = part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const clock = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace(':', '.')
  return `${day}, ${clock} ${hall.zoneLabel}`
}

const rupiah = (amount: number) => `Rp ${new Intl.NumberFormat('id-ID').format(amount)}`

/** Free or the official fee, in words: who is asked for more knows it from the own ticket. */
export function feeWords(fee: HallService['standard']['fee'] | undefined, locale: Locale): string {
  const t = paperWords[locale]
  if (fee === undefined) return t.feeVaries
  if (fee.type === 'free') return t.free
  if (fee.type === 'fixed' && fee.amount !== null) return t.fee(rupiah(fee.amount))
  const amounts = fee.items.map(({ amount }) => amount)
  if (fee.type !== 'tiered' || amounts.length === 0) return t.feeVaries
  return t.feeTiers(rupiah(Math.min(...amounts)), rupiah(Math.max(...amounts)))
}

export interface OnPaper {
  readonly locale: Locale
  /** Scheme and host under which visitors reach the hall. */
  readonly site: string
}

/** The one model that every way of printing says. */
export function paperOf(
  hall: Hall,
  ticket: Ticket,
  token: string,
  { locale, site }: OnPaper,
  copy: number,
): Paper {
  const t = paperWords[locale]
  const wait = ticket.expectedWait
  return {
    locale,
    hall: hall.name,
    title: t.title,
    number: ticket.number,
    service: ticket.service.name[locale],
    agency: ticket.agency.name,
    zone: {
      letter: ticket.zone.letter,
      name: hall.zones.get(ticket.zone.id)?.words[locale] ?? ticket.zone.name,
    },
    where: [
      t.floor(ticket.floor),
      ...(ticket.booths.length > 0 ? [t.booth(ticket.booths.join(', '))] : []),
    ].join(' · '),
    priority: ticket.priority && t.priority(ticket.priority),
    ahead: ticket.ahead === null ? null : t.ahead(ticket.ahead),
    expected: wait ? t.expected(wait.fromMinutes, wait.toMinutes) : t.noEstimate,
    fee: feeWords(hall.services.get(ticket.service.id)?.standard.fee, locale),
    link: `${site}/${hall.mall}/t/${token}`,
    scan: t.scan,
    issued: moment(new Date(ticket.issuedAt), hall, locale),
    complaint: hall.texts.complaint?.[locale] ?? t.complaint,
    copy: copy > 1 ? t.copy(copy) : null,
  }
}

/** A page that shows all a ticket can carry, and is no ticket. */
export function testPaper(hall: Hall, label: string, { locale, site }: OnPaper, now: Date): Paper {
  const t = paperWords[locale]
  return {
    locale,
    hall: hall.name,
    title: t.test,
    number: 'X0-000',
    service: t.test,
    agency: label,
    zone: { letter: 'X', name: '–' },
    where: t.floor(1),
    priority: null,
    ahead: t.ahead(3),
    expected: t.expected(10, 20),
    fee: t.free,
    link: `${site}/${hall.mall}`,
    scan: t.scan,
    issued: moment(now, hall, locale),
    complaint: hall.texts.complaint?.[locale] ?? t.complaint,
    copy: null,
  }
}
