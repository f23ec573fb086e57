import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { access, printing } from '../contract/index.ts'
import type { Call, Operation, Output } from '../contract/index.ts'

/** The server said no (401: the token), or could not be reached. */
export class HallError extends Error {
  readonly status: number
  constructor(message: string, status = 0) {
    super(message)
    this.status = status
  }
}

/** The contract over HTTP, as a paired device. */
export class HallLine {
  readonly #server: string
  readonly #mall: string
  readonly #token: string
  constructor(server: string, mall: string, token: string) {
    this.#server = server.replace(/\/$/, '')
    this.#mall = mall
    this.#token = token
  }

  me() {
    return this.#ask(access.getMe, { params: { mall: this.#mall } })
  }
  take(status: printing.PrinterStatus, waitSeconds: number) {
    return this.#ask(printing.takePrintJobs, { params: { mall: this.#mall }, body: { status, waitSeconds } })
  }
  report(job: string, fault: printing.PrintFault | null) {
    return this.#ask(printing.reportPrint, { params: { mall: this.#mall, job }, body: { fault } })
  }

  /** The order, when this server signed it for this very device. */
  opened(signed: { payload: string; signature: string }, agent: string): printing.PrintOrder | undefined {
    const key = createHash('sha256').update(this.#token).digest('hex')
    const right = createHmac('sha256', key).update(signed.payload).digest()
    const given = Buffer.from(signed.signature, 'base64url')
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
    const order = JSON.parse(signed.payload) as printing.PrintOrder
    return order.agent === agent ? order : undefined
  }

  async #ask<O extends Operation>(operation: O, call: Call<O>): Promise<Output<O>> {
    const { params, body } = call as { params: Record<string, string>; body?: unknown }
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    )
    let answer: Response
    try {
      answer = await fetch(this.#server + path, {
        method: operation.method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          // A kept connection would hold up the end of a server that is being restarted.
          connection: 'close',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      })
    } catch {
      throw new HallError(`The server at ${this.#server} cannot be reached.`)
    }
    if (!answer.ok) throw new HallError(`The server answered ${answer.status}.`, answer.status)
    return (await answer.json()) as Output<O>
  }
}
