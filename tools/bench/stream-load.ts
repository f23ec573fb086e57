import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { latencies, round } from './figures.ts'
import type { Load } from './figures.ts'
import { residentBytes } from './machine.ts'
import { benchDay, mall } from './stage.ts'
import type { Stage } from './stage.ts'

const boards = 60
/** Streams and calls of a server that has only just started are not measured. */
const warmUp = 300
const warmUpCalls = 3
const counter = 'G39-1'
const line = 'U3'
const zone = 'Z7'

export interface StreamOptions {
  readonly phones: number
  readonly calls: number
}

interface Listener {
  readonly socket: Socket
  /** When the awaited event came. */
  at: number
}

/** An open live stream on a raw socket: the listener itself must cost nearly nothing, there are thousands on this machine. */
function listen(stage: Stage, query: string, heard: (listener: Listener) => void): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const socket = connect(stage.port, '127.0.0.1')
    const listener: Listener = { socket, at: 0 }
    let open = false
    socket.on('error', reject)
    socket.on('connect', () => {
      socket.write(
        `GET /api/malls/${mall}/events?${query} HTTP/1.1\r\nhost: bench\r\naccept: text/event-stream\r\n\r\n`,
      )
    })
    socket.on('data', (chunk: Buffer) => {
      if (!open) {
        if (!chunk.includes('200 OK')) {
          reject(new Error(chunk.toString('utf8').slice(0, 200)))
          return
        }
        open = true
        resolve(listener)
      }
      if (chunk.includes('ticket.called')) heard(listener)
    })
  })
}

/** All phones stand in one line, the worst case: every call concerns every one of them. */
export async function streamLoad(stage: Stage, options: StreamOptions): Promise<Load> {
  const tokens = await layOut(stage, options.phones)
  const officer = stage.asker({ cookie: await stage.officer('petugas-bri') }, 1)
  const opened = await officer.post(`/api/malls/${mall}/counters/${counter}/open`)
  if (opened.status !== 200) throw new Error(`${counter} could not open: ${JSON.stringify(opened.body)}`)
  const listeners: Listener[] = []
  let waiting = 0
  let finish: () => void = () => undefined
  const heard = (listener: Listener) => {
    listener.at = performance.now()
    if (--waiting === 0) finish()
  }
  const queries = [
    ...Array.from({ length: boards }, () => `zone=${zone}`),
    ...tokens.map((token) => `ticket=${token}`),
  ]
  const open = async (some: readonly string[]) => {
    for (let i = 0; i < some.length; i += 50)
      listeners.push(
        ...(await Promise.all(some.slice(i, i + 50).map((query) => listen(stage, query, heard)))),
      )
    await new Promise((done) => setTimeout(done, 1_000))
  }
  // What the first ones cost is code and caches, once; each further one costs its stream.
  await open(queries.slice(0, warmUp))
  const before = residentBytes(stage.serverPid)
  await open(queries.slice(warmUp))
  const perStream = (residentBytes(stage.serverPid) - before) / (listeners.length - warmUp)
  const delays: number[] = []
  let missed = 0
  for (let i = -warmUpCalls; i < options.calls; i++) {
    for (const listener of listeners) listener.at = 0
    waiting = listeners.length
    const all = new Promise<void>((done) => {
      finish = done
    })
    const begun = performance.now()
    const { body } = await officer.post<{ ticket: { id: string } | null }>(
      `/api/malls/${mall}/counters/${counter}/call-next`,
      undefined,
      randomUUID(),
    )
    await Promise.race([all, new Promise((done) => setTimeout(done, 3_000))])
    for (const listener of listeners) {
      if (listener.at === 0) missed++
      else if (i >= 0) delays.push(listener.at - begun)
    }
    if (body.ticket)
      await officer.post(`/api/malls/${mall}/tickets/${body.ticket.id}/no-show`, undefined, randomUUID())
    await new Promise((done) => setTimeout(done, 250))
  }
  for (const listener of listeners) listener.socket.destroy()
  const figures = latencies(delays)
  return {
    name: 'stream-boards',
    perSecond: round(delays.length / options.calls, 0),
    floorPerSecond: 0,
    ratio: 0,
    ...figures,
    duplicates: 0,
    doubleCalls: 0,
    refused: missed,
    cpuMsPerOperation: 0,
    note: `${boards} boards and ${options.phones} phones, all in one line; delay from the press to each screen; ${round(perStream / 1024, 1)} kB of server memory per open stream; refused = events missed`,
  }
}

async function layOut(stage: Stage, phones: number): Promise<string[]> {
  const { rows } = await stage.owner.query<{ token: string }>(
    `with s as (select id from hall.service where mall = $1 and queue = $3 order by id limit 1),
     v as (insert into queue.visit (mall, id, day, started_at)
       select $1, gen_random_uuid(), $2::date, now() from generate_series(1, $4) returning id)
     insert into queue.ticket (mall, id, visit, day, series, number, queue, service, state, due_at, issued_at, token)
     select $1, gen_random_uuid(), v.id, $2::date, $3, 200000 + row_number() over (), $3, s.id, 'waiting',
            $2::date + interval '1 hour' + row_number() over () * interval '1 second', $2::date, left(replace(gen_random_uuid()::text, '-', ''), 22) from v, s
     returning token`,
    [mall, benchDay, line, phones],
  )
  return rows.map((row) => row.token)
}
