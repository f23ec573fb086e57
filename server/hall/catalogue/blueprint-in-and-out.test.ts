import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, mall } from '../../../tests/world.ts'
import type { World } from '../../../tests/world.ts'
import { exportBlueprint, hallOf, importBlueprint, readBlueprint } from './index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('import', () => {
  it('the same blueprint again changes nothing', async () => {
    const reading = await readBlueprint('blueprints/pekanbaru')
    if (!reading.ok) throw new Error('invalid')
    expect(await importBlueprint(world.selaso.ground, reading.blueprint)).toEqual({ changed: false })
    const out = await exportBlueprint(world.selaso.ground, mall)
    expect(out).toEqual(reading.blueprint)
    expect((await hallOf(world.selaso.ground, mall)).version).toBe(1)
  })
})
