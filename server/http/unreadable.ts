import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal } from '../base/refusal.ts'
import { problemOf, problemType } from './problem.ts'

const noText = /[\0\p{Surrogate}]/u

/** PostgreSQL keeps no zero character and no half of a surrogate pair; what has one is no text that anybody wrote. */
export function isReadable(value: unknown): boolean {
  if (typeof value === 'string') return !noText.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => isReadable(name) && isReadable(inner))
}

/** A host that is no address belongs to nobody, e.g. of `Origin: null`, which a browser sends to hide where it is. */
export function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/** Bytes that are no HTTP never become a request; the answer is written by hand, in the shape of all others. */
export function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const refusal = new Refusal(
    error.code === 'HPE_HEADER_OVERFLOW' ? 'request.too-large' : 'request.malformed',
  )
  const body = JSON.stringify(problemOf(refusal, 'id'))
  socket.end(
    [
      `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`,
      `content-type: ${problemType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'content-language: id',
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
