import type { Call, Locale, Operation, Output } from '../../contract/index.ts'
import { ProblemError, isProblem, madeProblem } from './problem.ts'

export interface CallOptions {
  /** The key of an earlier attempt: a retry then gives the same answer as the first. */
  readonly key?: string
  readonly signal?: AbortSignal
}

/** The contract's `Client`, with a key to reuse on retry. */
export type HttpClient = <O extends Operation>(
  operation: O,
  call: Call<O>,
  options?: CallOptions,
) => Promise<Output<O>>

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export const httpClient =
  (origin = '', locale: Locale = 'id'): HttpClient =>
  async <O extends Operation>(operation: O, call: Call<O>, options: CallOptions = {}): Promise<Output<O>> => {
    const { params, query, body }: Parts = call as Parts
    const answer = await reach(origin + addressOf(operation.path, params, query), locale, {
      method: operation.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': locale,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(operation.method !== 'GET' && { 'idempotency-key': options.key ?? newKey() }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(options.signal && { signal: options.signal }),
    })
    const content: unknown = answer.status === 204 ? null : await answer.json().catch(() => undefined)
    if (!answer.ok)
      throw new ProblemError(
        isProblem(content) ? content : madeProblem('server.fault', locale, answer.status),
      )
    if (content === undefined) throw new ProblemError(madeProblem('server.fault', locale))
    return content as Output<O>
  }

/** `crypto.randomUUID` needs a secure context; a kiosk may speak plain HTTP to its own server in the hall. */
export const newKey = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

const reach = async (address: string, locale: Locale, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause
    throw new ProblemError(madeProblem('connection.lost', locale), { cause })
  }
}

const addressOf = (path: string, params: Parts['params'] = {}, query: Parts['query'] = {}): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(text(params[name])))
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, text(value)]],
  )
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`
}

const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
