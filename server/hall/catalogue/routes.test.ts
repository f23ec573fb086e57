import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hall as contract } from '../../../contract/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { Caller, World } from '../../../tests/world.ts'
import { exportBlueprint, hallOf, importBlueprint } from './index.ts'

let world: World
let admin: Caller
beforeAll(async () => {
  world = await openWorld()
  admin = await world.officer('admin')
})
afterAll(() => world.close())

const ask: Caller = (operation, call, more) => world.anonymous(operation, call, more)
const params = { mall }

describe('looking at the hall needs no sign-in', () => {
  it('and no database: the answers come from memory', async () => {
    await hallOf(world.selaso.ground, mall)
    const { pool } = world.selaso.ground.db
    const real = pool.connect.bind(pool)
    let taken = 0
    pool.connect = (() => {
      taken++
      return real()
    }) as typeof pool.connect
    await ask(contract.getHallStatus, { params })
    await ask(contract.listServices, { params, query: {} })
    await ask(contract.searchServices, { params, query: { q: 'ktp' } })
    pool.connect = real
    expect(taken).toBe(0)
  })

  it('gives the mall, its agencies, services and floors', async () => {
    const { output: one } = await ask(contract.getMall, { params })
    expect(one).toMatchObject({ id: mall, zoneLabel: 'WIB', recallLimit: 3, kioskOpens: '07:30' })
    expect(one.priorityCreditMinutes).toMatchObject({ lansia: 30 })
    const { output: agencies } = await ask(contract.listAgencies, { params })
    expect(agencies).toHaveLength(one.counts.agencies)
    const { output: services } = await ask(contract.listServices, { params, query: {} })
    expect(services).toHaveLength(one.counts.services)
    const { output: own } = await ask(contract.listServices, { params, query: { agency: 'imigrasi' } })
    expect(new Set(own.map(({ agency }) => agency.id))).toEqual(new Set(['imigrasi']))
    const { output: plan } = await ask(contract.getFloorPlan, { params: { mall, level: 1 } })
    expect(plan.booths).toHaveLength(one.counts.booths)
    expect((await ask(contract.getFloorPlan, { params: { mall, level: 9 } })).problem.code).toBe('not-found')
    expect((await ask(contract.getMall, { params: { mall: 'nowhere' } })).problem.code).toBe('mall.unknown')
  })

  it('gives a service with its standard, where to go, and where the facts come from', async () => {
    const { output } = await ask(contract.getService, { params: { mall, service: 'skck-baru' } })
    expect(output.standard).toEqual({ filled: 7, of: 14 })
    expect(output.procedure[0]).toMatchObject({ no: 1, code: 'take-number' })
    expect(output.places[0]?.counters.length).toBeGreaterThan(0)
    expect(output.hours[4]).toEqual({
      day: 5,
      spans: [
        { from: '08:00', to: '11:45' },
        { from: '13:15', to: '15:00' },
      ],
    })
    expect(output.provenance.status).toBe('sourced')
    expect(output.provenance.sources.map(({ id }) => id)).toEqual(['skck', 'skckbpjs', 'pandeglang'])
    const { problem } = await ask(contract.getService, { params: { mall, service: 'nothing' } })
    expect(problem.code).toBe('service.unknown')
  })

  it('answers every service and every life event in the shape of the contract', async () => {
    const { output: services } = await ask(contract.listServices, { params, query: {} })
    for (const { id } of services)
      expect((await ask(contract.getService, { params: { mall, service: id } })).status).toBe(200)
    const { output: events } = await ask(contract.listLifeEvents, { params })
    expect(events.length).toBeGreaterThan(0)
    for (const { steps } of events)
      for (const step of steps) expect(step.service ?? step.label).not.toBeNull()
  })

  it('searches forgivingly', async () => {
    const { output } = await ask(contract.searchServices, { params, query: { q: 'ktp elektronk', limit: 3 } })
    expect(output[0]?.id).toMatch(/^ktp-el/)
  })

  it('says open or closed for the hall and each agency', async () => {
    const { output } = await ask(contract.getHallStatus, { params })
    expect(output.hall.open).toBe(true)
    expect(output.day).toBe('2026-11-24')
    expect(output.agencies).toHaveLength(24)
  })

  it('lists at most 400 days', async () => {
    const year = await ask(contract.listCalendar, {
      params,
      query: { from: '2026-01-01', to: '2026-12-31' },
    })
    expect(year.output.filter(({ holiday }) => holiday !== null)).toHaveLength(25)
    const more = await ask(contract.listCalendar, { params, query: { from: '2026-01-01', to: '2027-02-05' } })
    expect(more.problem.code).toBe('request.malformed')
    const unknown = { from: '2026-01-01', to: '2026-01-02', agency: 'nobody' }
    expect((await ask(contract.listCalendar, { params, query: unknown })).problem.code).toBe('agency.unknown')
  })
})

