import { randomUUID } from 'node:crypto'
import { Agent, request } from 'undici'
import type { Call, Operation, Output } from '../../../contract/operation.ts'
import type { Problem } from '../../../contract/shapes.ts'

/** The server said no, and why. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly status: number

  constructor(operation: string, status: number, problem: Partial<Problem>) {
    super(`${operation} was refused: ${problem.code ?? status} ${problem.words?.en ?? problem.detail ?? ''}`)
    this.code = problem.code ?? 'unknown'
    this.status = status
  }
}

/** Asks the server for one operation of the contract, as somebody. */
export type Ask = <O extends Operation>(operation: O, call: Call<O>) => Promise<Output<O>>

export interface Line {
  readonly url: string
  readonly agent: Agent
  /** Requests sent, with retries. */
  count: number
}

/** One hall's address with connections that stay open. */
export const openLine = (url: string): Line => ({
  url: url.replace(/\/$/, ''),
  agent: new Agent({ connections: 4, keepAliveTimeout: 60_000, bodyTimeout: 0 }),
  count: 0,
})

interface Reply {
  readonly status: number
  readonly body: unknown
  readonly cookies: readonly string[]
}

const triesInAll = 4
const isPassing = (status: number) => status === 502 || status === 503 || status === 504

/** Sends once, and again when the answer got lost: the idempotency key makes that safe. */
async function send(
  line: Line,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
) {
  for (let attempt = 1; ; attempt++) {
    line.count++
    const last = attempt === triesInAll
    const reply = await once(line, method, path, headers, body).catch((error: unknown) => {
      if (last) throw error
      return undefined
    })
    if (reply && (last || !isPassing(reply.status))) return reply
    await new Promise((done) => setTimeout(done, 250 * attempt))
  }
}

async function once(
  line: Line,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Reply> {
  const response = await request(line.url + path, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    dispatcher: line.agent,
  })
  const text = await response.body.text()
  const cookies = response.headers['set-cookie'] ?? []
  return {
    status: response.statusCode,
    body: text === '' ? undefined : parsed(text),
    cookies: (typeof cookies === 'string' ? [cookies] : cookies).map((cookie) => cookie.split(';')[0] ?? ''),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pathOf(
  operation: Operation,
  call: { params?: object | undefined; query?: object | undefined },
): string {
  const params = new Map(Object.entries(call.params ?? {}))
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query ?? {}))
    if (value !== undefined) query.set(name, String(value))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** Somebody who asks: nobody in particular, a signed-in officer (cookie) or a device (bearer token). */
export function askAs(line: Line, headers: Record<string, string> = {}): Ask {
  return async <O extends Operation>(operation: O, call: Call<O>) => {
    const { body } = call as { body?: unknown }
    const key = operation.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }
    const reply = await send(line, operation.method, pathOf(operation, call), { ...headers, ...key }, body)
    if (reply.status >= 400) throw new Refused(operation.id, reply.status, reply.body as Partial<Problem>)
    return reply.body as Output<O>
  }
}

/** Signs in and answers with somebody who asks with that session. */
export async function signInAs(
  line: Line,
  path: string,
  username: string,
  password: string,
): Promise<{ ask: Ask; headers: Record<string, string> }> {
  const reply = await send(line, 'POST', path, {}, { username, password })
  if (reply.status >= 400)
    throw new Refused(`signIn of ${username}`, reply.status, reply.body as Partial<Problem>)
  const headers = { cookie: reply.cookies.join('; ') }
  return { ask: askAs(line, headers), headers }
}

/** Whether a Selaso answers there. */
export async function isReady(line: Line): Promise<boolean> {
  const reply = await once(line, 'GET', '/health/ready', {}, undefined).catch(() => undefined)
  return reply?.status === 200 && (reply.body as { status?: unknown } | undefined)?.status === 'ready'
}
