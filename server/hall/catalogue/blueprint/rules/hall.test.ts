import { beforeAll, describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { at, booth, faultsAfter, pekanbaru } from '../broken-hall.ts'

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

const queue = (hall: Blueprint, id: string) => {
  const found = hall.queues.queues.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('names that must be unique', () => {
  names(
    'two agencies with one id',
    (hall) => (at(hall.agencies.agencies, 1).id = 'dpmptsp'),
    'agencies.json',
    '/agencies/1/id',
    '"dpmptsp" is already used at agencies.json /agencies/0',
  )
  names(
    'two counters with one number',
    (hall) => (at(booth(hall, 1).counters, 0).number = 1),
    'floors.json',
    '/floors/0/booths/1/counters/0/number',
    '"1" is already used at floors.json /floors/0/booths/0/counters/0',
  )
  names(
    'two queues with one prefix',
    (hall) => (queue(hall, 'disdukcapil-kk-akta').prefix = 'A1'),
    'queues.json',
    '/queues/1/prefix',
    '"A1" is already used at queues.json /queues/0',
  )
  names(
    'two zones with one letter',
    (hall) => (at(at(hall.floors.floors, 0).zones, 1).letter = 'A'),
    'floors.json',
    '/floors/0/zones/1/letter',
    '"A" is already used at floors.json /floors/0/zones/0',
  )
})

describe('agencies', () => {
  const bank = 19
  names(
    'a bank that is connected',
    (hall) => (at(hall.agencies.agencies, bank).connection = 'connected'),
    'agencies.json',
    '/agencies/19/connection',
    '"brk" is a bank and must be not-connected',
  )
  names(
    'another agency that is not connected by design',
    (hall) => (at(hall.agencies.agencies, 8).connection = 'not-connected'),
    'agencies.json',
    '/agencies/8/connection',
    '"imigrasi" is no bank; only banks are not-connected (not-yet-connected is for others)',
  )
  names(
    'a mall without an operator',
    (hall) => (at(hall.agencies.agencies, 0).operator = false),
    'agencies.json',
    '/agencies',
    'one agency runs the mall, found 0 operators',
  )
  it('may be present and not yet connected', async () => {
    const faults = await faultsAfter(
      (hall) => (at(hall.agencies.agencies, 8).connection = 'not-yet-connected'),
    )
    expect(faults).toEqual([])
  })
})

describe('booths and counters', () => {
  names(
    'a booth of an unknown agency',
    (hall) => (booth(hall, 0).agency = 'pln'),
    'floors.json',
    '/floors/0/booths/0/agency',
    'there is no agency "pln"',
  )
  names(
    'a booth in an unknown zone',
    (hall) => (booth(hall, 0).zone = 'Z9'),
    'floors.json',
    '/floors/0/booths/0/zone',
    'there is no zone "Z9"',
  )
  names(
    'a room of an unknown agency',
    (hall) => (at(at(hall.floors.floors, 1).rooms, 0).agencies = ['pln']),
    'floors.json',
    '/floors/1/rooms/0/agencies/0',
    'there is no agency "pln"',
  )
  names(
    'a counter with the code of another booth',
    (hall) => (at(booth(hall, 0).counters, 0).id = 'G99-1'),
    'floors.json',
    '/floors/0/booths/0/counters/0/id',
    'counter "G99-1" stands in booth "G01" and must begin with it',
  )
  names(
    'a counter that serves an unknown queue',
    (hall) => (at(booth(hall, 0).counters, 0).queues = ['nowhere']),
    'floors.json',
    '/floors/0/booths/0/counters/0/queues/0',
    'there is no queue "nowhere"',
  )
  names(
    'a counter that serves a line of another booth',
    (hall) => (at(booth(hall, 0).counters, 0).queues = ['bpn']),
    'floors.json',
    '/floors/0/booths/0/counters/0/queues/0',
    'queue "bpn" does not name booth "G01" among its booths',
  )
  names(
    'a booth outside the building',
    (hall) => (booth(hall, 0).rect.x = 99),
    'floors.json',
    '/floors/0/booths/0/rect',
    '"G01" reaches outside the building',
  )
  names(
    'a booth on another booth',
    (hall) => (booth(hall, 1).rect.x = 3),
    'floors.json',
    '/floors/0/booths/1/rect',
    '"G02" lies on "G01"',
  )
})

describe('queues', () => {
  names(
    'a line before an unknown booth',
    (hall) => (queue(hall, 'bpn').booths = ['G17', 'G77']),
    'queues.json',
    '/queues/15/booths/1',
    'there is no booth "G77"',
  )
  names(
    'a line before the booth of another agency',
    (hall) => (queue(hall, 'bpn').booths = ['G17', 'G18', 'G19']),
    'queues.json',
    '/queues/15/booths/2',
    'booth "G19" belongs to "djp", not to "bpn"',
  )
  names(
    'a prefix of another zone',
    (hall) => (queue(hall, 'bpn').prefix = 'U9'),
    'queues.json',
    '/queues/15/prefix',
    'must begin with "R", the letter of zone "Z4"',
  )
  names(
    'a line that no counter serves',
    (hall) => (at(booth(hall, 12).counters, 0).queues = ['polresta-skck']),
    'queues.json',
    '/queues/11/id',
    'no counter serves queue "polda-riau"',
  )
  names(
    'an open line that no service leads to',
    (hall) => Object.assign(queue(hall, 'imigrasi-biometrik'), { entry: 'open', follows: null }),
    'queues.json',
    '/queues/14/entry',
    'no service leads to queue "imigrasi-biometrik"',
  )
  names(
    'a transfer line that services lead to',
    (hall) => Object.assign(queue(hall, 'bpn'), { entry: 'transfer', follows: 'imigrasi-paspor' }),
    'queues.json',
    '/queues/15/entry',
    'services lead to queue "bpn", so it must be open',
  )
  names(
    'a transfer line that follows nothing',
    (hall) => (queue(hall, 'imigrasi-biometrik').follows = null),
    'queues.json',
    '/queues/14/follows',
    'a transfer queue follows another one, an open one none',
  )
  names(
    'a transfer line that follows an unknown one',
    (hall) => (queue(hall, 'imigrasi-biometrik').follows = 'nowhere'),
    'queues.json',
    '/queues/14/follows',
    'there is no other queue "nowhere"',
  )
})
