import { randomUUID } from 'node:crypto'
import { latencies, round } from './figures.ts'
import type { Load } from './figures.ts'
import { openInspector } from './inspector.ts'
import { askers, openStreams } from './listeners.ts'
import { residentBytes } from './machine.ts'
import { mall } from './stage.ts'
import type { Stage } from './stage.ts'

/** Calls and streams of a server that has only just started are not measured. */
const warmUpCalls = 3
const warmUpStreams = 300
const counter = 'G39-1'

export interface StreamOptions {
  readonly phones: number
  readonly calls: number
}

/** From the press of an officer to every screen that it concerns. */
export async function streamLoad(stage: Stage, options: StreamOptions): Promise<Load> {
  const officer = stage.asker({ cookie: await stage.officer('petugas-bri') }, 1)
  const opened = await officer.post(`/api/malls/${mall}/counters/${counter}/open`)
  if (opened.status !== 200) throw new Error(`${counter} could not open: ${JSON.stringify(opened.body)}`)
  let waiting = 0
  let finish: () => void = () => undefined
  const listeners = await openStreams(stage, await askers(stage, options.phones), (listener) => {
    listener.at = performance.now()
    if (--waiting === 0) finish()
  })
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
    note: `60 boards and ${options.phones} phones, all in one line; delay from the press to each screen; refused = events missed`,
  }
}

/** Server memory of one more open stream, in kB, with passing objects collected before each reading. */
export async function streamMemory(stage: Stage, phones: number): Promise<number> {
  const queries = await askers(stage, phones)
  const inspector = await openInspector(stage.serverPid, stage.inspectPort)
  const memory = async () => {
    await inspector.collectGarbage()
    return residentBytes(stage.serverPid)
  }
  const first = await openStreams(stage, queries.slice(0, warmUpStreams), () => undefined)
  const before = await memory()
  const more = await openStreams(stage, queries.slice(warmUpStreams), () => undefined)
  const bytes = ((await memory()) - before) / more.length
  inspector.close()
  for (const { socket } of [...first, ...more]) socket.destroy()
  return round(bytes / 1024, 1)
}
