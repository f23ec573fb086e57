import { Blueprint } from '../../../../contract/blueprint/index.ts'
import { inOrder } from './order.ts'
import { formatFile, servicesDirectory, servicesSchema, singleParts } from './parts.ts'

/** Wide enough that a counter or a requirement is one line of a diff. */
const widest = 120

/** The value on one line, or nothing as soon as it is seen to need more room: a hall is half a megabyte. */
function oneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const list = Array.isArray(value)
  const parts: string[] = []
  let left = room - (list ? 2 : 4)
  for (const [key, part] of Object.entries(value)) {
    const name = list ? '' : `${JSON.stringify(key)}: `
    const text = oneLine(part, left - name.length)
    if (text === undefined) return undefined
    left -= name.length + text.length + (parts.length > 0 ? 2 : 0)
    if (left < 0) return undefined
    parts.push(name + text)
  }
  if (list) return `[${parts.join(', ')}]`
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

/** JSON with short lists and objects on one line each. */
function lay(value: unknown, indent: string, room: number): string {
  const short = oneLine(value, room)
  if (short !== undefined) return short
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const within = widest - inner.length
  const rows = Array.isArray(value)
    ? value.map((part) => inner + lay(part, inner, within))
    : Object.entries(value).map(([key, part]) => {
        const name = `${JSON.stringify(key)}: `
        return inner + name + lay(part, inner, within - name.length)
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open ?? ''}\n${rows.join(',\n')}\n${indent}${close ?? ''}`
}

const write = (value: unknown, schema: object) => `${lay(inOrder(value, schema), '', 0)}\n`

/** The whole hall as one JSON text; the same hall always gives the same text. */
export const writeBlueprintFile = (blueprint: Blueprint): string => write(blueprint, Blueprint)

/** The whole hall as the files of a directory, by their name. */
export function writeBlueprintFiles(blueprint: Blueprint): Map<string, string> {
  const files = new Map([[formatFile, write({ format: blueprint.format }, {})]])
  for (const part of singleParts)
    if (blueprint[part.key] !== undefined) files.set(part.file, write(blueprint[part.key], part.schema))
  for (const agency of Object.keys(blueprint.services).sort())
    files.set(`${servicesDirectory}/${agency}.json`, write(blueprint.services[agency], servicesSchema))
  return files
}
