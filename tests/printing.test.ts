import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { printing, queue } from '../contract/index.ts'
import { HallLine, Journal, printerAt, runAgent } from '../print-agent/index.ts'
import { settleAbandoned } from '../server/front/printing/index.ts'
import { ensureDevice } from '../server/hall/people/index.ts'
import { openPrinter } from '../simulators/printer/index.ts'
import type { PrinterMode, SimulatedPrinter } from '../simulators/printer/index.ts'
import { callerOf, mall, openWorld } from './world.ts'
import type { Caller, World } from './world.ts'

let world: World
let kiosk: Caller
let token: string
let server: string
let simulator: SimulatedPrinter
let directory: string
const agents: { ending: AbortController; ended: Promise<unknown> }[] = []
const on = { locale: 'id', site: 'http://hall.test' } as const

beforeEach(async () => {
  world = await openWorld()
  await world.selaso.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.selaso.app.server.address()
  server = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const device = (kind: 'kiosk' | 'print-agent') =>
    ensureDevice(world.selaso.ground, mall, { kind, label: `Uji ${randomUUID()}` })
  kiosk = callerOf(world.selaso)({ authorization: `Bearer ${(await device('kiosk')).token}` })
  token = (await device('print-agent')).token
  simulator = await openPrinter()
  directory = mkdtempSync(join(tmpdir(), 'selaso-agent-'))
})
afterEach(async () => {
  const running = agents.splice(0)
  for (const { ending } of running) ending.abort()
  await simulator.close()
  await Promise.all(running.map(({ ended }) => ended))
  await world.close()
  rmSync(directory, { recursive: true })
})

function startAgent(said: string[] = [], hall = new HallLine(server, mall, token)) {
  const ending = new AbortController()
  const printer = printerAt(simulator.address)
  if (!printer) throw new Error('no printer')
  const journal = new Journal(join(directory, 'journal.json'))
  const ended = runAgent({
    hall,
    printer,
    journal,
    mode: 'command',
    say: (line) => said.push(line),
    signal: ending.signal,
    waitSeconds: 1,
    retryMs: 100,
  }).catch((error: unknown) => said.push(String(error)))
  agents.push({ ending, ended })
  return { ending, said }
}

async function number(): Promise<queue.IssuedTicket> {
  const body = { service: 'bri-pembukaan-rekening', acceptUnstaffed: true }
  const services = await kiosk(queue.listQueues, { params: { mall } })
  const service = services.output.find((line) => line.id.startsWith('U3'))?.services[0] ?? body.service
  return (await kiosk(queue.issueTicket, { params: { mall }, body: { ...body, service } })).output
}

const print = async (ticket: string, key?: string) =>
  (
    await kiosk(
      printing.printTicket,
      { params: { mall, ticket }, body: on },
      key === undefined ? {} : { key },
    )
  ).output
const stateOf = async (job: string) => (await kiosk(printing.getPrintJob, { params: { mall, job } })).output
const becomes = (job: string, state: string) =>
  vi.waitFor(async () => expect((await stateOf(job)).state).toBe(state), { timeout: 8_000, interval: 100 })
const events = async (type: string) =>
  (
    await world.selaso.ground.db.inMall(mall, (tx) =>
      tx.query({
        name: `events_${type}`,
        text: 'select data from base.event where mall = $1 and type = $2',
        values: [mall, type],
      }),
    )
  ).length
const printer = async () => (await kiosk(printing.getOwnPrinter, { params: { mall } })).output.printer
const paperOf = () => Buffer.concat(simulator.printed).toString('latin1')

it('a ticket comes out of the printer once, however often it is asked for, and a reprint is logged', async () => {
  startAgent()
  const { ticket, token: name } = await number()
  const { job } = await print(name)
  expect((await print(name)).job?.id).toBe(job?.id)
  await becomes(job!.id, 'printed')
  expect(paperOf().split(ticket.number)).toHaveLength(2)
  const again = (key: string) =>
    kiosk(printing.reprintTicket, { params: { mall, ticket: name }, body: on }, { key })
  const second = (await again('reprint-key-1')).output
  expect((await again('reprint-key-1')).output.job?.id).toBe(second.job?.id)
  await becomes(second.job!.id, 'printed')
  expect(second.job).toMatchObject({ copy: 2 })
  expect(second.paper.copy).toBe('Cetakan ke-2')
  expect(paperOf().split(ticket.number)).toHaveLength(3)
  expect([await events('print.requested'), await events('print.printed')]).toEqual([2, 2])
})

