/** What the server puts before the worker's program: which hall it serves, and which files belong to this build. */
export interface Build {
  readonly mall: string
  /** Another build has another name, and its own cache. */
  readonly version: string
  readonly files: readonly string[]
}

export type Asked =
  | { readonly kind: 'page' | 'state'; readonly token: string }
  /** `start`: where the app opens. `kept`: the tickets on this phone, which only the worker can answer. */
  | { readonly kind: 'start' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'file' }

export const pagePath = (mall: string, token: string): string => `/${mall}/t/${token}`
export const statePath = (mall: string, token: string): string => `/api/malls/${mall}/tickets/${token}`
export const startPath = (mall: string): string => `/${mall}/tickets`

const token = /^[\w-]{20,40}$/

/** The worker knows a ticket's page and state, the start of the app, and the files of its build; it leaves all else alone. */
export const askedOf = (
  { mall, files }: Build,
  method: string,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
): Asked | undefined => {
  if (method !== 'GET') return undefined
  if (files.includes(pathname + search)) return { kind: 'file' }
  if (pathname === startPath(mall)) return { kind: 'start' }
  if (pathname === `${startPath(mall)}/kept`) return { kind: 'kept' }
  for (const [kind, path] of [
    ['page', pagePath(mall, '')],
    ['state', statePath(mall, '')],
  ] as const) {
    const rest = pathname.slice(path.length)
    if (pathname.startsWith(path) && token.test(rest)) return { kind, token: rest }
  }
  return undefined
}

/** What the worker reads of a ticket that it keeps. */
export interface Kept {
  readonly number: string
  readonly state: string
  readonly issuedAt: string
  readonly endedAt: string | null
  readonly service: { readonly name: Readonly<Record<'id' | 'en', string>> }
}

const dayMs = 86_400_000

/**
 * A ticket is forgotten a day after it ended. One whose end this phone never heard of ended with its day, so a day after
 * that: nothing of a visit stays on a phone for longer than two days.
 */
export const isOver = (ticket: Pick<Kept, 'issuedAt' | 'endedAt'>, now: number): boolean =>
  now >= (ticket.endedAt === null ? Date.parse(ticket.issuedAt) + dayMs : Date.parse(ticket.endedAt)) + dayMs

/** No word from the server, or none that helps: then the last state is better than a page of trouble. */
export const isNoAnswer = (status: number): boolean => status >= 500
/** The server does not know this ticket, or no longer. */
export const isGone = (status: number): boolean => status === 404 || status === 410
