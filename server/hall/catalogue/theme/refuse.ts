import type { ThemePart } from '../../../../contract/blueprint/index.ts'
import { Refusal } from '../../../base/refusal.ts'
import { themeFaults } from './faults.ts'
import { roleWords } from '../../../../contract/look/index.ts'

/** Refuses what somebody could not read, naming the worst pair; a drawing that is not only shapes is another refusal. */
export function refuseTheme(theme: ThemePart): void {
  const faults = themeFaults(theme)
  if (faults.length === 0) return
  const list = faults.map(({ path, reason }) => ({ path, reason }))
  const worst = faults.find(({ check }) => check)
  if (!worst?.check) throw new Refusal('theme.ornament', {}, { faults: list })
  const { front, ground, ratio, needed, ...colours } = worst.check
  const params = {
    frontColour: colours.frontColour,
    groundColour: colours.groundColour,
    ratio: String(ratio),
    needed: String(needed),
    nearest: worst.nearest ?? '–',
  }
  const phrases = { front: roleWords(front), ground: roleWords(ground) }
  throw new Refusal('theme.contrast', params, { phrases, faults: list })
}
