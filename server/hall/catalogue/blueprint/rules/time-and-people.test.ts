import { beforeAll, describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { at, faultsAfter, service, pekanbaru } from '../broken-hall.ts'

// The first reading compiles the schema, which takes seconds on a machine that runs all tests at once.
beforeAll(pekanbaru, 60_000)

const names = (
  what: string,
  breakIt: (hall: Blueprint) => void,
  file: string,
  path: string,
  reason: string,
) =>
  it(what, async () => {
    expect(await faultsAfter(breakIt)).toContainEqual({ file, path, reason })
  })

describe('time', () => {
  names(
    'a label of another time zone',
    (hall) => (hall.mall.timezone.label = 'WITA'),
    'mall.json',
    '/timezone/label',
    'WITA is GMT+08:00, but Asia/Jakarta is GMT+07:00',
  )
  names(
    'a time zone that does not exist',
    (hall) => (hall.mall.timezone.iana = 'Asia/Pekanbaru'),
    'mall.json',
    '/timezone/iana',
    '"Asia/Pekanbaru" is not a time zone',
  )
  it('is right in the other two zones', async () => {
    const east = await faultsAfter((hall) => (hall.mall.timezone = { iana: 'Asia/Jayapura', label: 'WIT' }))
    const middle = await faultsAfter(
      (hall) => (hall.mall.timezone = { iana: 'Asia/Makassar', label: 'WITA' }),
    )
    expect([...east, ...middle]).toEqual([])
  })
})

describe('hours', () => {
  const regular = (hall: Blueprint) => hall.calendar.hours.regular
  const samsat = (hall: Blueprint) => at(hall.calendar.hours.agencies, 0)
  names(
    'a day that closes before it opens',
    (hall) => Object.assign(regular(hall).mon ?? {}, { close: '07:00' }),
    'calendar.json',
    '/hours/regular/mon',
    'opens at 08:00 and closes at 07:00',
  )
  names(
    'a break outside the day',
    (hall) => Object.assign(at(regular(hall).fri?.breaks, 0), { to: '16:00' }),
    'calendar.json',
    '/hours/regular/fri/breaks/0',
    '11:45-16:00 is no break within 08:00-15:00',
  )
  names(
    'an agency open when the hall is shut for the day',
    (hall) => (samsat(hall).regular.sat = { open: '08:00', close: '12:00', breaks: [] }),
    'calendar.json',
    '/hours/agencies/0/regular/sat',
    '08:00-12:00 is outside the hours of the hall: the hall is closed on this day',
  )
  names(
    'an agency open after the hall closes',
    (hall) =>
      (samsat(hall).ramadan = {
        ...samsat(hall).regular,
        fri: { open: '08:00', close: '15:30', breaks: [] },
      }),
    'calendar.json',
    '/hours/agencies/0/ramadan/fri',
    '08:00-15:30 is outside the hours of the hall: the hall is open 08:00-15:00',
  )
  names(
    'hours of an unknown agency',
    (hall) => (samsat(hall).agency = 'pln'),
    'calendar.json',
    '/hours/agencies/0/agency',
    'there is no agency "pln"',
  )
})

describe('holidays', () => {
  names(
    'a weekday that does not match its date',
    (hall) => (at(hall.calendar.holidays, 0).weekday = 'fri'),
    'calendar.json',
    '/holidays/0/weekday',
    '2026-01-01 is a thu, not a fri',
  )
  names(
    'a date given twice',
    (hall) => (at(hall.calendar.holidays, 1).date = '2026-01-01'),
    'calendar.json',
    '/holidays/1/date',
    '"2026-01-01" is already used at calendar.json /holidays/0',
  )
  names(
    'dates out of order',
    (hall) => hall.calendar.holidays.reverse(),
    'calendar.json',
    '/holidays/1/date',
    '2027-08-17 stands after 2027-12-25',
  )
  names(
    'a date in a year that is not listed',
    (hall) => (hall.calendar.years = [at(hall.calendar.years, 0)]),
    'calendar.json',
    '/holidays/25/date',
    '2027-01-01 is in no listed year',
  )
  names(
    'a Ramadan that ends before it begins',
    (hall) => (at(hall.calendar.ramadan, 0).to = '2026-02-01'),
    'calendar.json',
    '/ramadan/0/to',
    'ends on 2026-02-01, before it begins on 2026-02-19',
  )
})

describe('the emergency building', () => {
  names(
    'a booth of an unknown agency',
    (hall) => (at(hall.contingency.booths, 0).agency = 'pln'),
    'contingency.json',
    '/booths/0/agency',
    'there is no agency "pln"',
  )
  names(
    'a line of another agency',
    (hall) => (at(hall.contingency.booths, 0).queues = ['bpn']),
    'contingency.json',
    '/booths/0/queues/0',
    'queue "bpn" belongs to "bpn", not to "polresta"',
  )
})

describe('visitors', () => {
  names(
    'shares that do not add up',
    (hall) => (at(hall.visitors.simulator.arrivalProfile, 0).share = 0.5),
    'visitors.json',
    '/simulator/arrivalProfile',
    'the shares add up to 1.32, not to 1',
  )
  names(
    'a share of an unknown agency',
    (hall) => (at(hall.visitors.simulator.agencyShares, 0).agency = 'pln'),
    'visitors.json',
    '/simulator/agencyShares/0/agency',
    'there is no agency "pln"',
  )
})

describe('provenance', () => {
  names(
    'a source that the file does not list',
    (hall) => (service(hall, 'kejari').provenance.sources = ['somewhere']),
    'services/kejari.json',
    '/services/0/provenance/sources/0',
    'source "somewhere" is not listed in this file',
  )
  names(
    'a sourced claim without a field',
    (hall) => (at(hall.agencies.agencies, 0).provenance.fields = []),
    'agencies.json',
    '/agencies/0/provenance/fields',
    'a sourced provenance names the fields that were seen',
  )
})

describe('what must never stand in a blueprint', () => {
  const noted = (note: string) => faultsAfter((hall) => (service(hall, 'kejari').note = note))
  const where = { file: 'services/kejari.json', path: '/services/0/note' }
  // Put together here, so that no number of somebody stands in the repository.
  const nik = ['1471', '0117', '0845', '0001'].join('')

  it.each([nik, nik.replace(/(\d{4})(?=\d)/g, '$1 ')])(
    'is a 16-digit number that may be of somebody',
    async (number) => {
      const reason = 'holds a 16-digit number, which may be a NIK or KK of somebody'
      expect(await noted(`Contoh ${number}.`)).toEqual([{ ...where, reason }])
    },
  )

  it.each(['0761-000-0000', '(0761) 000000', '+62 800 0000 0000', '1500 000'])(
    'is a telephone number: %s',
    async (number) => {
      expect(await noted(`Hubungi ${number}`)).toEqual([{ ...where, reason: 'holds a telephone number' }])
    },
  )

  it.each([
    '1471011708450000',
    'SMS 1708',
    'call center 110',
    '08.00-15.00 WIB',
    'https://example.org/080000000000',
  ])('does not include %s', async (text) => {
    expect(await noted(text)).toEqual([])
  })
})
