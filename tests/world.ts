import { createHmac, randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { Call, Operation, Output, Problem } from '../contract/index.ts'
import { openSelaso } from '../server/app.ts'
import type { Selaso, SelasoOptions } from '../server/app.ts'
import { MovableClock } from '../server/base/clock.ts'
import { ensureDevice } from '../server/hall/people/index.ts'
import { template, urlOf, withOwner } from './database.ts'

/** A Tuesday morning in the hall, 09.00 WIB: an ordinary working day. */
export const tuesdayMorning = '2026-11-24T02:00:00Z'
export const demoPassword = 'selaso-demo-2026'
export const mall = 'pekanbaru'

export interface Answer<T> {
  readonly status: number
  readonly headers: Record<string, unknown>
  /** The answer; throws when it was a refusal. */
  readonly output: T
  /** The refusal; throws when it was carried out. */
  readonly problem: Problem
}

/** Somebody who asks by HTTP: with a session cookie, a device token, or nothing. */
export interface Caller {
  <O extends Operation>(
    operation: O,
    call: Call<O>,
    more?: { key?: string; headers?: Record<string, string> },
  ): Promise<Answer<Output<O>>>
}

export interface World {
  readonly selaso: Selaso
  readonly clock: MovableClock
  readonly database: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly anonymous: Caller
  /** A caller signed in as a demo account, e.g. `petugas-disdukcapil-1`, `manajer`, `admin`. */
  officer(username: string): Promise<Caller>
  kiosk(): Promise<Caller>
  /** A paired device. */
  device(device: Parameters<typeof ensureDevice>[2]): Promise<Caller>
  /** Another server process on the same database. */
  another(): Promise<Selaso>
  close(): Promise<void>
}

let clones = 0

/**
 * A fresh hall: its own database cloned from the template, the whole server in process, a clock that stands still.
 * `through` puts something between the server and its database.
 */
export async function openWorld(
  options: {
    at?: string
    webDirectory?: string
    through?: (url: string) => string
    proxies?: readonly string[]
    runJobs?: boolean
    pushes?: SelasoOptions['pushes']
  } = {},
): Promise<World> {
  const database = `selaso_w${process.pid}_${++clones}_${randomUUID().slice(0, 8)}`
  const ownerUrl = inject('ownerUrl')
  await withOwner(ownerUrl, (client) =>
    client.query(`create database ${database} template ${template} strategy file_copy`),
  )
  // Rights on a database are not cloned with it.
  if (options.runJobs)
    await withOwner(ownerUrl, (client) => client.query(`grant create on database ${database} to selaso_jobs`))
  const appUrl = (options.through ?? String)(urlOf(inject('appUrl'), database))
  const secret = inject('secret')
  const keys = {
    appUrl,
    jobsUrl: urlOf(inject('jobsUrl'), database),
    derive: (purpose: string) => createHmac('sha256', secret).update(purpose).digest('base64url'),
  }
  const clock = new MovableClock(new Date(options.at ?? tuesdayMorning))
  const open = () =>
    openSelaso({
      keys,
      clock,
      demo: true,
      connections: 6,
      log: (message, error) => {
        if (process.env['SELASO_TEST_LOG'] === '1') console.error(message, error)
      },
      ...(options.proxies === undefined ? {} : { proxies: options.proxies }),
      ...(options.pushes === undefined ? {} : { pushes: options.pushes }),
      runJobs: options.runJobs ?? false,
      ...(options.webDirectory === undefined ? {} : { webDirectory: options.webDirectory }),
    })
  const selaso = await open()
  const others: Selaso[] = []
  const caller = callerOf(selaso)
  const device: World['device'] = async (wish) => {
    const { token } = await ensureDevice(selaso.ground, mall, wish)
    return caller({ authorization: `Bearer ${token}` })
  }

  return {
    selaso,
    clock,
    database,
    ownerUrl: urlOf(ownerUrl, database),
    appUrl,
    anonymous: caller({}),
    async officer(username) {
      const response = await selaso.app.inject({
        method: 'POST',
        url: `/api/malls/${mall}/sign-in`,
        payload: { username, password: demoPassword },
      })
      if (response.statusCode !== 200) throw new Error(`${username} could not sign in: ${response.body}`)
      const cookies = response.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
      return caller({ cookie: cookies })
    },
    device,
    kiosk: () => device({ kind: 'kiosk', label: `Kios ${randomUUID().slice(0, 8)}` }),
    async another() {
      const other = await open()
      others.push(other)
      return other
    },
    async close() {
      for (const other of others) await other.close()
      await selaso.close()
      await withOwner(ownerUrl, (client) => client.query(`drop database if exists ${database} with (force)`))
    },
  }
}

/** Callers of one server, over its injected HTTP. */
export const callerOf =
  (selaso: Selaso) =>
  (headers: Record<string, string>): Caller =>
  async <O extends Operation>(
    operation: O,
    call: Call<O>,
    more: { key?: string; headers?: Record<string, string> } = {},
  ) => {
    const { params, query, body } = call as {
      params?: Record<string, unknown>
      query?: Record<string, string>
      body?: object
    }
    const url = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(params?.[name])),
    )
    const response = await selaso.app.inject({
      method: operation.method,
      url,
      ...(query ? { query } : {}),
      ...(body ? { payload: body } : {}),
      headers: {
        ...headers,
        ...(more.key === undefined ? {} : { 'idempotency-key': more.key }),
        ...more.headers,
      },
    })
    const said: unknown = response.body === '' ? undefined : JSON.parse(response.body)
    const done = response.statusCode < 400
    return {
      status: response.statusCode,
      headers: response.headers,
      get output() {
        if (!done) throw new Error(`${operation.id} was refused: ${response.body}`)
        return said as Output<O>
      },
      get problem() {
        if (done) throw new Error(`${operation.id} was not refused: ${response.body}`)
        return said as Problem
      },
    }
  }
