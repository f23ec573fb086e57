import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import { at, faultsOfFiles, pekanbaru, pekanbaruDirectory, service } from './broken-hall.ts'
import {
  checkBlueprint,
  countFilledComponents,
  emptyComponents,
  readBlueprint,
  writeBlueprintFile,
  writeBlueprintFiles,
} from './index.ts'

let hall: Blueprint
beforeAll(async () => {
  hall = await pekanbaru()
}, 60_000)

const services = () => Object.values(hall.services).flatMap((part) => part.services)

describe('the hall of Pekanbaru', () => {
  it('is a valid blueprint', async () => {
    expect(await readBlueprint(pekanbaruDirectory)).toMatchObject({ ok: true })
  })

  it('has the size that was inaugurated', () => {
    const [floor] = hall.floors.floors
    expect({
      agencies: hall.agencies.agencies.length,
      booths: floor?.booths.length,
      counters: floor?.booths.flatMap((booth) => booth.counters).length,
      services: services().length,
      zones: floor?.zones.length,
      lifeEvents: hall.lifeEvents.lifeEvents.length,
      documents: hall.documents.documents.length,
      contingency: hall.contingency.booths.length,
    }).toEqual({
      agencies: 24,
      booths: 40,
      counters: 65,
      services: 173,
      zones: 7,
      lifeEvents: 12,
      documents: 120,
      contingency: 18,
    })
  })

  it('numbers its counters from 1 to 65 in the order of the booths', () => {
    const counters = hall.floors.floors.flatMap((floor) => floor.booths.flatMap((booth) => booth.counters))
    expect(counters.map(({ number }) => number)).toEqual(Array.from({ length: 65 }, (_, index) => index + 1))
    expect(counters[11]?.label).toEqual({ id: 'Loket 12', en: 'Counter 12' })
  })

  it('names a source in every service that claims to be sourced', () => {
    const sourced = services().filter(({ provenance }) => provenance.status === 'sourced')
    expect(sourced).toHaveLength(67)
    expect(sourced.filter(({ provenance }) => provenance.sources.length === 0)).toEqual([])
  })

  it('can be found by the words people use', () => {
    expect(service(hall, 'disdukcapil').keywords.id).toContain('e-ktp')
    expect(services().filter(({ keywords }) => keywords.id.length === 0 || keywords.en.length === 0)).toEqual(
      [],
    )
  })

  it('has seven of the fourteen components of every service standard', () => {
    expect(new Set(services().map(countFilledComponents))).toEqual(new Set([7]))
    expect(emptyComponents(service(hall, 'kejari').standard)[0]).toBe('facilities')
  })
})

describe('a blueprint in a single file', () => {
  it('has its faults named by that file and a pointer into it', async () => {
    const broken = await pekanbaru()
    service(broken, 'kejari').queue = 'nowhere'
    expect(checkBlueprint(broken, { kind: 'file', name: 'hall.json' })).toMatchObject({
      faults: [
        {
          file: 'hall.json',
          path: '/services/kejari/services/0/queue',
          reason: 'there is no queue "nowhere"',
        },
      ],
    })
  })
})

describe('a blueprint as text', () => {
  it('comes back from a single file as the same hall', async () => {
    const file = join(tmpdir(), `blueprint-${process.pid}.json`)
    await writeFile(file, writeBlueprintFile(hall))
    expect(await readBlueprint(file)).toEqual({ ok: true, blueprint: hall })
  })

  it('comes back from a directory without a fault', async () => {
    expect(await faultsOfFiles(writeBlueprintFiles(hall))).toEqual([])
  })

  it('is the same text whatever the order of the keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, reversed(part)]),
      )
    }
    const other = checkBlueprint(reversed(hall), { kind: 'file', name: 'hall.json' })
    expect(other.ok && writeBlueprintFile(other.blueprint)).toBe(writeBlueprintFile(hall))
  })

  it('shows a changed figure as one changed line', async () => {
    const before = writeBlueprintFile(hall).split('\n')
    const changed = await pekanbaru()
    at(changed.mall.settings.priorityGroups, 0).creditMinutes = 20
    const after = writeBlueprintFile(changed).split('\n')
    expect(after.filter((line, index) => line !== before[index])).toEqual(['          "creditMinutes": 20'])
  })
})
