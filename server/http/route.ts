import type { Input, Operation, Output } from '../../contract/index.ts'
import { digestOf, runCommand, runQuery } from '../base/commands.ts'
import type { Ctx, Who } from '../base/context.ts'
import type { Ground } from '../base/ground.ts'
import { Refusal } from '../base/refusal.ts'
import { isReadable } from './unreadable.ts'

/** How the pipeline keeps a session; the cookie and its crypto are the session library's. */
export interface SessionPort {
  begin(officer: { id: string; mall: string }): Promise<void>
  end(): Promise<void>
  /** Gives the browser of a device its token as an HttpOnly cookie. */
  keepDeviceToken(token: string): void
}

export interface Asked<O extends Operation> {
  readonly who: Who
  readonly input: Input<O>
  readonly mall: string
  readonly key: string | undefined
  readonly digest: string
  readonly session: SessionPort
}

export type Handle<O extends Operation> = (ground: Ground, asked: Asked<O>) => Promise<Output<O>>

/** Which streams an audience listens to, e.g. `zone:Z1`. */
export interface Audience {
  readonly keys: readonly string[]
  /** Staff hear the whole event; everybody else its public part. */
  readonly isStaff?: boolean
}

export interface Route {
  readonly operation: Operation
  readonly allow: (who: Who, mall: string) => void
  // The operation's own types are checked where the route is made; a list of routes forgets them.
  readonly handle: (ground: Ground, asked: Asked<Operation>) => Promise<unknown>
  readonly audience?: (ground: Ground, asked: Asked<Operation>) => Promise<Audience>
  /** What a command does within its transaction, for who wants to see it before it is carried out (base/rehearse.ts). */
  readonly act?: (ctx: Ctx, input: Input<Operation>) => Promise<unknown>
}

/** A first gate from who is asking alone; finer rights are decided in the action, where the object is known. */
export type Gate = (who: Who, mall: string) => void

export const everybody: Gate = () => undefined

function make<O extends Operation>(operation: O, allow: Gate, handle: Handle<O>): Route {
  // Sound because the pipeline builds `asked` from this very operation's schemas.
  return { operation, allow, handle: handle }
}

/** Reads only. */
export function query<O extends Operation>(
  operation: O,
  allow: Gate,
  run: (ctx: Ctx, input: Input<O>) => Promise<Output<O>>,
): Route {
  return make(operation, allow, (ground, asked) =>
    runQuery(ground, asked.mall, asked.who, (ctx) => run(ctx, asked.input)),
  )
}

/** One command = one transaction = one state change with its events; idempotent by key. */
export function command<O extends Operation>(
  operation: O,
  allow: Gate,
  run: (ctx: Ctx, input: Input<O>) => Promise<Output<O>>,
  remember?: (answer: Output<O>) => unknown,
): Route {
  const route = make(operation, allow, (ground, asked) =>
    runCommand(ground, { ...asked, operation: operation.id }, (ctx) => run(ctx, asked.input), remember),
  )
  return { ...route, act: run }
}

/** For what needs more than one transaction: grouped commands, sessions, answers from memory. */
export function direct<O extends Operation>(operation: O, allow: Gate, run: Handle<O>): Route {
  return make(operation, allow, run)
}

export function stream<O extends Operation>(
  operation: O,
  allow: Gate,
  audience: (ground: Ground, asked: Asked<O>) => Promise<Audience>,
): Route {
  const route = make(operation, allow, () => Promise.reject(new Refusal('not-found')))
  return { ...route, audience: audience }
}

const noSession: SessionPort = {
  begin: () => Promise.reject(new Refusal('access.not-allowed')),
  end: () => Promise.resolve(),
  keepDeviceToken: () => undefined,
}

/** Builds what a route is given; used by HTTP and by the in-process client alike. */
export function ask(
  route: Route,
  who: Who,
  given: { params?: unknown; query?: unknown; body?: unknown },
  more: { key?: string | undefined; session?: SessionPort } = {},
): Asked<Operation> {
  const input = { params: given.params, query: given.query, body: given.body }
  if (!isReadable(input))
    throw new Refusal('request.malformed', {}, { faults: [{ path: '', reason: 'must be text' }] })
  const params = given.params
  const mall =
    typeof params === 'object' && params !== null && 'mall' in params && typeof params.mall === 'string'
      ? params.mall
      : ''
  const writes = route.operation.method !== 'GET'
  return {
    who,
    input: input as Input<Operation>,
    mall,
    key: writes ? more.key : undefined,
    digest: writes && more.key !== undefined ? digestOf(route.operation.id, input) : '',
    session: more.session ?? noSession,
  }
}
