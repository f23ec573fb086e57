import { nearAhead } from '../../../contract/push.ts'
import type { PushMessage } from '../../../contract/push.ts'
import type { Locale } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/queue.ts'

export type Kind = PushMessage['kind']

export const isOver = ({ state }: Pick<Ticket, 'state'>): boolean =>
  state === 'finished' || state === 'cancelled'

/** Who is as near as that already sees it on the page, and is only told of the call. */
export const nearOf = ({ state, ahead }: Pick<Ticket, 'state' | 'ahead'>): number | null =>
  state === 'waiting' && ahead !== null && ahead > nearAhead ? nearAhead : null

const words = {
  id: {
    near: (number: string) => `Giliran ${number} hampir tiba`,
    next: 'Anda berikutnya. Kembalilah ke ruang tunggu.',
    ahead: (n: number) => `${n} orang lagi sebelum Anda. Kembalilah ke ruang tunggu.`,
    called: (number: string) => `${number} dipanggil`,
    goTo: (counter: string, booth: string) => `Silakan ke ${counter}, gerai ${booth}.`,
  },
  en: {
    near: (number: string) => `${number} is nearly called`,
    next: 'You are next. Please come back to the waiting area.',
    ahead: (n: number) =>
      `${n} ${n === 1 ? 'person' : 'people'} before you. Please come back to the waiting area.`,
    called: (number: string) => `${number} is called`,
    goTo: (counter: string, booth: string) => `Please go to ${counter}, booth ${booth}.`,
  },
} as const satisfies Record<Locale, unknown>

/** What a phone is told of a ticket as it stands now; null when that is no longer so, for late news sends people astray. */
export function messageOf(kind: Kind, ticket: Ticket, locale: Locale): PushMessage | null {
  const say = words[locale]
  const { number, counter, ahead } = ticket
  if (kind === 'near')
    return ticket.state === 'waiting' && ahead !== null
      ? { kind, number, title: say.near(number), body: ahead === 0 ? say.next : say.ahead(ahead) }
      : null
  return ticket.state === 'called' && counter
    ? { kind, number, title: say.called(number), body: say.goTo(counter.label, counter.booth) }
    : null
}

/** What the answer of a push service means (RFC 8030): 404 and 410 end the subscription; whatever else fails is tried again. */
export function verdictOf(status: number): 'sent' | 'gone' | 'again' {
  if (status >= 200 && status < 300) return 'sent'
  return status === 404 || status === 410 ? 'gone' : 'again'
}
