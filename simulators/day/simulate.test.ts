import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hall } from '../../contract/index.ts'
import { demoPassword, mall, openWorld } from '../../tests/world.ts'
import type { World } from '../../tests/world.ts'
import { readCalibration } from './calibration.ts'
import { isBroken } from './result.ts'
import { findScenario } from './scenarios.ts'
import { simulate } from './simulate.ts'
import type { Simulation } from './simulate.ts'
import { nobodyWatches } from './watch.ts'

const day = '2026-11-25'
let worlds: { world: World; url: string }[] = []

beforeAll(async () => {
  worlds = await Promise.all(
    [1, 2].map(async () => {
      const world = await openWorld()
      return { world, url: await world.selaso.app.listen({ port: 0, host: '127.0.0.1' }) }
    }),
  )
})
afterAll(async () => {
  for (const { world } of worlds) await world.close()
})

async function orderFor(url: string, more: Partial<Simulation> = {}): Promise<Simulation> {
  return {
    url,
    mall,
    seed: 1,
    days: 1,
    scenario: await findScenario('small', 'simulators/day/scenarios'),
    calibration: await readCalibration('blueprints/pekanbaru'),
    sign: { user: 'admin', password: demoPassword },
    date: day,
    signal: new AbortController().signal,
    watch: nobodyWatches,
    ...more,
  }
}

describe('a small day at the hall', { timeout: 120_000 }, () => {
  test('gives the same figures in two halls for the same seed, and breaks no promise', async () => {
    const [one, other] = await Promise.all(
      worlds.map(async ({ url }) => (await simulate(await orderFor(url))).figures),
    )
    expect(other).toEqual(one)
    if (!one) throw new Error('no figures')
    expect(one.visitors).toBe(60)
    expect(one.served + one.left).toBe(60)
    expect(one.served).toBeGreaterThan(30)
    expect(one.heardAll).toBe(true)
    expect(isBroken(one)).toBe(false)
    expect(one.gaps).toBe(0)
    // Others rely on these, in this order.
    expect(Object.keys(one).slice(0, 10).join(' ')).toBe(
      'seed visitors served left meanWaitMinutes p90WaitMinutes withinTarget queues doubleCalls outOfOrder',
    )
    // The day had its exceptions, so the checks had something to look at.
    const { recalls, noShows, parked, undone, transferred, surveyed } = one.counts
    expect(Math.min(recalls, noShows, parked, undone, transferred, surveyed)).toBeGreaterThan(0)
  })

  test('gives the clock back when it is stopped in the middle, and the next day clears what was left', async () => {
    const { world, url } = worlds[0] ?? {}
    if (!world || url === undefined) throw new Error('no world')
    const ending = new AbortController()
    const watch = {
      ...nobodyWatches,
      show: ({ served }: { served: number }) => {
        if (served > 5) ending.abort(new Error('stopped'))
      },
    }
    const order = await orderFor(url, { date: '2026-12-01', signal: ending.signal, watch })
    await expect(simulate(order)).rejects.toThrow('stopped')
    const { now } = (await world.anonymous(hall.getHallStatus, { params: { mall } })).output
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000)
    const { figures } = await simulate(await orderFor(url, { date: '2026-12-02' }))
    expect(isBroken(figures)).toBe(false)
  })

  test('is not played on a day on which the hall is closed', async () => {
    const order = await orderFor(worlds[1]?.url ?? '', { date: '2026-11-29' })
    await expect(simulate(order)).rejects.toThrow('closed on 2026-11-29')
  })
})
