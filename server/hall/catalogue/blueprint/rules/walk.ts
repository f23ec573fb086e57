import { pointer } from '../fault.ts'

export interface Node {
  readonly key: string
  readonly value: unknown
  readonly path: string
}

/** Every value below, with its pointer. */
export function* nodesOf(value: unknown, path = '', key = ''): Generator<Node> {
  yield { key, value, path }
  if (typeof value !== 'object' || value === null) return
  for (const [name, part] of Object.entries(value)) yield* nodesOf(part, path + pointer(name), name)
}
