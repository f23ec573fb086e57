import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  /** Sources of what it imports. */
  readonly imports?: readonly string[]
}

/** The built faces, by the build's own manifest: a source's name leads to its file. */
export interface Built {
  readonly directory: string
  /** Within the directory. */
  readonly fileOf: (source: string) => string
  /** As browsers ask for it. */
  readonly addressOf: (source: string) => string
  /** Addresses of these and of all they import, each once. */
  readonly withImports: (sources: readonly string[]) => readonly string[]
}

export async function readBuilt(directory: string): Promise<Built> {
  const manifest = JSON.parse(await readFile(join(directory, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    ManifestEntry | undefined
  >
  const entryOf = (source: string): ManifestEntry => {
    const entry = manifest[source]
    if (!entry) throw new Error(`The build has no ${source}`)
    return entry
  }
  const addressOf = (source: string) => `/assets/${entryOf(source).file}`
  const below = (source: string): string[] => [
    addressOf(source),
    ...(entryOf(source).imports ?? []).flatMap(below),
  ]
  return {
    directory,
    fileOf: (source) => entryOf(source).file,
    addressOf,
    withImports: (sources) => [...new Set(sources.flatMap(below))],
  }
}