const troubles: [PrinterMode, string][] = [
  ['paper-out', 'out of paper'],
  ['cover-open', 'cover'],
  ['garbage', 'no ESC/POS printer'],
]
it.each(troubles)(
  'a printer with %s is told in one sentence, and prints when it is well again',
  async (mode, said) => {
    simulator.mode = mode
    const agent = startAgent()
    await vi.waitFor(async () => expect((await printer())?.status?.fault).toBe(mode), { timeout: 8_000 })
    expect((await printer())?.ready).toBe(false)
    expect(agent.said.join('\n')).toContain(said)
    const { token: name } = await number()
    const { job } = await print(name)
    expect((await stateOf(job!.id)).state).toBe('reserved')
    simulator.mode = 'ok'
    await becomes(job!.id, 'printed')
    expect(simulator.printed).toHaveLength(1)
  },
)

it('a printer near its end, a slow one and one that tells nothing print', { timeout: 40_000 }, async () => {
  startAgent()
  for (const mode of ['near-end', 'slow', 'mute'] as const) {
    simulator.mode = mode
    const { token: name } = await number()
    const { job } = await print(name)
    await becomes(job!.id, 'printed')
    if (mode === 'near-end')
      await vi.waitFor(async () => expect((await printer())?.status?.paper).toBe('near-end'), {
        timeout: 8_000,
      })
  }
  expect(simulator.printed).toHaveLength(3)
})

it('a printer that is away is found again when it comes back', async () => {
  const port = Number(new URL(simulator.address).port)
  await simulator.close()
  const agent = startAgent()
  await vi.waitFor(async () => expect((await printer())?.status?.fault).toBe('away'), { timeout: 8_000 })
  expect(agent.said).toContain('The printer does not answer: is it switched on and connected?')
  simulator = await openPrinter('ok', port)
  const { token: name } = await number()
  await becomes((await print(name)).job!.id, 'printed')
})

it('after a paper jam the visitor gives the number back: it is cancelled, never printed and never used again', async () => {
  simulator.mode = 'paper-out'
  startAgent()
  await vi.waitFor(async () => expect((await printer())?.ready).toBe(false), { timeout: 8_000 })
  const first = await number()
  const { job } = await print(first.token)
  const released = await kiosk(printing.releasePrint, {
    params: { mall, job: job!.id },
    body: { number: 'given-back' },
  })
  expect(released.output).toMatchObject({ state: 'released', reason: 'given-back' })
  const gone = await kiosk(queue.getTicket, { params: { mall, ticket: first.token } })
  expect(gone.output.state).toBe('cancelled')
  simulator.mode = 'ok'
  const next = await number()
  expect([first.ticket.number.slice(-3), next.ticket.number.slice(-3)]).toEqual(['001', '002'])
  await becomes((await print(next.token)).job!.id, 'printed')
  expect(paperOf()).not.toContain(first.ticket.number)
  expect(await events('print.released')).toBe(1)
})

it('a visitor who leaves a failed print unclaimed leaves no number behind, unless a copy came out or may come', async () => {
  const leave = async (job: string) =>
    (await kiosk(printing.releasePrint, { params: { mall, job }, body: { number: 'unclaimed' } })).output
  const look = async (ticket: string) =>
    (await kiosk(queue.getTicket, { params: { mall, ticket } })).output.state
  const agent = new HallLine(server, mall, token)
  const well = { fault: null, paper: 'ok', coverOpen: false, mode: 'bitmap' } as const
  const failed = await number()
  const first = (await print(failed.token)).job!
  await agent.take(well, 0)
  expect(await leave(first.id)).toMatchObject({ state: 'sent' })
  await agent.report(first.id, 'paper-out')
  expect(await leave(first.id)).toMatchObject({ state: 'released', reason: 'abandoned' })
  expect(await look(failed.token)).toBe('cancelled')

  const held = await number()
  const out = (await print(held.token)).job!
  await agent.take(well, 0)
  await agent.report(out.id, null)
  const again = await kiosk(
    printing.reprintTicket,
    { params: { mall, ticket: held.token }, body: on },
    { key: randomUUID() },
  )
  expect(await leave(again.output.job!.id)).toMatchObject({ state: 'reserved' })
  expect(await look(held.token)).toBe('waiting')
})

