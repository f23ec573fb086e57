import { beforeAll, describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { at, faultsAfter, service, pekanbaru } from '../broken-hall.ts'
import { circleOf } from './life-events.ts'

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

describe('services', () => {
  const file = 'services/kejari.json'
  names(
    'two services with one id',
    (hall) => (service(hall, 'kejari').id = 'konsultasi-hukum'),
    file,
    '/services/1/id',
    '"konsultasi-hukum" is already used at services/kejari.json /services/0',
  )
  names(
    'a service in the file of another agency',
    (hall) => (service(hall, 'kejari').agency = 'bpn'),
    file,
    '/services/0/agency',
    '"bpn" is not the agency of this file',
  )
  names(
    'a file of an unknown agency',
    (hall) => {
      const { kejari } = hall.services
      if (kejari) hall.services['pln'] = { ...kejari, agency: 'pln', services: [] }
      hall.services['pln']?.services.push({ ...service(hall, 'kejari'), id: 'pln-baru', agency: 'pln' })
    },
    'services/pln.json',
    '/agency',
    'there is no agency "pln"',
  )
  names(
    'a file whose agency is not its name',
    (hall) => Object.assign(hall.services['kejari'] ?? {}, { agency: 'bpn' }),
    file,
    '/agency',
    'must be "kejari", as the part is named, found "bpn"',
  )
  names(
    'a service that waits in an unknown line',
    (hall) => (service(hall, 'kejari').queue = 'nowhere'),
    file,
    '/services/0/queue',
    'there is no queue "nowhere"',
  )
  names(
    'a service that waits in the line of another agency',
    (hall) => (service(hall, 'kejari').queue = 'bpn'),
    file,
    '/services/0/queue',
    'queue "bpn" belongs to "bpn", not to "kejari"',
  )
  names(
    'a published service without its requirements',
    (hall) => (service(hall, 'kejari').standard.requirements = []),
    file,
    '/services/0/standard/requirements',
    'a published service may not leave requirements empty (components 1-6)',
  )
  it('may be unfinished as long as it is not published', async () => {
    const faults = await faultsAfter((hall) => {
      service(hall, 'kejari').standard.complaintChannels = []
      service(hall, 'kejari').published = false
    })
    expect(faults).toEqual([])
  })
  names(
    'a procedure with an unknown step',
    (hall) => (service(hall, 'kejari').standard.procedure = ['dance']),
    file,
    '/services/0/standard/procedure/0',
    'there is no step "dance"',
  )
  names(
    'a duration that ends before it begins',
    (hall) => (service(hall, 'kejari').standard.duration.totalMinutes = { min: 9, max: 5 }),
    file,
    '/services/0/standard/duration/totalMinutes',
    'min is more than max',
  )
  it.each([
    ['free', 5, 'a free service has the amount 0'],
    ['fixed', null, 'a fixed fee needs its amount'],
    ['tiered', null, 'a tiered fee needs its items and how they combine'],
    ['variable', 5, 'a variable fee has no single amount'],
  ] as const)('with a %s fee of %s is refused', async (type, amount, reason) => {
    const faults = await faultsAfter((hall) =>
      Object.assign(service(hall, 'kejari').standard.fee, { type, amount }),
    )
    expect(faults).toEqual([{ file, path: '/services/0/standard/fee', reason }])
  })
})

describe('documents', () => {
  names(
    'a requirement of an unknown document',
    (hall) => (at(service(hall, 'kejari').standard.requirements, 0).document = 'nothing'),
    'services/kejari.json',
    '/services/0/standard/requirements/0/document',
    'there is no document "nothing"',
  )
  names(
    'a document issued by an unknown service',
    (hall) => (at(hall.documents.documents, 0).issuedBy = ['nothing']),
    'documents.json',
    '/documents/0/issuedBy/0',
    'there is no service "nothing"',
  )
  names(
    'a document issued by a service with another product',
    (hall) => at(hall.documents.documents, 0).issuedBy.push('kia'),
    'documents.json',
    '/documents/0/issuedBy/4',
    'service "kia" does not issue "ktp-el"',
  )
  names(
    'a product whose document does not know the service',
    (hall) =>
      (at(hall.documents.documents, 0).issuedBy = ['ktp-el-rusak', 'ktp-el-hilang', 'ktp-el-ubah-data']),
    'services/disdukcapil.json',
    '/services/0/standard/product',
    'document "ktp-el" does not name "ktp-el-baru" in issuedBy',
  )
})

describe('life events', () => {
  const birth = (hall: Blueprint) => at(hall.lifeEvents.lifeEvents, 0)
  const file = 'life-events.json'
  names(
    'steps that wait for each other',
    (hall) => (at(birth(hall).steps, 2).dependsOn = ['kia']),
    file,
    '/lifeEvents/0/steps',
    'steps wait for each other: akta, kk, kia, paspor, antar',
  )
  names(
    'a step after an unknown step',
    (hall) => (at(birth(hall).steps, 1).dependsOn = ['nothing']),
    file,
    '/lifeEvents/0/steps/1/dependsOn/0',
    'there is no step "nothing" in this life event',
  )
  names(
    'a step at an unknown service',
    (hall) => Object.assign(at(birth(hall).steps, 1), { service: 'nothing' }),
    file,
    '/lifeEvents/0/steps/1/service',
    'there is no service "nothing"',
  )
  names(
    'an outside step that gives an unknown document',
    (hall) => Object.assign(at(birth(hall).steps, 0), { produces: ['nothing'] }),
    file,
    '/lifeEvents/0/steps/0/produces/0',
    'there is no document "nothing"',
  )
  names(
    'a start with an unknown document',
    (hall) => birth(hall).initialDocuments.push('nothing'),
    file,
    '/lifeEvents/0/initialDocuments/4',
    'there is no document "nothing"',
  )
  names(
    'a counter reached without a mandatory document',
    (hall) => (at(birth(hall).steps, 2).dependsOn = []),
    file,
    '/lifeEvents/0/steps/2/service',
    '"akta-kelahiran" asks for "surat-ket-lahir", which is neither held at the start, nor generic, nor issued by an earlier step',
  )
  it('knows that a chain is no circle', () => {
    const step = (id: string, ...dependsOn: string[]) =>
      ({ id, kind: 'service', service: 'x', optional: false, dependsOn }) as const
    expect(circleOf([step('c', 'b'), step('b', 'a'), step('a')].map((one) => ({ ...one })))).toEqual([])
  })
})
