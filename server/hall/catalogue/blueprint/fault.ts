import { formatFile, servicesDirectory, singleParts } from './parts.ts'

/** One thing that is wrong, in plain words, with the place to mend it. */
export interface Fault {
  readonly file: string
  /** JSON pointer (RFC 6901) within the file. */
  readonly path: string
  readonly reason: string
}

/** A fault before it is known how the hall is kept: the pointer is one into the whole blueprint. */
export interface Finding {
  readonly path: string
  readonly reason: string
  /** Pointer to a second place the reader has to see; it is named after the reason. */
  readonly other?: string
}

/** How the hall is kept: in one file of this name, or as a directory of parts. */
export type Layout = { readonly kind: 'file'; readonly name: string } | { readonly kind: 'directory' }

const escaped = (segment: string | number) => String(segment).replaceAll('~', '~0').replaceAll('/', '~1')

export const pointer = (...segments: readonly (string | number)[]) =>
  segments.map((segment) => `/${escaped(segment)}`).join('')

export const finding = (path: string, reason: string, other?: string): Finding => ({
  path,
  reason,
  ...(other === undefined ? {} : { other }),
})

/** The file in which a pointer into the whole blueprint ends, and the pointer within that file. */
function placeOf(path: string, layout: Layout): { file: string; path: string } {
  if (layout.kind === 'file') return { file: layout.name, path }
  const [, key = '', second, ...rest] = path.split('/')
  const within = (segments: readonly string[]) => segments.map((segment) => `/${segment}`).join('')
  if (key === 'services' && second !== undefined)
    return { file: `${servicesDirectory}/${second}.json`, path: within(rest) }
  const part = singleParts.find((one) => one.key === key)
  const file = part?.file ?? (key === 'services' ? servicesDirectory : formatFile)
  const tail = [...(second === undefined ? [] : [second]), ...rest]
  return { file, path: part ? within(tail) : path }
}

/** Says where a finding stands in the hall as it is kept. */
export function locate({ path, reason, other }: Finding, layout: Layout): Fault {
  const second = other === undefined ? undefined : placeOf(other, layout)
  return { ...placeOf(path, layout), reason: second ? `${reason} at ${second.file} ${second.path}` : reason }
}
