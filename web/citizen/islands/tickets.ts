import type { Locale } from '../../../contract/index.ts'
import { startWorker } from './offline.ts'
import { ticketWords } from './ticket-words.ts'

/** A ticket that the worker kept, or the one that an app was installed from. */
interface Known {
  readonly token: string
  readonly number: string
  readonly state: keyof typeof ticketWords.id.state
  readonly service: { readonly name: Readonly<Record<Locale, string>> }
}

const isLive = ({ state }: Known): boolean => state !== 'finished' && state !== 'cancelled'

const read = async <T>(address: string): Promise<T | undefined> => {
  try {
    const answer = await fetch(address)
    return answer.ok ? ((await answer.json()) as T) : undefined
  } catch {
    return undefined
  }
}

/** Where the app opens: at the one number that still counts, else at the list of those of this phone. */
const start = async (root: HTMLElement): Promise<void> => {
  const { mall = '', locale: given } = root.dataset
  const locale: Locale = given === 'en' ? 'en' : 'id'
  const kept = (await read<Known[]>(`/${mall}/tickets/kept`)) ?? []
  const brought = location.hash.slice(1)
  if (/^[\w-]{20,40}$/.test(brought) && !kept.some(({ token }) => token === brought)) {
    const ticket = await read<Omit<Known, 'token'>>(`/api/malls/${mall}/tickets/${brought}`)
    if (ticket && isLive({ ...ticket, token: brought })) kept.push({ ...ticket, token: brought })
  }
  const [first, ...more] = kept.filter(isLive)
  if (first && more.length === 0) location.replace(`/${mall}/t/${first.token}`)
  else if (kept.length > 0) show(root, kept, locale)
  void startWorker(mall)
}

const show = (root: HTMLElement, kept: readonly Known[], locale: Locale): void => {
  const list = root.querySelector<HTMLElement>('[data-part="list"]')
  const none = root.querySelector<HTMLElement>('[data-part="none"]')
  const line = root.querySelector('template')?.content.firstElementChild
  if (!list || !none || !line) return
  for (const { token, number, state, service } of kept) {
    const one = line.cloneNode(true) as HTMLElement
    const fill = (part: string, words: string): void => {
      const place = one.querySelector(`[data-part="${part}"]`)
      if (place) place.textContent = words
    }
    one.querySelector('a')?.setAttribute('href', `/${root.dataset['mall'] ?? ''}/t/${token}`)
    fill('number', number)
    fill('service', service.name[locale])
    fill('state', ticketWords[locale].state[state])
    list.append(one)
  }
  list.hidden = false
  none.hidden = true
}

const root = document.querySelector<HTMLElement>('[data-tickets]')
if (root) void start(root)
