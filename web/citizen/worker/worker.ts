import { file, keep, listKept, moveIn, newest, takeFiles } from './keep.ts'
import { askedOf } from './rules.ts'
import type { Build } from './rules.ts'

/** Written before this program by the server (server/installable.ts). */
declare const selasoBuild: Build

/** What this program uses of a service worker's surroundings; the library of the page's own knows none of it. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Lasting {
  readonly source: { readonly url: string } | null
}
declare const self: {
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Told) => void): void
}

const asked = (method: string, url: string) => askedOf(selasoBuild, method, new URL(url))

self.addEventListener('install', (event) => {
  event.waitUntil(takeFiles(selasoBuild).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(moveIn(selasoBuild).then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const what = asked(request.method, request.url)
  if (!what || new URL(request.url).origin !== location.origin) return
  if (what.kind === 'kept') event.respondWith(listKept(selasoBuild).then((kept) => Response.json(kept)))
  else if (what.kind === 'file') event.respondWith(file(selasoBuild, request))
  else {
    event.respondWith(newest(selasoBuild, { ...what, request }))
    event.waitUntil(listKept(selasoBuild))
  }
})

/** A page that was open before the worker came asks it to keep the page's ticket. */
self.addEventListener('message', (event) => {
  const what = event.source && asked('GET', event.source.url)
  if (what && 'token' in what) event.waitUntil(keep(selasoBuild, what.token))
})
