import { Blueprint } from '../../../../contract/blueprint/index.ts'
import { inOrder } from './order.ts'
import { formatFile, servicesDirectory, servicesSchema, singleParts } from './parts.ts'

/** Wide enough that a counter or a requirement is one line of a diff. */
const widest = 120

const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${oneLine(part)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

/** JSON with short lists and objects on one line each. */
function lay(value: unknown, indent: string, room: number): string {
  const short = oneLine(value)
  if (typeof value !== 'object' || value === null || short.length <= room) return short
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
  for (const part of singleParts) files.set(part.file, write(blueprint[part.key], part.schema))
  for (const agency of Object.keys(blueprint.services).sort())
    files.set(`${servicesDirectory}/${agency}.json`, write(blueprint.services[agency], servicesSchema))
  return files
}
