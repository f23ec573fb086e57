import { markLines, markSize } from '../parts/brand-mark.ts'

/** Colours as a drawing outside of a page needs them. */
export interface IconColours {
  readonly ground: string
  readonly ink: string
  readonly accent: string
}

/** What launchers cut off lies outside of a circle of 80 %; the mark and its ground line lie within. */
const withinCut = 0.62

/** The hall's mark in its own colours; `cut`: colour to the edges, for launchers that give it their shape. */
export const iconSvg = ({ ground, ink, accent }: IconColours, size: number, cut: boolean): string => {
  const scale = cut ? withinCut : 0.86
  const inset = (markSize * (1 - scale)) / 2
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${markSize} ${markSize}">` +
    `<rect width="${markSize}" height="${markSize}" rx="${cut ? 0 : 9}" fill="${ground}"/>` +
    `<g transform="translate(${inset} ${inset}) scale(${scale})" fill="none" stroke="${ink}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">` +
    `<path d="${markLines.roof}"/><path d="${markLines.hall}"/>` +
    `<path d="${markLines.ground}" stroke="${accent}"/></g></svg>`
  )
}