describe('setting a holiday', () => {
  const date = '2026-11-24'
  const set = (
    who: Caller,
    holiday: { name: string; kind: 'penutupan' | 'libur-nasional' } | null,
    on = date,
  ) => who(contract.setHoliday, { params: { mall, date: on }, body: { holiday } })

  it('closes the hall at once here, and soon in every other server', async () => {
    const other = await world.another()
    expect((await hallOf(other.ground, mall)).holidays.has(date)).toBe(false)
    const { output } = await set(admin, { name: 'Gedung terbakar', kind: 'penutupan' })
    expect(output).toMatchObject({ date, open: false, spans: [], holiday: { name: 'Gedung terbakar' } })
    const { output: status } = await ask(contract.getHallStatus, { params })
    expect(status.hall).toMatchObject({ open: false, numbers: false, why: { id: 'Tutup: Gedung terbakar.' } })
    await expect
      .poll(async () => (await hallOf(other.ground, mall)).holidays.has(date), { timeout: 5_000 })
      .toBe(true)
  })

  it('outlives an import of the same blueprint, and is taken back with null', async () => {
    const { ground } = world.selaso
    const blueprint = await exportBlueprint(ground, mall)
    expect(await importBlueprint(ground, blueprint)).toEqual({ changed: false })
    const { version } = await hallOf(ground, mall)
    expect((await set(admin, null)).output).toMatchObject({ open: true, holiday: null })
    expect((await set(admin, null)).status).toBe(200)
    expect((await hallOf(ground, mall)).version).toBe(version + 1)
  })

  it('of a year not listed yet keeps the hall exportable', async () => {
    await set(admin, { name: 'Tahun Baru 2028', kind: 'libur-nasional' }, '2028-01-01')
    const blueprint = await exportBlueprint(world.selaso.ground, mall)
    expect(blueprint.calendar.years.at(-1)).toMatchObject({ year: 2028, confirmed: false })
    expect(await importBlueprint(world.selaso.ground, blueprint)).toEqual({ changed: false })
  })

  it('is for those who run the hall', async () => {
    const holiday = { name: 'Libur sendiri', kind: 'penutupan' as const }
    expect((await set(ask, holiday)).problem.code).toBe('access.sign-in-needed')
    const officer = await world.officer('petugas-disdukcapil-1')
    expect((await set(officer, holiday)).problem.code).toBe('access.not-allowed')
    expect((await set(await world.officer('manajer'), holiday, '2026-12-01')).status).toBe(200)
  })
})

describe('setting hours', () => {
  const set = (who: Caller, body: contract.AgencyHours) => who(contract.setHours, { params, body })
  const hoursOf = async (agency: string | null) => {
    const { output } = await ask(contract.listHours, { params })
    const own = output.find((one) => one.agency === agency) ?? output.find((one) => one.agency === null)
    return structuredClone(own!)
  }

  it('gives an agency hours of its own, and the hall can still be exported and imported', async () => {
    const hours = { ...(await hoursOf('imigrasi')), agency: 'imigrasi' }
    hours.regular[1] = [{ from: '09:00', to: '12:00' }]
    expect((await set(admin, hours)).output).toEqual(hours)
    expect(await hoursOf('imigrasi')).toEqual(hours)
    const blueprint = await exportBlueprint(world.selaso.ground, mall)
    expect(await importBlueprint(world.selaso.ground, blueprint)).toEqual({ changed: false })
    const { output } = await ask(contract.getHallStatus, { params })
    expect(output.agencies.find(({ id }) => id === 'imigrasi')?.openness.closesAt).toBe(
      '2026-11-24T05:00:00.000Z',
    )
  })

  it('as they already are changes nothing', async () => {
    const { version } = await hallOf(world.selaso.ground, mall)
    expect((await set(admin, await hoursOf('samsat'))).status).toBe(200)
    expect((await set(admin, await hoursOf(null))).status).toBe(200)
    expect((await hallOf(world.selaso.ground, mall)).version).toBe(version)
  })

  it('keeps an agency within the hall, and the hall around its agencies', async () => {
    const late = await hoursOf('samsat')
    late.regular[0] = [{ from: '08:00', to: '20:00' }]
    expect((await set(admin, late)).problem.faults?.[0]?.path).toBe('body/regular/0')
    const short = await hoursOf(null)
    short.regular[0] = [{ from: '08:00', to: '12:00' }]
    expect((await set(admin, short)).problem.faults?.[0]?.reason).toMatch(/^samsat is open 08.00–14.00/)
  })

  it('refuses spans that are none', async () => {
    const hours = await hoursOf(null)
    hours.regular[0] = [
      { from: '10:00', to: '09:00' },
      { from: '25:00', to: '26:00' },
    ]
    expect((await set(admin, hours)).problem.faults).toHaveLength(2)
    const unknown = { ...(await hoursOf(null)), agency: 'nobody' }
    expect((await set(admin, unknown)).problem.code).toBe('agency.unknown')
  })

  it('is for the hall’s managers, and for an agency its own lead', async () => {
    const own = await hoursOf('disdukcapil')
    const lead = await world.officer('pimpinan-disdukcapil')
    expect((await set(lead, { ...own, agency: 'disdukcapil' })).status).toBe(200)
    expect((await set(lead, { ...own, agency: 'imigrasi' })).problem.code).toBe('access.not-allowed')
    expect((await set(lead, { ...own, agency: null })).problem.code).toBe('access.not-allowed')
  })
})
