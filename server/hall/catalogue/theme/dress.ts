import { createHash } from 'node:crypto'
import type { ThemePart } from '../../../../contract/blueprint/index.ts'
import type { hall as contract } from '../../../../contract/index.ts'
import { colourOf, checksOf, fails } from './contrast.ts'
import { cleanOrnament } from './ornament.ts'
import { rampOf } from './ramp.ts'
import type { Colours } from './ramp.ts'

/** What a hall without a theme of its own wears: the colours of the kit's token files. */
const plain: ThemePart = {
  brand: colourOf('primary-600', 'light', {}),
  accent: colourOf('accent-day', 'light', {}),
  ornament: { kind: 'known', name: 'pucuk-rebung' },
  note: null,
}

const ornamentOf = ({ ornament }: ThemePart): string | undefined => {
  if (ornament.kind === 'known') return `var(--ina-ornament-${ornament.name})`
  const cleaned = cleanOrnament(ornament.svg)
  return cleaned.ok ? `url("data:image/svg+xml,${encodeURIComponent(cleaned.svg)}")` : undefined
}

/** `:root:root` is stronger than the kit's own `:root`, so it does not matter which sheet comes first. */
const sheetOf = (colours: Colours, ornament: string | undefined): string =>
  `:root:root{${[
    ...Object.entries(colours).map(([role, value]) => `--ina-${role}:${value}`),
    ...(ornament === undefined ? [] : [`--ina-ornament:${ornament}`]),
  ].join(';')}}\n`

/** A theme worked out: its ramp, its style sheet and what was measured. */
export function dress(stored: ThemePart | undefined): contract.Theme {
  const theme = stored ?? plain
  const colours = stored ? rampOf(theme.brand, theme.accent) : {}
  const style = sheetOf(colours, ornamentOf(theme))
  const checks = checksOf(colours)
  return {
    brand: theme.brand,
    accent: theme.accent,
    ornament: theme.ornament,
    digest: createHash('sha256').update(style).digest('hex').slice(0, 12),
    style,
    colours: { ...colours },
    checks: checks.map((check) => ({ ...check, passes: !fails(check) })),
    passes: !checks.some(fails),
  }
}
