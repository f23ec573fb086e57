import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Fault, Layout } from './fault.ts'
import { parseJson, type Parsed } from './json.ts'
import { formatFile, servicesDirectory, singleParts } from './parts.ts'

export interface Kept {
  readonly layout: Layout
  readonly value: unknown
  readonly faults: readonly Fault[]
}

const missing = 'is missing'

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function load(directory: string, file: string): Promise<Parsed> {
  try {
    return parseJson(await readFile(join(directory, file), 'utf8'), file)
  } catch (error) {
    if (!isMissing(error)) throw error
    return { ok: false, fault: { file, path: '', reason: missing } }
  }
}

async function serviceFiles(directory: string): Promise<string[]> {
  try {
    const names = await readdir(join(directory, servicesDirectory))
    return names.filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    if (!isMissing(error)) throw error
    return []
  }
}

const formatOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined

async function loadDirectory(directory: string): Promise<Kept> {
  const faults: Fault[] = []
  const valueOf = async (file: string, optional = false) => {
    const parsed = await load(directory, file)
    if (parsed.ok) return parsed.value
    if (optional && parsed.fault.reason === missing) return undefined
    faults.push(parsed.fault)
    return undefined
  }
  const whole: Record<string, unknown> = { format: formatOf(await valueOf(formatFile)) }
  for (const part of singleParts) {
    const value = await valueOf(part.file, part.optional)
    if (value !== undefined || part.optional !== true) whole[part.key] = value
  }
  const services: [string, unknown][] = []
  for (const name of await serviceFiles(directory))
    services.push([name.replace(/\.json$/, ''), await valueOf(`${servicesDirectory}/${name}`)])
  return {
    layout: { kind: 'directory' },
    value: { ...whole, services: Object.fromEntries(services) },
    faults,
  }
}

/** Reads a hall that is kept as a directory of parts or as a single file. */
export async function loadBlueprint(path: string): Promise<Kept> {
  const name = basename(path)
  const layout: Layout = { kind: 'file', name }
  try {
    if ((await stat(path)).isDirectory()) return await loadDirectory(path)
    const parsed = parseJson(await readFile(path, 'utf8'), name)
    return parsed.ok
      ? { layout, value: parsed.value, faults: [] }
      : { layout, value: null, faults: [parsed.fault] }
  } catch (error) {
    if (!isMissing(error)) throw error
    return { layout, value: null, faults: [{ file: name, path: '', reason: 'is missing' }] }
  }
}
