import { isGone, isNoAnswer, isOver, pagePath, startPath, statePath } from './rules.ts'
import type { Build, Kept } from './rules.ts'

/** A line that is not broken but too slow to wait for. */
const patience = { page: 4_000, state: 8_000 }

const prefixOf = ({ mall }: Build): string => `selaso ${mall} `
const open = (build: Build): Promise<Cache> => caches.open(prefixOf(build) + build.version)

/** Of one address there is one answer, whatever language was asked for last. */
const find = (cache: Cache, path: string): Promise<Response | undefined> =>
  cache.match(path, { ignoreVary: true, ignoreSearch: true })

const late = (ms: number): Promise<never> =>
  new Promise((_, refuse) => setTimeout(() => refuse(new Error('late')), ms))

/** The same answer, marked as one from before; its `date` tells when the server gave it. */
const asKept = (answer: Response): Response => {
  const headers = new Headers(answer.headers)
  headers.set('selaso-kept', '1')
  return new Response(answer.body, { status: answer.status, headers })
}

const forget = async (build: Build, token: string): Promise<void> => {
  const cache = await open(build)
  await cache.delete(pagePath(build.mall, token))
  await cache.delete(statePath(build.mall, token))
}

/** The newest answer that can be had: from the server, else the last one that was kept. */
export const newest = async (
  build: Build,
  { kind, token, request }: { kind: 'page' | 'state' | 'start'; token?: string; request: Request | string },
): Promise<Response> => {
  const cache = await open(build)
  const path =
    token === undefined
      ? startPath(build.mall)
      : kind === 'page'
        ? pagePath(build.mall, token)
        : statePath(build.mall, token)
  const ask = async (): Promise<Response> => {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(path, answer.clone())
    else if (isGone(answer.status) && token !== undefined) await forget(build, token)
    return answer
  }
  const kept = await find(cache, path)
  if (!kept) return ask()
  try {
    const answer = await Promise.race([ask(), late(patience[kind === 'state' ? 'state' : 'page'])])
    return isNoAnswer(answer.status) ? asKept(kept) : answer
  } catch {
    return asKept(kept)
  }
}

export const file = async (build: Build, request: Request): Promise<Response> =>
  (await (await open(build)).match(request)) ?? fetch(request)

/** Tickets that are still of use; those that are not are forgotten first. The newest stands in front. */
export const listKept = async (build: Build): Promise<(Kept & { token: string })[]> => {
  const cache = await open(build)
  const found: (Kept & { token: string })[] = []
  const path = statePath(build.mall, '')
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (!pathname.startsWith(path)) continue
    const token = pathname.slice(path.length)
    const ticket = (await (await find(cache, pathname))?.json()) as Kept | undefined
    if (ticket && !isOver(ticket, Date.now())) found.push({ ...ticket, token })
    else await forget(build, token)
  }
  return found.sort((one, other) => (one.issuedAt < other.issuedAt ? 1 : -1))
}

/** A ticket's page and state, as of now. */
export const keep = async (build: Build, token: string): Promise<void> => {
  for (const kind of ['state', 'page'] as const) {
    const path = kind === 'page' ? pagePath(build.mall, token) : statePath(build.mall, token)
    await newest(build, { kind, token, request: path }).catch(() => undefined)
  }
}

export const takeFiles = async (build: Build): Promise<void> => {
  await (await open(build)).addAll([...build.files, startPath(build.mall)])
}

/** A new build moves in: what the old one kept of tickets is asked for anew, or taken over, and the old cache goes. */
export const moveIn = async (build: Build): Promise<void> => {
  const cache = await open(build)
  const mine = prefixOf(build) + build.version
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefixOf(build)) || name === mine) continue
    const old = await caches.open(name)
    for (const { url } of await old.keys()) {
      const path = new URL(url).pathname
      const isTicket = [pagePath, statePath].some((of) => path.startsWith(of(build.mall, '')))
      const answer = isTicket ? await find(old, path) : undefined
      if (answer) await cache.put(path, answer)
    }
    await caches.delete(name)
  }
  for (const { token } of await listKept(build)) await keep(build, token)
}
