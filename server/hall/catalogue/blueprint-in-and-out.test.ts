import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../contract/blueprint/index.ts'
import { hall as contract } from '../../../contract/index.ts'
import { mall, openWorld } from '../../../tests/world.ts'
import type { World } from '../../../tests/world.ts'
import type { Ground } from '../../base/ground.ts'
import { Refusal } from '../../base/refusal.ts'
import { exportBlueprint, hallOf, importBlueprint } from './index.ts'
import { pekanbaruBlueprint } from './pekanbaru.test-data.ts'

let world: World
let ground: Ground
beforeAll(async () => {
  world = await openWorld()
  ground = world.selaso.ground
})
afterAll(() => world.close())

const changesSaid = async () => {
  const { rows } = await ground.db.inMall(mall, async (tx) => ({
    rows: await tx.query<{ type: string }>({
      name: 'changes_said',
      text: "select type from base.event where type = 'hall.changed'",
      values: [],
    }),
  }))
  return rows.length
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  )
  if (error instanceof Refusal) return error
  throw new Error('was not refused', { cause: error })
}

/** Disdukcapil without its child card: with every mention of it elsewhere gone too. */
function withoutService(blueprint: Blueprint, id: string): Blueprint {
  for (const part of Object.values(blueprint.services))
    part.services = part.services.filter((service) => service.id !== id)
  for (const document of blueprint.documents.documents)
    document.issuedBy = document.issuedBy.filter((service) => service !== id)
  for (const event of blueprint.lifeEvents.lifeEvents) {
    const gone = event.steps.filter((step) => step.kind === 'service' && step.service === id)
    event.steps = event.steps.filter((step) => !gone.includes(step))
    for (const step of event.steps)
      step.dependsOn = step.dependsOn.filter((before) => !gone.some((one) => one.id === before))
  }
  return blueprint
}

describe('a blueprint', () => {
  it('comes out as it went in', async () => {
    expect(await exportBlueprint(ground, mall)).toEqual(await pekanbaruBlueprint())
  })

  it('brought again changes nothing and says nothing', async () => {
    const { version } = await hallOf(ground, mall)
    const said = await changesSaid()
    expect(await importBlueprint(ground, await exportBlueprint(ground, mall))).toEqual({ changed: false })
    expect((await hallOf(ground, mall)).version).toBe(version)
    expect(await changesSaid()).toBe(said)
  })

  it('that changed a name changes it in place, raises the version and is seen at once', async () => {
    const before = await hallOf(ground, mall)
    const blueprint = await pekanbaruBlueprint()
    for (const agency of blueprint.agencies.agencies)
      if (agency.id === 'samsat') agency.shortName = 'Samsat Kota'
    expect(await importBlueprint(ground, blueprint)).toEqual({ changed: true })
    const after = await hallOf(ground, mall)
    expect(after.agencies.get('samsat')?.shortName).toBe('Samsat Kota')
    expect(after.version).toBe(before.version + 1)
    expect(await importBlueprint(ground, await pekanbaruBlueprint())).toEqual({ changed: true })
  })

  it('with a fault is refused whole, naming the place', async () => {
    const blueprint = await pekanbaruBlueprint()
    blueprint.mall.name = 'Another name'
    const [service] = blueprint.services['disdukcapil']!.services
    service!.queue = 'no-such-queue'
    const refusal = await refusalOf(importBlueprint(ground, blueprint))
    expect(refusal.code).toBe('blueprint.invalid')
    expect(refusal.faults?.[0]?.path).toMatch(/\/services\/disdukcapil/)
    expect((await hallOf(ground, mall)).name).not.toBe('Another name')
  })

  it('may drop a service that nobody used, and bring it back', async () => {
    const { changed } = await importBlueprint(ground, withoutService(await pekanbaruBlueprint(), 'kia'))
    expect(changed).toBe(true)
    expect((await hallOf(ground, mall)).services.has('kia')).toBe(false)
    await importBlueprint(ground, await pekanbaruBlueprint())
    expect((await hallOf(ground, mall)).services.has('kia')).toBe(true)
    expect(await exportBlueprint(ground, mall)).toEqual(await pekanbaruBlueprint())
  })

  it('may not drop a service that has tickets: all is refused and nothing changed', async () => {
    await ground.db.inMall(mall, async (tx) => {
      await tx.query({
        name: 'used_service',
        text: `insert into queue.service_day (mall, service, day, issued) values ($1, 'kia', '2026-11-24', 3)`,
        values: [mall],
      })
    })
    const blueprint = withoutService(await pekanbaruBlueprint(), 'kia')
    blueprint.mall.name = 'Another name'
    const refusal = await refusalOf(importBlueprint(ground, blueprint))
    expect(refusal.code).toBe('blueprint.invalid')
    expect(refusal.faults).toEqual([
      { path: 'service/kia', reason: 'is missing from the blueprint but still used by queue.service_day' },
    ])
    expect(await exportBlueprint(ground, mall)).toEqual(await pekanbaruBlueprint())
  })

  it('makes a second hall beside the first, which sees nothing of it', async () => {
    const blueprint = await pekanbaruBlueprint()
    blueprint.mall.id = 'second-hall'
    for (const one of blueprint.visitors.observations) one.mall = 'second-hall'
    expect((await refusalOf(hallOf(ground, 'second-hall'))).code).toBe('mall.unknown')
    await importBlueprint(ground, blueprint)
    expect((await hallOf(ground, 'second-hall')).version).toBe(1)
    expect((await hallOf(ground, mall)).mall).toBe(mall)
    const { output } = await world.anonymous(contract.listMalls, {})
    expect(output.map(({ id }) => id)).toEqual([mall, 'second-hall'])
  })

  it('imported by two at once is imported once', async () => {
    const blueprint = await pekanbaruBlueprint()
    blueprint.mall.id = 'third-hall'
    for (const one of blueprint.visitors.observations) one.mall = 'third-hall'
    const answers = await Promise.all([
      importBlueprint(ground, blueprint),
      importBlueprint(ground, blueprint),
    ])
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1)
    expect((await hallOf(ground, 'third-hall')).version).toBe(1)
  })
})
