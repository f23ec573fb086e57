/** How a face may look; each is a set of roles in the kit's token files. */
export const modes = ['light', 'dark', 'high', 'dark-high'] as const
export type Mode = (typeof modes)[number]

export type Use = 'text' | 'ui'

/** Two roles that the faces lay on each other, by their names without `--ina-`. */
export interface Pair {
  readonly front: string
  readonly ground: string
  readonly use: Use
  /** Absent = in all of them. */
  readonly modes?: readonly Mode[]
}

const on = (use: Use, front: string, grounds: readonly string[], only?: readonly Mode[]): readonly Pair[] =>
  grounds.map((ground) => ({ front, ground, use, ...(only && { modes: only }) }))

const pages = ['background-1', 'background-2', 'background-3', 'background-warm']
const tints = ['info-subtle', 'success-subtle', 'error-subtle', 'warning-subtle', 'neutral-subtle']
const zones = [1, 2, 3, 4, 5, 6, 7].map((number) => `zone-${number}`)

/** Everything that the build and the import of a hall's colours hold against WCAG 2.2, 1.4.3 and 1.4.11. */
export const pairs: readonly Pair[] = [
  ...on('text', 'content-primary', [...pages, ...tints, 'primary-subtle', 'primary-line', 'accent-subtle']),
  ...on('text', 'content-secondary', [...pages, 'neutral-subtle', 'primary-subtle']),
  ...on('text', 'content-link', [...pages, 'primary-subtle']),
  ...on('text', 'content-link-visited', ['background-1']),
  ...on('text', 'content-inverse', ['content-primary', 'info-text', 'success-text']),
  // The placeholder of a field.
  ...on('text', 'content-disabled', ['background-1']),
  ...on('text', 'on-primary', ['primary', 'primary-hover', 'primary-pressed']),
  ...on('text', 'primary-text', [...pages, 'primary-subtle']),
  ...on('text', 'on-error', ['error-text', 'error-hover', 'error-pressed']),
  ...on('text', 'info-text', ['background-1', 'background-2', 'info-subtle']),
  ...on('text', 'success-text', ['background-1', 'background-2', 'success-subtle']),
  ...on('text', 'error-text', ['background-1', 'background-2', 'error-subtle']),
  ...on('text', 'warning-text', ['background-1', 'background-2', 'warning-subtle']),
  ...on('text', 'on-warning', ['warning']),
  ...on('text', 'on-zone', zones, ['light', 'dark']),
  ...zones.flatMap((zone) => on('text', zone, [`${zone}-subtle`], ['light'])),
  ...zones.flatMap((zone) => on('text', 'zone-text', [`${zone}-subtle`], ['dark', 'high', 'dark-high'])),
  // The board's counter, and its flash.
  ...on('text', 'accent', ['background-1', 'background-2'], ['dark', 'dark-high']),
  ...on('text', 'on-accent', ['accent'], ['dark', 'dark-high']),
  ...on('text', 'ink', ['paper']),
  ...on('ui', 'primary', ['background-1', 'background-2', 'background-warm']),
  ...on('ui', 'stroke-input', ['background-1', 'background-2']),
  ...on('ui', 'focus-colour', pages),
]
