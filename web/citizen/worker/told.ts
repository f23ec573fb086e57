import { listKept } from './keep.ts'
import { pagePath, startPath } from './rules.ts'
import type { Build } from './rules.ts'

/** What the server tells (contract/push.ts); it is shown as it comes, in the language the visitor chose. */
export interface Told {
  readonly kind: 'near' | 'called'
  readonly number: string
  readonly title: string
  readonly body: string
}

/** Of one number only the newest stands; that it is called stays until it is seen. */
export const noticeOf = (
  { mall }: Build,
  { kind, number, title, body }: Told,
): [string, NotificationOptions & { vibrate: number[]; renotify: boolean }] => [
  title,
  {
    body,
    tag: number,
    renotify: true,
    requireInteraction: kind === 'called',
    icon: `/${mall}/icons/192.png`,
    vibrate: kind === 'called' ? [400, 150, 400, 150, 400] : [300],
    data: number,
  },
]

/** The message names a number and no address; this phone knows the ticket of that number. */
export const pageOf = async (build: Build, number: unknown): Promise<string> => {
  const kept = (await listKept(build)).find((ticket) => ticket.number === number)
  return kept ? pagePath(build.mall, kept.token) : startPath(build.mall)
}
