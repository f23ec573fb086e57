import { BLUEPRINT_FORMAT, type Blueprint } from '../../../../contract/blueprint/index.ts'
import { loadBlueprint } from './disk.ts'
import { finding, locate, type Fault, type Finding, type Layout } from './fault.ts'
import { rules } from './rules/index.ts'
import { shapeOf } from './shape.ts'

export type Reading =
  | { readonly ok: true; readonly blueprint: Blueprint }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Another format is refused by name: checked against this one it would only give hundreds of faults. */
function formatFault(value: unknown): Finding[] {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  return format === BLUEPRINT_FORMAT
    ? []
    : [
        finding(
          '/format',
          `must be "${BLUEPRINT_FORMAT}", found ${format === undefined ? 'nothing' : JSON.stringify(format)}`,
        ),
      ]
}

/** Checks a hall that is already a value: what a request brought, or what was loaded in this layout. */
export function checkBlueprint(value: unknown, layout: Layout): Reading {
  const foreign = formatFault(value)
  if (foreign.length > 0) return { ok: false, faults: foreign.map((one) => locate(one, layout)) }
  const shaped = shapeOf(value)
  const findings = shaped.ok ? rules.flatMap((rule) => rule(shaped.blueprint)) : shaped.findings
  if (!shaped.ok || findings.length > 0)
    return { ok: false, faults: findings.map((one) => locate(one, layout)) }
  return { ok: true, blueprint: shaped.blueprint }
}

/** Reads and checks a hall from a directory of parts or from a single file. */
export async function readBlueprint(path: string): Promise<Reading> {
  const { layout, value, faults } = await loadBlueprint(path)
  return faults.length > 0 ? { ok: false, faults } : checkBlueprint(value, layout)
}
