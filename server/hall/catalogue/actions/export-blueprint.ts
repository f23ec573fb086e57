import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'
import { blueprintOf } from '../rows/index.ts'
import { readHall } from '../store.ts'

/**
 * The hall as a blueprint, with the hours, quotas and national holidays of today: importing it again changes nothing.
 * Regional holidays and closures have no place in the format and are left out.
 */
export async function exportBlueprint(ground: Ground, mall: string): Promise<Blueprint> {
  const stored = await ground.db.inMall(mall, readHall)
  if (!stored) throw new Refusal('mall.unknown')
  return blueprintOf(mall, stored.mall, stored.rows)
}
