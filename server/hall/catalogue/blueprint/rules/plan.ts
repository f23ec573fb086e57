import type { Area, Blueprint, Booth, Rect } from '../../../../../contract/blueprint/index.ts'
import { finding, pointer, type Finding } from '../fault.ts'
import { placed } from './parts-of.ts'

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const isOutdoor = (place: Booth | Area) => 'kind' in place && place.kind === 'outdoor'

/** The plan can be walked: indoor places lie within the building and on no other place. */
export function plan({ floors: { building, floors } }: Blueprint): Finding[] {
  return floors.flatMap((floor, index) => {
    const places = [
      ...placed<Booth | Area>(floor.booths, 'floors', 'floors', index, 'booths'),
      ...placed<Booth | Area>(floor.areas, 'floors', 'floors', index, 'areas'),
    ].filter(({ it }) => !isOutdoor(it))
    return places.flatMap(({ it, path }, number) => {
      const { rect } = it
      const at = path + pointer('rect')
      const outside = rect.x + rect.width > building.width || rect.y + rect.height > building.height
      const other = places.slice(0, number).find((before) => overlap(before.it.rect, rect))
      return [
        ...(outside ? [finding(at, `"${it.id}" reaches outside the building`)] : []),
        ...(other ? [finding(at, `"${it.id}" lies on "${other.it.id}"`)] : []),
      ]
    })
  })
}
