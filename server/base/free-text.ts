import { holdsPersonsNumber } from '../../contract/index.ts'
import { Refusal } from './refusal.ts'

/** Officers' own words go into logs and other officers' screens: no number that could be a person's goes with them. */
export function mustNameNobody(text: string): string {
  if (holdsPersonsNumber(text)) throw new Refusal('text.persons-number')
  return text
}
