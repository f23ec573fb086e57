import type { hall } from '../../contract/index.ts'

export type Wish = Pick<hall.Theme, 'brand' | 'accent' | 'ornament'>

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** As much as the contract takes. */
export const mostLetters = 8000

/** How a style sheet names an ornament. A drawing shown as a picture runs no script and loads nothing. */
export const ornamentAddress = (ornament: hall.Theme['ornament']): string =>
  ornament.kind === 'known'
    ? `var(--ina-ornament-${ornament.name})`
    : `url("data:image/svg+xml,${encodeURIComponent(ornament.svg)}")`

/** The text of a chosen file, if it can be an ornament at all; what is in it the server judges. */
export const readOrnament = async (file: Blob): Promise<string | undefined> => {
  if (file.size > 4 * mostLetters) return undefined
  const svg = (await file.text()).trim()
  return svg.length <= mostLetters && /<svg[\s>]/.test(svg) ? svg : undefined
}
