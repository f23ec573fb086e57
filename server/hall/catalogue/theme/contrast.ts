import { wcagContrast } from 'culori'
import { modes, pairs, palette } from '../../../../contract/look/index.ts'
import type { Mode, Pair, Use } from '../../../../contract/look/index.ts'
import type { Colours } from './ramp.ts'

/** One pair of roles as it is seen in one mode. */
export interface Check extends Omit<Pair, 'modes'> {
  readonly mode: Mode
  readonly frontColour: string
  readonly groundColour: string
  readonly ratio: number
  readonly needed: number
}

/** WCAG 2.2: AA, and for the text of who asked for more contrast AAA. */
const needed: Readonly<Record<Mode, Readonly<Record<Use, number>>>> = {
  light: { text: 4.5, ui: 3 },
  dark: { text: 4.5, ui: 3 },
  high: { text: 7, ui: 4.5 },
  'dark-high': { text: 7, ui: 4.5 },
}

const reference = /^var\(--ina-([\w-]+)\)$/

/** The value of a role in a mode, with a hall's own colours laid over the kit's. */
export function colourOf(role: string, mode: Mode, own: Colours): string {
  const value = own[role] ?? palette[mode][role]
  if (value === undefined) throw new Error(`No colour has the role ${role} in ${mode}`)
  const next = reference.exec(value)?.[1]
  return next === undefined ? value : colourOf(next, mode, own)
}

/** Rounded down, so that 4.499 is never shown as the 4.5 it is not. */
const measured = (front: string, ground: string) => Math.floor(wcagContrast(front, ground) * 100) / 100

/** Every declared pair in every mode. */
export const checksOf = (own: Colours = {}): readonly Check[] =>
  modes.flatMap((mode) =>
    pairs
      .filter((pair) => pair.modes?.includes(mode) ?? true)
      .map(({ front, ground, use }) => {
        const frontColour = colourOf(front, mode, own)
        const groundColour = colourOf(ground, mode, own)
        const ratio = measured(frontColour, groundColour)
        return { front, ground, use, mode, frontColour, groundColour, ratio, needed: needed[mode][use] }
      }),
  )

export const fails = (check: Check): boolean => check.ratio < check.needed

export const inWords = ({ front, ground, mode, frontColour, groundColour, ratio, needed }: Check): string =>
  `${front} (${frontColour}) on ${ground} (${groundColour}) has ${ratio} : 1 in ${mode}, ${needed} : 1 is needed`
