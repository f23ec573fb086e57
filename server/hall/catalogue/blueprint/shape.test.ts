import { beforeAll, describe, expect, it } from 'vitest'
import { at, booth, faultsAfter, faultsOfFiles, pekanbaru, service } from './broken-hall.ts'
import { checkBlueprint, readBlueprint } from './read.ts'
import { writeBlueprintFiles } from './text.ts'

// The first reading compiles the schema, which takes seconds on a machine that runs all tests at once.
beforeAll(pekanbaru, 60_000)

const files = async () => writeBlueprintFiles(await pekanbaru())

describe('a file that cannot be read', () => {
  it('is named with the line and column of the broken JSON', async () => {
    const broken = (await files()).set('queues.json', '{\n  "queues": [,]\n}')
    const faults = await faultsOfFiles(broken)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ file: 'queues.json', path: '' })
    expect(faults[0]?.reason).toMatch(/^is not valid JSON at line 2, column 14: /)
  })

  it('is named when it ends too early or is missing', async () => {
    const broken = (await files()).set('steps.json', '{\n  "steps": [')
    broken.delete('visitors.json')
    const faults = await faultsOfFiles(broken)
    expect(faults.map(({ file }) => file)).toEqual(['steps.json', 'visitors.json'])
    expect(faults[0]?.reason).toMatch(/^is not valid JSON at line 2, column 13: /)
    expect(faults[1]?.reason).toBe('is missing')
  })

  it('is named when there is no such blueprint at all', async () => {
    const nowhere = await readBlueprint('no-such-hall.json')
    expect(nowhere).toEqual({
      ok: false,
      faults: [{ file: 'no-such-hall.json', path: '', reason: 'is missing' }],
    })
  })

  it('is refused by the name of its format before anything else', async () => {
    const foreign = (await files()).set('blueprint.json', '{ "format": "selaso-blueprint/9" }')
    expect(await faultsOfFiles(foreign)).toEqual([
      {
        file: 'blueprint.json',
        path: '/format',
        reason: 'must be "selaso-blueprint/1", found "selaso-blueprint/9"',
      },
    ])
    expect(checkBlueprint(null, { kind: 'file', name: 'hall.json' })).toMatchObject({ ok: false })
  })
})

const set = (target: object, field: string, value: unknown) => Object.assign(target, { [field]: value })

describe('a field of the wrong shape', () => {
  it.each([
    ['a missing field', (hall) => set(hall.mall, 'city', undefined), 'mall.json', '', '"city" is missing'],
    [
      'a field that is not known',
      (hall) => set(hall.mall, 'town', 'x'),
      'mall.json',
      '',
      '"town" is not a field of this format',
    ],
    [
      'a text for a number',
      (hall) => set(hall.mall.settings, 'recallLimit', 'three'),
      'mall.json',
      '/settings/recallLimit',
      'must be a whole number, found "three"',
    ],
    [
      'a word outside the list',
      (hall) => set(at(hall.agencies.agencies, 0), 'connection', 'maybe'),
      'agencies.json',
      '/agencies/0/connection',
      'must be one of "connected", "not-connected", "not-yet-connected", found "maybe"',
    ],
    [
      'a number for text or null',
      (hall) => set(service(hall, 'kejari'), 'note', 7),
      'services/kejari.json',
      '/services/0/note',
      'must be text or null, found 7',
    ],
    [
      'a day that does not exist',
      (hall) => set(at(hall.calendar.holidays, 0), 'date', '2026-02-30'),
      'calendar.json',
      '/holidays/0/date',
      '"2026-02-30" is not a valid date',
    ],
    [
      'a counter that serves no queue',
      (hall) => set(at(booth(hall, 0).counters, 0), 'queues', []),
      'floors.json',
      '/floors/0/booths/0/counters/0/queues',
      'needs at least 1',
    ],
    [
      'a step without its label',
      (hall) => set(at(at(hall.lifeEvents.lifeEvents, 0).steps, 0), 'label', undefined),
      'life-events.json',
      '/lifeEvents/0/steps/0',
      '"label" is missing',
    ],
    [
      'an hour that does not exist',
      (hall) => set(hall.calendar.hours.regular.mon ?? {}, 'open', '25:00'),
      'calendar.json',
      '/hours/regular/mon/open',
      '"25:00" is not written in the form ^([01][0-9]|2[0-3]):[0-5][0-9]$',
    ],
  ] satisfies [string, (hall: Awaited<ReturnType<typeof pekanbaru>>) => unknown, string, string, string][])(
    '%s is named with file, path and reason',
    async (_what, breakIt, file, path, reason) => {
      expect(await faultsAfter(breakIt)).toContainEqual({ file, path, reason })
    },
  )
})
