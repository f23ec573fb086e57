import type { Blueprint, Booth, Service } from '../../../../../contract/blueprint/index.ts'
import { pointer } from '../fault.ts'

/** Something of the blueprint together with the pointer to it. */
export interface Placed<T> {
  readonly it: T
  readonly path: string
}

export const placed = <T>(list: readonly T[], ...segments: readonly (string | number)[]): Placed<T>[] =>
  list.map((it, index) => ({ it, path: pointer(...segments, index) }))

export const boothsOf = ({ floors }: Blueprint): Placed<Booth>[] =>
  floors.floors.flatMap((floor, index) => placed(floor.booths, 'floors', 'floors', index, 'booths'))

export const servicesOf = ({ services }: Blueprint): Placed<Service>[] =>
  Object.entries(services).flatMap(([key, part]) => placed(part.services, 'services', key, 'services'))

export const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id))
