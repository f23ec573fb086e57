import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres/index.ts'
import { askedAgain, comeBack, dice, openCrew } from './crew.ts'
import { startLoad } from './load.ts'
import { isLarge, openPlace } from './program.ts'
import type { Place } from './program.ts'
import { lostOrDouble } from './proof.ts'

vi.setConfig({ testTimeout: isLarge ? 1_800_000 : 300_000, hookTimeout: 120_000 })

const seed = Number(process.env['SELASO_SEED'] ?? 20_261_124)
const rounds = isLarge ? 25 : 2
let place: Place

beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => place.close())

test(`a server that is killed in the middle of a load loses nothing that it said (seed ${seed})`, async () => {
  const chance = dice(seed)
  let server = await place.start({})
  await server.ready()
  const crew = await openCrew(() => server.url)
  const load = startLoad(crew.kiosks, crew.counters)
  const recoveries: number[] = []
  for (let round = 0; round < rounds; round++) {
    await load.more(20)
    await sleep(chance() * 800)
    load.hold()
    await server.kill()
    const began = performance.now()
    server = await place.start({})
    await comeBack(server, crew)
    recoveries.push(performance.now() - began)
    load.release()
  }
  await load.more(20)
  await load.drain()
  const { ownerUrl } = await startEmbeddedPostgres({ directory: place.data('data') })
  const { acknowledged, refusals, faults } = load
  expect(faults).toEqual([])
  expect(await lostOrDouble(ownerUrl, acknowledged)).toEqual([])
  expect(await askedAgain(crew, acknowledged, isLarge ? 300 : 30)).toEqual([])
  expect(acknowledged.finished.length).toBeGreaterThan(0)
  // Answers that the kills cut off were asked for again with the same key.
  expect(refusals.get('0 ')).toBeGreaterThan(0)
  if (isLarge)
    console.log(
      `${rounds} kills of the server: ${acknowledged.issued.length} numbers, ${acknowledged.called.length} calls, ` +
        `${acknowledged.finished.length} ends acknowledged, none lost, none double; ${JSON.stringify([...refusals])}; ` +
        `slowest restart ${Math.round(Math.max(...recoveries))} ms`,
    )
})
