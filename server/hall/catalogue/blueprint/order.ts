/** The few words of JSON Schema that decide in which order the keys of a file stand. */
interface Shape {
  readonly properties?: Record<string, Shape>
  readonly patternProperties?: Record<string, Shape>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly const?: unknown
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fits = (shape: Shape, value: Record<string, unknown>) =>
  shape.properties !== undefined &&
  Object.entries(shape.properties).every(
    ([key, part]) => part.const === undefined || part.const === value[key],
  )

/**
 * The same value with its keys in the order of the schema, so that two editors of one hall
 * write the same text and a change shows as the lines that changed.
 */
export function inOrder(value: unknown, schema: object | undefined): unknown {
  const shape: Shape = schema ?? {}
  if (Array.isArray(value)) {
    const items = shape.items ?? shape.anyOf?.find((branch) => branch.items)?.items
    return value.map((part) => inOrder(part, items))
  }
  if (!isRecord(value)) return value
  const branch = shape.anyOf?.find((one) => fits(one, value)) ?? shape
  const any = Object.values(branch.patternProperties ?? {})[0]
  const known = Object.keys(branch.properties ?? {}).filter((key) => value[key] !== undefined)
  const others = Object.keys(value)
    .filter((key) => !known.includes(key) && value[key] !== undefined)
    .sort()
  return Object.fromEntries(
    [...known, ...others].map((key) => [key, inOrder(value[key], branch.properties?.[key] ?? any)]),
  )
}
