import type { Blueprint } from '../../../../contract/blueprint/index.ts'
import type { Ground } from '../../../base/ground.ts'
import { Refusal } from '../../../base/refusal.ts'

export function exportBlueprint(_ground: Ground, _mall: string): Promise<Blueprint> {
  return Promise.reject(new Refusal('server.fault'))
}
