import { setTimeout as sleep } from 'node:timers/promises'
import { access, demo, queue } from '../../contract/index.ts'
import type { Call, Operation, Output, Problem } from '../../contract/index.ts'
import { demoPassword, mall } from '../world.ts'

/** An answer over the wire, or none (`status` 0) when the line broke. */
export interface Reply<O extends Operation> {
  readonly status: number
  readonly output: Output<O> | undefined
  readonly problem: Problem | undefined
  readonly headers: Headers
}

/** Somebody at a server process: a kiosk by its token, an officer by a cookie. */
export type Ask = <O extends Operation>(operation: O, call: Call<O>, key?: string) => Promise<Reply<O>>

export const askOf =
  (url: () => string, headers: Record<string, string> = {}): Ask =>
  async <O extends Operation>(operation: O, call: Call<O>, key?: string) => {
    const { params, body } = call as { params?: Record<string, string>; body?: object }
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params?.[name] ?? '')
    const answer = await fetch(url() + path, {
      method: operation.method,
      headers: {
        ...headers,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => undefined)
    const text = await answer?.text().catch(() => undefined)
    if (!answer || text === undefined)
      return { status: 0, output: undefined, problem: undefined, headers: new Headers() }
    const said: unknown = text === '' ? undefined : JSON.parse(text)
    return {
      status: answer.status,
      headers: answer.headers,
      output: answer.status < 400 ? (said as Output<O>) : undefined,
      problem: answer.status < 400 ? undefined : (said as Problem),
    }
  }

/** What was asked for; a test that cannot even prepare its hall fails with the answer's words. */
export async function must<O extends Operation>(reply: Promise<Reply<O>>): Promise<Output<O>> {
  const { output, status, problem } = await reply
  if (status === 0 || status >= 400) throw new Error(`refused: ${status} ${JSON.stringify(problem)}`)
  // A carried out operation has its output's shape.
  return output as Output<O>
}

export async function signIn(url: () => string, username: string): Promise<Ask> {
  const answer = await fetch(`${url()}/api/malls/${mall}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demoPassword }),
  })
  if (!answer.ok) throw new Error(`${username} could not sign in: ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return askOf(url, { cookie })
}

export async function kioskOf(url: () => string, admin: Ask, label: string): Promise<Ask> {
  const { token } = await must(
    admin(access.registerDevice, { params: { mall }, body: { kind: 'kiosk', label } }),
  )
  return askOf(url, { authorization: `Bearer ${token}` })
}

/** Stops the hall's clock at nine in the morning of a day in which numbers are given: the tests run at any hour. */
export async function openDay(url: () => string, kiosk: Ask): Promise<string> {
  for (let ahead = 1; ahead < 15; ahead++) {
    const at = `${new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)}T02:00:00Z`
    await setClock(url, at)
    const reply = await kiosk(queue.issueTicket, { params: { mall }, body: { service: 'ktp-el-baru' } })
    if (reply.status === 201) return at
  }
  throw new Error('No day of the next two weeks gives numbers.')
}

export async function setClock(url: () => string, at: string): Promise<void> {
  await must(askOf(url)(demo.setClock, { body: { at } }))
}

/** Waits for something that happens by itself. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  patience = 120_000,
): Promise<void> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (await isSo()) return
    await sleep(20)
  }
  throw new Error(`In vain waited for: ${what}`)
}
