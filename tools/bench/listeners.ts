import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { benchDay, mall } from './stage.ts'
import type { Stage } from './stage.ts'

const boards = 60
const zone = 'Z7'
/** All phones stand in this line, so each of its calls concerns every one of them: the worst case. */
export const line = 'U3'

export interface Listener {
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

/** What 60 boards and so many phones ask for. */
export async function askers(stage: Stage, phones: number): Promise<string[]> {
  const tokens = await layOut(stage, phones)
  return [
    ...Array.from({ length: boards }, () => `zone=${zone}`),
    ...tokens.map((token) => `ticket=${token}`),
  ]
}

/** Opens streams, not all in one moment, and lets the server come to rest. */
export async function openStreams(
  stage: Stage,
  queries: readonly string[],
  heard: (listener: Listener) => void,
): Promise<Listener[]> {
  const listeners: Listener[] = []
  for (let i = 0; i < queries.length; i += 50)
    listeners.push(
      ...(await Promise.all(queries.slice(i, i + 50).map((query) => listen(stage, query, heard)))),
    )
  await new Promise((done) => setTimeout(done, 1_000))
  return listeners
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
