import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { nodesOf } from './walk.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const listed = (part: unknown): ReadonlySet<string> => {
  const sources = isRecord(part) && Array.isArray(part['sources']) ? (part['sources'] as unknown[]) : []
  return new Set(
    sources.flatMap((one) => (isRecord(one) && typeof one['id'] === 'string' ? [one['id']] : [])),
  )
}

function partFaults(part: unknown, path: string): Finding[] {
  const known = listed(part)
  return [...nodesOf(part, path)].flatMap(({ key, value, path: at }) => {
    if (key === 'sources')
      return named(value).flatMap((id, index) =>
        known.has(id) ? [] : [finding(at + pointer(index), `source "${id}" is not listed in this file`)],
      )
    const bare = key === 'provenance' && isRecord(value) && value['status'] === 'sourced'
    return bare && named(value['fields']).length === 0
      ? [finding(at + pointer('fields'), 'a sourced provenance names the fields that were seen')]
      : []
  })
}

/** A reader finds every source in the file that leans on it. */
export function provenance({ services, ...parts }: Blueprint): Finding[] {
  return [
    ...Object.entries(parts).flatMap(([key, part]) => partFaults(part, pointer(key))),
    ...Object.entries(services).flatMap(([key, part]) => partFaults(part, pointer('services', key))),
  ]
}
