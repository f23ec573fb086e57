import Type from 'typebox'
import Value from 'typebox/value'
import { PriorityGroup, Slug } from '../../../contract/shapes.ts'
import { Outcome } from '../../../contract/queue.ts'

const closed = { additionalProperties: false }
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Positive = Type.Number({ exclusiveMinimum: 0 })
const Range = Type.Object({ min: Type.Number({ minimum: 0 }), max: Type.Number({ minimum: 0 }) }, closed)
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Arrivals = Type.Array(Type.Object({ from: Clock, share: Share }, closed), { minItems: 1 })
const Weight = Type.Number({ minimum: 0 })

const AgencyPart = Type.Object(
  {
    visitors: Type.Optional(Type.Integer({ minimum: 0, description: 'A fixed number instead of a share' })),
    share: Type.Optional(Share),
    arrivals: Type.Optional(Arrivals),
    counterMinutes: Type.Optional(Positive),
    counters: Type.Optional(Type.Integer({ minimum: 1, description: 'Staffed at most' })),
    allCounters: Type.Optional(Type.Boolean({ description: 'Every counter is staffed' })),
  },
  closed,
)

/** A kind of day as data. `null` means: as the blueprint has it. */
export const Scenario = Type.Object(
  {
    id: Slug,
    title: Type.String({ minLength: 3 }),
    note: Type.String({ description: 'Where the figures come from' }),
    when: Type.Object(
      {
        weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1 }),
        season: Type.Union([Type.Literal('regular'), Type.Literal('ramadan')]),
      },
      { ...closed, description: 'Which days of the calendar fit, 1 = Monday' },
    ),
    visitorsPerDay: Type.Union([Range, Type.Null()]),
    arrivals: Type.Union([Arrivals, Type.Null()]),
    seasons: Type.Boolean({ description: 'Factors of the season (school year, tax returns) count' }),
    agencies: Type.Record(Slug, AgencyPart),
    others: Type.Boolean({ description: 'Agencies that are not named above take part' }),
    serviceWeights: Type.Record(Slug, Weight, {
      description: 'Services that are asked for more than others',
    }),
    onward: Type.Array(Type.Object({ from: Type.String(), to: Type.String() }, closed), {
      description: 'Lines whose visitors go on to a second stage in another line',
    }),
    kiosk: Type.Object(
      { machines: Type.Integer({ minimum: 1, maximum: 20 }), secondsEach: Positive },
      closed,
    ),
    legs: Type.Object(
      {
        two: Share,
        three: Share,
        allAtOnce: Type.Number({ description: 'Share of those who take all their numbers at the start' }),
      },
      closed,
    ),
    priorities: Type.Record(PriorityGroup, Share),
    patience: Type.Object(
      {
        minutes: Positive,
        spread: Positive,
        cancels: Type.Number({ description: 'Share who give the number back' }),
      },
      closed,
    ),
    absent: Type.Object({ share: Share, comesBack: Share, afterMinutes: Range }, closed),
    walkingSeconds: Range,
    officers: Type.Object(
      {
        load: Type.Number({
          exclusiveMinimum: 0,
          maximum: 1,
          description: 'Counters are staffed for this load',
        }),
        speedSpread: Share,
        reactionSeconds: Range,
        lateMinutes: Range,
        breaks: Type.Object({ from: Clock, minutes: Positive, turns: Type.Integer({ minimum: 1 }) }, closed),
        overtimeMinutes: Type.Number({ minimum: 0 }),
        heartbeatSeconds: Type.Number({ minimum: 5, maximum: 60 }),
      },
      closed,
    ),
    service: Type.Object(
      { spread: Positive, busiest: Share, leastMinutes: Positive, outcomes: Type.Record(Outcome, Weight) },
      closed,
    ),
    recall: Type.Object({ afterSeconds: Positive, times: Type.Integer({ minimum: 0, maximum: 3 }) }, closed),
    parked: Type.Object({ share: Share, minutes: Range }, closed),
    survey: Type.Object(
      { share: Share, patientMinutes: Positive },
      {
        ...closed,
        description: 'Share of the served who answer; longer waits than this are held against the hall',
      },
    ),
    wrongLine: Share,
    slips: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Officers who press the wrong key and take it back',
    }),
  },
  { ...closed, title: 'Scenario' },
)
export type Scenario = Type.Static<typeof Scenario>

export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands in `change` replaces what stands in `base`, part by part; lists are replaced whole. */
export function merge(base: unknown, change: unknown): unknown {
  if (!isPlain(base) || !isPlain(change)) return change
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(change))
    merged[key] = key in base ? merge(base[key], value) : value
  return merged
}

/** Reads a scenario; `basedOn` names another one of which it tells only the differences. */
export async function readScenario(
  name: string,
  load: (name: string) => Promise<unknown>,
  depth = 0,
): Promise<Scenario> {
  const scenario = await unfold(name, load, depth)
  if (Value.Check(Scenario, scenario)) return scenario
  const [first] = Value.Errors(Scenario, scenario)
  throw new ScenarioError(
    `Scenario ${name} is not valid: ${first ? `${first.instancePath || '/'} ${first.message}` : 'wrong shape'}.`,
  )
}

async function unfold(
  name: string,
  load: (name: string) => Promise<unknown>,
  depth: number,
): Promise<unknown> {
  if (depth > 5) throw new ScenarioError(`Scenario ${name} is based on itself.`)
  const raw = await load(name)
  if (!isPlain(raw)) throw new ScenarioError(`Scenario ${name} is not an object.`)
  const { basedOn, ...own } = raw
  if (basedOn === undefined) return own
  if (typeof basedOn !== 'string') throw new ScenarioError(`Scenario ${name}: basedOn must be a name.`)
  return merge(await unfold(basedOn, load, depth + 1), own)
}
