import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { holdsPersonsNumber, intake, missingPapers, queue } from '../../../contract/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { sql } from '../../base/sql.ts'
import { forgetEarlierIntakes } from './index.ts'
import { noteText } from './rules.ts'

let world: World
let kiosk: Caller
let officer: Caller
let colleague: Caller
let manager: Caller
let other: Caller
let ticket: string

beforeAll(async () => {
  world = await openWorld()
  kiosk = await world.kiosk()
  officer = await world.officer('petugas-disdukcapil-1')
  colleague = await world.officer('petugas-disdukcapil-2')
  manager = await world.officer('manajer')
  other = await world.officer('petugas-bri')
})
afterAll(() => world.close())
beforeEach(async () => {
  const body = { service: 'ktp-el-baru', acceptUnstaffed: true }
  ticket = (await kiosk(queue.issueTicket, { params: { mall }, body })).output.ticket.id
})

const of = () => ({ params: { mall, ticket } })
const read = async (by: Caller) => (await by(intake.getIntake, of())).output
const mark = (by: Caller, paper: string, seen: boolean) =>
  by(intake.markPaper, { ...of(), body: { paper, seen } })
const note = (by: Caller, text: string) => by(intake.writeNote, { ...of(), body: { text } })
const seenOf = (it: intake.Intake) =>
  it.papers.filter(({ seenAt }) => seenAt !== null).map(({ label }) => label)
const firstPaper = async () => (await read(officer)).papers[0]?.label ?? ''
const events = async (type: string) =>
  world.selaso.ground.db.inMall(mall, (tx) =>
    tx.query(sql`
      select data from base.event
      where mall = ${mall} and type = ${`intake.${type}`} and subject = ${`intakes/${ticket}`}`),
  )

test('the list is the service’s own, and a paper seen by one officer is seen by all of the agency', async () => {
  const before = await read(officer)
  expect(before.service).toBe('ktp-el-baru')
  expect(before.papers.length).toBeGreaterThan(0)
  expect(seenOf(before)).toEqual([])
  const paper = await firstPaper()
  expect(seenOf((await mark(officer, paper, true)).output)).toEqual([paper])
  expect(seenOf(await read(colleague))).toEqual([paper])
  expect(seenOf((await mark(colleague, paper, false)).output)).toEqual([])
})

test('a paper ticked in many tabs at once is ticked once and told once, without its name', async () => {
  const paper = await firstPaper()
  const answers = await Promise.all(Array.from({ length: 8 }, () => mark(officer, paper, true)))
  expect(answers.map(({ output }) => seenOf(output))).toEqual(answers.map(() => [paper]))
  const told = await events('paper-seen')
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toContain(paper)
})

test('only what the service asks for can be ticked', async () => {
  expect((await mark(officer, 'Surat sakti', true)).problem.code).toBe('intake.paper-unknown')
})

test('another agency, a kiosk and a stranger see nothing of it', async () => {
  expect((await other(intake.getIntake, of())).problem.code).toBe('access.not-allowed')
  expect((await note(other, 'halo')).problem.code).toBe('access.not-allowed')
  expect((await kiosk(intake.getIntake, of())).problem.code).toBe('access.not-allowed')
  expect((await world.anonymous(intake.getIntake, of())).problem.code).toBe('access.sign-in-needed')
})

test('a transfer hands both on: the new agency reads the note, the old one no longer', async () => {
  await note(officer, '  Sudah\nfotokopi   KK ')
  const lines = (await world.anonymous(queue.listQueues, { params: { mall } })).output
  const service = lines.find(({ id }) => id === 'U3')?.services[0] ?? ''
  await manager(queue.transferTicket, { ...of(), body: { service, reason: 'Perlu bank dahulu' } })
  expect((await read(other)).notes).toMatchObject([{ text: 'Sudah fotokopi KK', own: false }])
  expect((await officer(intake.getIntake, of())).problem.code).toBe('access.not-allowed')
})

test('a note holds nobody’s number, and is not empty', async () => {
  expect((await note(officer, 'NIK 1471 0101 0190 0000')).problem.code).toBe('text.persons-number')
  expect((await note(officer, '   ')).problem.code).toBe('intake.note-empty')
  expect((await note(officer, 'Kembali pukul 10.30, loket 12')).status).toBe(201)
  expect(JSON.stringify(await events('noted'))).not.toContain('Kembali')
})

test('an officer takes back an own note, the duty manager any', async () => {
  const [mine] = (await note(officer, 'Milik saya')).output.notes
  const params = { mall, ticket, note: mine?.id ?? '' }
  expect((await colleague(intake.removeNote, { params })).problem.code).toBe('intake.note-unknown')
  expect((await officer(intake.removeNote, { params })).output.notes).toEqual([])
  const [again] = (await note(officer, 'Lagi')).output.notes
  const second = await manager(intake.removeNote, { params: { ...params, note: again?.id ?? '' } })
  expect(second.output.notes).toEqual([])
})

