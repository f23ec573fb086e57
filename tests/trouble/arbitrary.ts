import fc from 'fast-check'

/** JSON Schema as the OpenAPI document has it, as far as the contract uses it. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
}

/** What people, programs and attackers send where something else was meant. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    0,
    -1,
    1e308,
    2 ** 53,
    0.1,
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e',
    "';--",
    '%',
    '\\',
    '%00',
    '../..',
    '__proto__',
    '9'.repeat(40),
    'x'.repeat(3_000),
    '🙂'.repeat(90),
    '0000-01-01',
    '9999-12-31',
    '-000001-01-01',
    '2026-11-24T24:00:00Z',
    '2026-12-31T23:59:60Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
    'infinity',
    'NaN',
    [],
    {},
    [[[[]]]],
    { __proto__: null, constructor: { prototype: { a: 1 } } },
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values that fit the schema; strings come from `known` by the name of the property where the hall has some. */
export function fitting(
  schema: Schema,
  name: string,
  known: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, name, known)))
  const { minimum = -10, maximum = 100_000 } = schema
  switch (schema.type) {
    case 'object':
      return objects(schema, known)
    case 'array':
      return fc.array(mostly(schema.items ?? {}, name, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 3),
      })
    case 'string':
      return strings(schema, known[name])
    case 'integer':
      return fc.integer({ min: minimum, max: maximum })
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return nasty
  }
}

/** Fitting nine times of ten, so that most requests get past the door and into the house. */
export const mostly: typeof fitting = (schema, name, known) =>
  fc.oneof({ weight: 12, arbitrary: fitting(schema, name, known) }, { weight: 1, arbitrary: nasty })

function objects(schema: Schema, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, mostly(inner, name, known)]),
  )
  const requiredKeys = [...(schema.required ?? [])].filter((name) => name in members)
  const plain = fc.record(members, { requiredKeys })
  const stranger = fc
    .tuple(plain, fc.string(), nasty)
    .map(([object, key, value]) => ({ ...object, [key]: value }))
  return fc.oneof({ weight: 15, arbitrary: plain }, { weight: 1, arbitrary: stranger })
}

function strings(schema: Schema, known: readonly string[] | undefined): fc.Arbitrary<string> {
  const free: fc.Arbitrary<string> = fc.string({
    unit: 'grapheme',
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 80, 300),
  })
  const byFormat: Record<string, fc.Arbitrary<string>> = {
    uuid: fc.uuid(),
    date: fc
      .date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') })
      .map((d) => d.toISOString().slice(0, 10)),
    'date-time': fc
      .date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') })
      .map((d) => d.toISOString()),
  }
  const shaped =
    schema.pattern !== undefined
      ? fc.stringMatching(new RegExp(schema.pattern))
      : (byFormat[schema.format ?? ''] ?? free)
  return known
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: shaped })
    : shaped
}
