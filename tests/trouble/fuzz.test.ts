import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { mall, tuesdayMorning } from '../world.ts'
import { fitting, mostly, nasty } from './arbitrary.ts'
import type { Schema } from './arbitrary.ts'
import { openDoor } from './desk.fixture.ts'
import type { Asker, DoorWorld } from './desk.fixture.ts'
import { faultsOfAnswer, heardOf } from './problem.ts'
import { isLarge } from './program.ts'

vi.setConfig({ testTimeout: isLarge ? 1_800_000 : 300_000, hookTimeout: 120_000 })

const seed = Number(process.env['SELASO_SEED'] ?? 20_261_124)
const askers: readonly Asker[] = ['admin', 'officer', 'kiosk', 'foreigner', 'nobody']
/** These prove a password, which is slow by design. */
const slow = new Set(['signIn', 'changePassword', 'createOfficer', 'resetPassword'])

/** Asked last: after these the hall is shut, its counters are closed, and nobody is signed in. */
const endings = ['closeCounter', 'setHoliday', 'setHours', 'signOut']

interface Described {
  readonly operationId: string
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
  readonly responses: Record<string, { content?: Record<string, unknown> }>
}
interface Document {
  readonly paths: Record<string, Record<string, Described>>
}

let door: DoorWorld

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.world.close())

/** Every operation as the public document describes it. */
async function described() {
  const { paths } = (await door.world.selaso.app.inject({ url: '/api/openapi.json' })).json<Document>()
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const rank = ({ operation }: { operation: Described }) => endings.indexOf(operation.operationId)
  return all.sort((a, b) => rank(a) - rank(b))
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** As a part of an address; half a character cannot be written there at all. */
const inPath = (text: string) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '?'))

function requests(path: string, { parameters = [], requestBody }: Described) {
  const known = {
    mall: [mall],
    ticket: [door.waiting, door.serving],
    counter: ['G01-1', 'G01-2', 'G02-1'],
    service: ['ktp-el-baru', 'kk-baru'],
    queues: ['A1', 'A2'],
    zone: ['Z1', 'Z3'],
    agency: ['disdukcapil', 'bpn'],
    date: ['2026-11-24', '2026-12-25'],
    day: ['2026-11-24'],
  }
  const given = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === place)
          .map(({ name, schema }) => [
            name,
            place === 'path' ? fitting(schema, name, known) : mostly(schema, name, known),
          ]),
      ),
      {
        requiredKeys: place === 'path' ? [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '') : [],
      },
    )
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema
  return fc.record({
    as: fc.constantFrom(...askers),
    params: fc.oneof(
      { weight: 8, arbitrary: given('path') },
      { weight: 1, arbitrary: given('path').chain(spoil) },
    ),
    query: given('query'),
    body: schema ? mostly(schema, '', known) : fc.constant(undefined),
    key: fc.option(fc.stringMatching(/^[!-~]{6,30}$/), { nil: undefined }),
  })
}

/** One part of an address is something else. */
const spoil = (params: Record<string, unknown>) =>
  fc
    .tuple(fc.constantFrom(...Object.keys(params), 'mall'), nasty)
    .map(([name, value]) => ({ ...params, [name]: value }))

test(`whatever is asked of any operation, the hall answers in its own words and has no fault (seed ${seed})`, async () => {
  const { app, ground } = door.world.selaso
  let asked = 0
  const statuses = new Map<number, number>()
  for (const { path, method, operation } of await described()) {
    // A stream has no end; what it refuses is in the table of bad input.
    if (operation.operationId === 'streamEvents') continue
    const wanted = isLarge ? 400 : 12
    await fc.assert(
      fc.asyncProperty(requests(path, operation), async ({ as, params, query, body, key }) => {
        const search = new URLSearchParams()
        for (const [name, value] of Object.entries(query)) search.append(name, asText(value))
        const heard = heardOf(
          await app.inject({
            method: method as 'GET',
            url: `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
              inPath(asText((params as Record<string, unknown>)[name])),
            )}?${search.toString()}`,
            headers: {
              ...door.headers[as],
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
              ...(key === undefined ? {} : { 'idempotency-key': key }),
            },
            ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
          }),
        )
        asked++
        statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1)
        door.world.clock.moveTo(new Date(tuesdayMorning))
        expect(faultsOfAnswer(heard)).toEqual([])
      }),
      {
        numRuns: slow.has(operation.operationId) ? Math.ceil(wanted / 6) : wanted,
        seed,
        endOnFailure: !isLarge,
      },
    )
  }
  await ground.db.query({ name: '', text: 'select 1', values: [] })
  // Half of what was asked got into the house, or the test knocks at a closed door.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(asked / 10)
  if (isLarge) console.log(`${asked} requests: ${JSON.stringify([...statuses].sort(([a], [b]) => a - b))}`)
})
