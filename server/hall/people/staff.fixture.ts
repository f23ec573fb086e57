import { access } from '../../../contract/index.ts'
import type { Selaso } from '../../app.ts'
import { callerOf, demoPassword, mall } from '../../../tests/world.ts'
import type { Caller } from '../../../tests/world.ts'

export interface SignedIn {
  readonly call: Caller
  readonly cookie: string
  readonly setCookie: string
}

/** The cookies of an answer, as a browser would send them back: a later line about the same cookie wins. */
export function cookiesOf(headers: Record<string, unknown>): { cookie: string; setCookie: string } {
  const lines = [headers['set-cookie'] ?? []].flat().map(String)
  const jar = new Map(lines.map((line) => [line.split('=')[0], line]))
  const set = [...jar.values()].filter((line) => !line.includes('Max-Age=0'))
  return { cookie: set.map((line) => line.split(';')[0]).join('; '), setCookie: set.join('\n') }
}

/** Signs in at this server, and goes on as this officer. */
export async function signInAt(
  selaso: Selaso,
  username: string,
  password = demoPassword,
  more: { mall?: string; cookie?: string } = {},
): Promise<SignedIn> {
  const answer = await callerOf(selaso)(more.cookie === undefined ? {} : { cookie: more.cookie })(
    access.signIn,
    { params: { mall: more.mall ?? mall }, body: { username, password } },
  )
  if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.problem.code}`)
  const { cookie, setCookie } = cookiesOf(answer.headers)
  return { call: callerOf(selaso)({ cookie }), cookie, setCookie }
}

export const withCookie = (selaso: Selaso, cookie: string): Caller => callerOf(selaso)({ cookie })
