import type { Ground } from '../../base/ground.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Hall } from './hall.ts'

/** The hall's data as this process holds it. */
export function hallOf(_ground: Ground, _mall: string): Promise<Hall> {
  return Promise.reject(new Refusal('mall.unknown'))
}
