import type { Static, TSchema } from 'typebox'

/**
 * One thing an outside program may ask of Selaso. Paths carry the mall ("the address says which hall one is in");
 * `params`, `query` and `body` are JSON Schemas; the operationId never changes (it is what others rely on).
 */
export interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/api/${string}`
  readonly tag: string
  readonly summary: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly output: TSchema
  /** HTTP status of success; 200 unless told. */
  readonly status?: 200 | 201 | 204
  /** `text/event-stream` instead of one JSON answer. */
  readonly stream?: true
  /** Requests that one address may make in a minute, where guessing must not pay. */
  readonly perMinute?: number
  /** Size of the body, where it may be more than the 64 KiB of every other. */
  readonly mostBytes?: number
  /** Refusals a caller should expect besides the general ones, for the OpenAPI document. */
  readonly refuses?: readonly string[]
}

export const operation = <const O extends Operation>(o: O): O => o

type Part<O extends Operation, K extends 'params' | 'query' | 'body'> = O[K] extends TSchema
  ? Static<O[K]>
  : undefined

/** What a caller gives. Absent parts are `undefined`. */
export interface Input<O extends Operation> {
  readonly params: Part<O, 'params'>
  readonly query: Part<O, 'query'>
  readonly body: Part<O, 'body'>
}

/** What a caller gets. */
export type Output<O extends Operation> = Static<O['output']>

type Given<K extends string, V> = undefined extends V ? { readonly [P in K]?: V } : { readonly [P in K]: V }

/** `Input` as a client writes it: parts that the operation does not have are left out. */
export type Call<O extends Operation> = Given<'params', Part<O, 'params'>> &
  Given<'query', Part<O, 'query'>> &
  Given<'body', Part<O, 'body'>>

/** The typed client of the contract: over HTTP in a browser, in process for pages that the server renders. */
export type Client = <O extends Operation>(operation: O, call: Call<O>) => Promise<Output<O>>