it('what a dying kiosk left is settled in time: unprinted numbers go back, one that may be on paper stays', async () => {
  const unprinted = await number()
  const { job } = await print(unprinted.token)
  simulator.mode = 'dies'
  const onPhone = await number()
  const kept = (await print(onPhone.token)).job!
  await kiosk(printing.releasePrint, { params: { mall, job: kept.id }, body: { number: 'on-phone' } })
  world.clock.moveTo(new Date(world.clock.now().getTime() + 121_000))
  await settleAbandoned(world.selaso.ground, mall)
  expect(await stateOf(job!.id)).toMatchObject({ state: 'released', reason: 'abandoned' })
  const look = async (ticket: string) =>
    (await kiosk(queue.getTicket, { params: { mall, ticket } })).output.state
  expect([await look(unprinted.token), await look(onPhone.token)]).toEqual(['cancelled', 'waiting'])

  startAgent()
  const torn = await number()
  const tornJob = (await print(torn.token)).job!
  await becomes(tornJob.id, 'failed')
  expect((await stateOf(tornJob.id)).reason).toBe('unsure')
  world.clock.moveTo(new Date(world.clock.now().getTime() + 121_000))
  await settleAbandoned(world.selaso.ground, mall)
  expect(await look(torn.token)).toBe('waiting')
})

it('a number whose first copy failed and whose second came out is kept', async () => {
  const agent = new HallLine(server, mall, token)
  const well = { fault: null, paper: 'ok', coverOpen: false, mode: 'bitmap' } as const
  await agent.take(well, 0)
  const held = await number()
  const first = (await print(held.token)).job!
  await agent.take(well, 0)
  await agent.report(first.id, 'paper-out')
  const { output } = await kiosk(
    printing.reprintTicket,
    { params: { mall, ticket: held.token }, body: on },
    { key: randomUUID() },
  )
  await agent.take(well, 0)
  await agent.report(output.job!.id, null)
  expect([(await stateOf(first.id)).state, (await stateOf(output.job!.id)).state]).toEqual([
    'failed',
    'printed',
  ])
  world.clock.moveTo(new Date(world.clock.now().getTime() + 121_000))
  await settleAbandoned(world.selaso.ground, mall)
  const { state } = (await kiosk(queue.getTicket, { params: { mall, ticket: held.token } })).output
  expect(state).toBe('waiting')
})

it('an agent that died after printing and before telling does not print again', async () => {
  /** Its line breaks just before it tells the end. */
  class Broken extends HallLine {
    override report(): never {
      first.ending.abort()
      throw new Error('killed')
    }
  }
  const first = startAgent([], new Broken(server, mall, token))
  const { token: name } = await number()
  const { job } = await print(name)
  await vi.waitFor(() => expect(simulator.printed).toHaveLength(1), { timeout: 8_000 })
  await vi.waitFor(() => expect(first.ending.signal.aborted).toBe(true))
  expect((await stateOf(job!.id)).state).toBe('sent')
  startAgent()
  await becomes(job!.id, 'printed')
  expect(simulator.printed).toHaveLength(1)
})

it('a job that was tampered with on its way is refused', async () => {
  class Tampered extends HallLine {
    override async take(...given: Parameters<HallLine['take']>) {
      const { jobs } = await super.take(...given)
      return { jobs: jobs.map((j) => ({ ...j, payload: j.payload.replace('-001', '-999') })) }
    }
  }
  const agent = startAgent([], new Tampered(server, mall, token))
  const { token: name } = await number()
  await print(name)
  await vi.waitFor(() => expect(agent.said.join()).toContain('wrong signature'), { timeout: 8_000 })
  expect(simulator.printed).toHaveLength(0)
  const own = new HallLine(server, mall, token)
  const [signed] = (await own.take({ fault: null, paper: 'ok', coverOpen: false, mode: 'bitmap' }, 0)).jobs
  expect(own.opened(signed!, randomUUID())).toBeUndefined()
})
