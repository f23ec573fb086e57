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
}

/** How the hall is kept: in one file of this name, or as a directory of parts. */
export type Layout = { readonly kind: 'file'; readonly name: string } | { readonly kind: 'directory' }

const escaped = (segment: string | number) => String(segment).replaceAll('~', '~0').replaceAll('/', '~1')

export const pointer = (...segments: readonly (string | number)[]) =>
  segments.map((segment) => `/${escaped(segment)}`).join('')

export const finding = (path: string, reason: string): Finding => ({ path, reason })

/** Names the file of a finding and shortens its pointer to one within that file. */
export function locate({ path, reason }: Finding, layout: Layout): Fault {
  if (layout.kind === 'file') return { file: layout.name, path, reason }
  const [, key = '', second, ...rest] = path.split('/')
  const within = (segments: readonly string[]) => segments.map((segment) => `/${segment}`).join('')
  if (key === 'services' && second !== undefined)
    return { file: `${servicesDirectory}/${second}.json`, path: within(rest), reason }
  const part = singleParts.find((one) => one.key === key)
  const file = part?.file ?? (key === 'services' ? servicesDirectory : formatFile)
  const tail = [...(second === undefined ? [] : [second]), ...rest]
  return { file, path: part ? within(tail) : path, reason }
}