test('twenty notes fit a number, also when they come at once', async () => {
  const answers = await Promise.all(Array.from({ length: 24 }, (_, i) => note(officer, `Catatan ${i}`)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
  expect(answers.find(({ status }) => status !== 201)?.problem.code).toBe('intake.notes-full')
})

test('a note sent twice with one key stands once', async () => {
  const body = { text: 'Sekali saja' }
  for (let i = 0; i < 2; i++) await officer(intake.writeNote, { ...of(), body }, { key: 'one-note-0001' })
  expect((await read(officer)).notes).toHaveLength(1)
})

test('when the ticket is over nothing changes, and what stands can still be read', async () => {
  const paper = await firstPaper()
  await mark(officer, paper, true)
  await manager(queue.cancelTicket, of())
  expect((await mark(officer, paper, false)).problem.code).toBe('intake.over')
  expect((await note(officer, 'Terlambat')).problem.code).toBe('intake.over')
  expect(seenOf(await read(officer))).toEqual([paper])
})

test('who was sent home reads which papers are missing, by the secret of the ticket and nothing else', async () => {
  const body = { service: 'ktp-el-baru', acceptUnstaffed: true }
  const { ticket: taken, token } = (await kiosk(queue.issueTicket, { params: { mall }, body })).output
  ticket = taken.id
  const missing = (by: Caller, name: string) =>
    by(intake.getMissingPapers, { params: { mall, ticket: name } })
  expect((await missing(world.anonymous, token)).problem.code).toBe('intake.nothing-missing')
  const [first, ...rest] = (await read(officer)).papers.filter(({ mandatory }) => mandatory)
  await mark(officer, first?.label ?? '', true)
  await officer(queue.openCounter, { params: { mall, counter: 'G01-1' } })
  await manager(queue.callTicket, {
    params: { mall, counter: 'G01-1' },
    body: { ticket, reason: 'Untuk percobaan' },
  })
  await manager(queue.startService, of())
  await manager(queue.finishService, { ...of(), body: { outcome: 'papers-missing' } })
  const { output } = await missing(world.anonymous, token)
  expect(output.ticket.number).toBe(taken.number)
  expect(output.papers.map(({ label }) => label)).toEqual(rest.map(({ label }) => label))
  expect((await missing(world.anonymous, ticket)).problem.code).toBe('access.sign-in-needed')
})

test('requirements that stand for each other are missing together or not at all', () => {
  const paper = (label: string, anyOf: string | null, seenAt: string | null, mandatory = true) => ({
    label,
    anyOf,
    seenAt,
    mandatory,
    doc: null,
    form: 'any',
    condition: null,
    alternative: null,
    detail: null,
  })
  const now = '2026-11-24T02:00:00Z'
  const names = (papers: intake.Intake['papers']) => missingPapers(papers).map(({ label }) => label)
  expect(names([paper('SIM', 'SIM / KTP', now), paper('KTP', 'SIM / KTP', null)])).toEqual([])
  expect(names([paper('SIM', 'SIM / KTP', null), paper('KTP', 'SIM / KTP', null)])).toEqual(['SIM', 'KTP'])
  expect(names([paper('Foto', null, null), paper('Surat', null, null, false)])).toEqual(['Foto'])
})

test('a job erases what was seen and noted when the day is over', async () => {
  await mark(officer, await firstPaper(), true)
  await note(officer, 'Hari ini')
  await forgetEarlierIntakes(world.selaso.ground, mall)
  expect((await read(officer)).notes).toHaveLength(1)
  world.clock.moveTo(new Date('2026-11-25T02:00:00Z'))
  await forgetEarlierIntakes(world.selaso.ground, mall)
  const left = await world.selaso.ground.db.inMall(mall, (tx) =>
    tx.query(sql`select 1 as one from intake.paper union all select 1 from intake.note`),
  )
  expect(left).toEqual([])
  world.clock.moveTo(new Date('2026-11-24T02:00:00Z'))
})

test('the rules: a person’s number is seen through blanks, a time or a ticket’s number is none', () => {
  for (const text of ['147101 010190 0000', '0812-3456-7890', 'KK 1471010101900000.'])
    expect(holdsPersonsNumber(text), text).toBe(true)
  for (const text of ['A1-012 pukul 10.30', '24-11-2026', 'Rp 150.000', '3 lembar, 2 salinan, 12 foto'])
    expect(holdsPersonsNumber(text), text).toBe(false)
  expect(noteText(' a \n b ')).toBe('a b')
  expect(noteText('\n ')).toBeNull()
})
