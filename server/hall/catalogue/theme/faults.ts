import type { ThemePart } from '../../../../contract/blueprint/index.ts'
import { checksOf, fails, inWords } from './contrast.ts'
import type { Check } from './contrast.ts'
import { cleanOrnament } from './ornament.ts'
import { nearestBrand, rampOf } from './ramp.ts'

export interface ThemeFault {
  readonly path: '/brand' | '/ornament/svg'
  readonly reason: string
  /** The pair to name, when it is one of contrast. */
  readonly check?: Check
  readonly nearest?: string
}

const failing = (brand: string, accent: string): readonly Check[] =>
  checksOf(rampOf(brand, accent)).filter(fails)

/** Why a hall may not look like this; nothing when it may. */
export function themeFaults({ brand, accent, ornament }: ThemePart): readonly ThemeFault[] {
  const faults: ThemeFault[] = []
  const checks = [...failing(brand, accent)].sort((a, b) => a.ratio / a.needed - b.ratio / b.needed)
  // White on the button is what people think of first; else the pair that is furthest off.
  const check =
    checks.find(({ front, ground }) => front === 'on-primary' && ground === 'primary') ?? checks[0]
  if (check) {
    const nearest = nearestBrand(brand, (other) => failing(other, accent).length === 0)
    const advice = nearest === undefined ? '' : `; the nearest shade that passes is ${nearest}`
    faults.push({
      path: '/brand',
      reason: `${inWords(check)}${advice}`,
      check,
      ...(nearest !== undefined && { nearest }),
    })
  }
  const cleaned = ornament.kind === 'own' ? cleanOrnament(ornament.svg) : undefined
  if (cleaned?.ok === false) faults.push({ path: '/ornament/svg', reason: cleaned.reason })
  return faults
}
