import { clampChroma, converter, formatHex } from 'culori'

/** Custom properties without their `--ina-`. */
export type Colours = Readonly<Record<string, string>>

const oklch = converter('oklch')

/** Lightness of the light steps and how much of the brand's chroma they keep, after the PANRB ramp. */
const light = {
  25: [0.972, 0.06],
  50: [0.938, 0.15],
  100: [0.89, 0.29],
  200: [0.814, 0.5],
  300: [0.73, 0.8],
  400: [0.66, 1],
} as const

/** The dark steps as parts of the brand's lightness; a brand near black goes up instead, so that a hover is seen. */
const dark = { 700: 0.85, 800: 0.76, 900: 0.5 } as const
const nearBlack = 0.3
const raised = { 700: 0.08, 800: 0.05, 900: -0.08 } as const

/** The whole ramp from one colour, in OKLCH, so that steps of all hues look equally far apart. The brand itself is 600. */
export function rampOf(brand: string, accent: string): Colours {
  const { l, c, h } = partsOf(brand)
  const step = (lightness: number, share: number) => hex(lightness, c * share, h)
  const deep = (number: keyof typeof dark) =>
    step(Math.max(0, l < nearBlack ? l + raised[number] : l * dark[number]), number === 900 ? 0.45 : 0.8)
  return {
    ...Object.fromEntries(
      Object.entries(light).map(([name, [lightness, share]]) => [`primary-${name}`, step(lightness, share)]),
    ),
    'primary-500': step((l + light[400][0]) / 2, 1.05),
    'primary-600': brand,
    'primary-700': deep(700),
    'primary-800': deep(800),
    'primary-900': deep(900),
    'primary-950': step(0.158, 0.2),
    'primary-night': step(0.241, 0.28),
    'primary-dusk': step(0.335, 0.45),
    ...accentOf(accent),
  }
}

function accentOf(accent: string): Colours {
  const { c, h } = partsOf(accent)
  return {
    'accent-day': accent,
    'accent-night': hex(0.785, c, h),
    'accent-day-subtle': hex(0.968, c * 0.17, h),
    'accent-night-subtle': hex(0.264, c * 0.22, h),
  }
}

/** The nearest darker shade of the same hue that passes; undefined when none does. */
export function nearestBrand(brand: string, passes: (brand: string) => boolean): string | undefined {
  const { l, c, h } = partsOf(brand)
  for (let lightness = l - 0.01; lightness > 0.1; lightness -= 0.01) {
    const candidate = hex(lightness, c, h)
    if (passes(candidate)) return candidate
  }
  return undefined
}

const partsOf = (colour: string) => {
  const { l, c, h } = oklch(colour) ?? { l: 0, c: 0, h: 0 }
  return { l, c, h: h ?? 0 }
}

const hex = (l: number, c: number, h: number): string =>
  formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'))
