import { hall, queue, relations } from '../../contract/index.ts'
import { mall } from '../world.ts'
import type { Caller, World } from '../world.ts'

/** A hall in which something is going on, the same at every run: what the pictures show and axe looks at. */
export interface Lively {
  /** Its number is the fifth in line. */
  readonly waiting: queue.IssuedTicket
  readonly called: queue.IssuedTicket
  /** Served, and not asked about it yet. */
  readonly served: queue.IssuedTicket
  /** Sent home to complete papers. */
  readonly incomplete: queue.IssuedTicket
}

const counters = [
  ['petugas-disdukcapil-1', 'G01-1'],
  ['petugas-disdukcapil-2', 'G01-2'],
  ['petugas-bri', 'G39-1'],
  ['petugas-imigrasi-1', 'G15-1'],
] as const

export async function liven(world: World): Promise<Lively> {
  const kiosk = await world.kiosk()
  const officers = new Map<string, Caller>()
  for (const [username, counter] of counters) {
    const officer = await world.officer(username)
    await officer(queue.openCounter, { params: { mall, counter } })
    officers.set(counter, officer)
  }
  const at = (counter: string): Caller => {
    const officer = officers.get(counter)
    if (!officer) throw new Error(`no officer at ${counter}`)
    return officer
  }
  const later = (minutes: number) =>
    world.clock.moveTo(new Date(world.clock.now().getTime() + minutes * 60_000))
  const lines = (await kiosk(queue.listQueues, { params: { mall } })).output
  const serviceOf = (line: string) => lines.find(({ id }) => id === line)?.services[0] ?? ''
  const take = async (service: string, priority?: 'lansia' | 'disabilitas') => {
    const body = { service, acceptUnstaffed: true, ...(priority && { priority }) }
    return (await kiosk(queue.issueTicket, { params: { mall }, body })).output
  }
  const call = async (counter: string) => {
    const { ticket } = (await at(counter)(queue.callNext, { params: { mall, counter } })).output
    if (!ticket) throw new Error(`nobody to call at ${counter}`)
    return ticket
  }
  const serve = async (counter: string, minutes: number, outcome: queue.Outcome = 'served') => {
    const ticket = await call(counter)
    const params = { mall, ticket: ticket.id }
    later(1)
    await at(counter)(queue.startService, { params })
    later(minutes)
    await at(counter)(queue.finishService, { params, body: { outcome } })
    return ticket
  }

  const admin = await world.officer('admin')
  await admin(queue.setQuota, { params: { mall, service: 'kk-baru' }, body: { quota: 80 } })
  await admin(hall.setHoliday, {
    params: { mall, date: '2026-12-10' },
    body: { holiday: { name: 'Contoh hari libur daerah', kind: 'libur-daerah' } },
  })

  const served = await take('ktp-el-baru')
  await serve('G01-1', 6)
  const incomplete = await take('ktp-el-baru')
  await serve('G01-1', 4, 'papers-missing')
  for (let i = 0; i < 5; i++) {
    const { token } = await take('ktp-el-baru')
    await serve('G01-1', 4)
    const answers = Object.fromEntries(
      relations.elements.map((code, at) => [code, at % 3 === i % 3 ? 3 : 4]),
    ) as relations.Answers
    await world.anonymous(relations.submitSurvey, { params: { mall, ticket: token }, body: { answers } })
  }
  const bank = serviceOf('U3')
  for (let i = 0; i < 3; i++) await take(bank)
  await call('G39-1')
  later(9)
  const called = await take('ktp-el-baru')
  await take('ktp-el-baru', 'lansia')
  for (let i = 0; i < 3; i++) await take('ktp-el-baru')
  const waiting = await take('ktp-el-baru')
  // A line that nobody serves, so that somebody is alarmed.
  await take(serviceOf(lines.find(({ agency }) => agency === 'bpjs-kesehatan')?.id ?? ''))
  later(3)
  // The elderly visitor's credit brings them first; then whoever came first.
  const first = await call('G01-1')
  await at('G01-1')(queue.startService, { params: { mall, ticket: first.id } })
  await call('G01-2')
  later(2)
  return { waiting, called, served, incomplete }
}
