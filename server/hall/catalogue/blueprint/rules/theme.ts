import type { Blueprint } from '../../../../../contract/blueprint/index.ts'
import { themeFaults } from '../../theme/faults.ts'
import { finding } from '../fault.ts'
import type { Finding } from '../fault.ts'

/** A hall wears only what can be read, and an ornament that only draws. */
export const theme = (blueprint: Blueprint): Finding[] =>
  blueprint.theme
    ? themeFaults(blueprint.theme).map(({ path, reason }) => finding(`/theme${path}`, reason))
    : []
