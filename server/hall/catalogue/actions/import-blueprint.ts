import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import { system } from '../../../base/context.ts'
import type { Who } from '../../../base/context.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'

export function importBlueprint(
  _ground: Ground,
  _blueprint: Blueprint,
  _who: Who = system,
): Promise<{ changed: boolean }> {
  return Promise.reject(new Refusal('server.fault'))
}
