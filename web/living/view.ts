import type { Locale } from '../../contract/index.ts'
import { modes } from '../../contract/look/index.ts'
import type { Mode } from '../../contract/look/index.ts'
import { words } from './words.ts'

export const sizes = ['normal', 'large', 'larger'] as const
export type Size = (typeof sizes)[number]

/** How the page is looked at; all of it stands in the address, so that it needs no script. */
export interface View {
  readonly mode: Mode
  readonly size: Size
  readonly locale: Locale
  readonly words: (typeof words)[Locale]
}

export const viewOf = (query: URLSearchParams, locale: Locale): View => ({
  mode: modes.find((mode) => mode === query.get('mode')) ?? 'light',
  size: sizes.find((size) => size === query.get('size')) ?? 'normal',
  locale,
  words: words[locale],
})

export const addressOf = ({ mode, size, locale }: View, change: Partial<View>): string => {
  const query = new URLSearchParams({
    mode: change.mode ?? mode,
    size: change.size ?? size,
    lang: change.locale ?? locale,
  })
  return `?${query.toString()}`
}
