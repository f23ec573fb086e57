import { file, keep, listKept, moveIn, newest, takeFiles } from './keep.ts'
import { askedOf } from './rules.ts'
import type { Build } from './rules.ts'
import { noticeOf, pageOf } from './told.ts'
import type { Told } from './told.ts'

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
interface Spoken extends Lasting {
  readonly source: { readonly url: string } | null
}
interface Pushed extends Lasting {
  readonly data: { json(): unknown } | null
}
interface Clicked extends Lasting {
  readonly notification: Notification
}
interface Window {
  readonly url: string
  focus(): Promise<unknown>
}
declare const self: {
  readonly clients: {
    claim(): Promise<void>
    matchAll(of: { type: 'window' }): Promise<readonly Window[]>
    openWindow(address: string): Promise<unknown>
  }
  readonly registration: { showNotification(...notice: ReturnType<typeof noticeOf>): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Spoken) => void): void
  addEventListener(type: 'push', listener: (event: Pushed) => void): void
  addEventListener(type: 'notificationclick', listener: (event: Clicked) => void): void
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

self.addEventListener('push', (event) => {
  const told = event.data?.json() as Told | undefined
  if (told) event.waitUntil(self.registration.showNotification(...noticeOf(selasoBuild, told)))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(show(event.notification.data))
})

/** The page that is open already, else a new one. */
const show = async (number: unknown): Promise<unknown> => {
  const page = await pageOf(selasoBuild, number)
  const windows = await self.clients.matchAll({ type: 'window' })
  const there = windows.find(({ url }) => new URL(url).pathname === page)
  return there ? there.focus() : self.clients.openWindow(page)
}
