import { elements } from '../../../contract/relations.ts'
import type { ElementCode, Grade } from '../../../contract/relations.ts'

/**
 * The index of PermenPANRB 14/2017 in whole numbers. Printed weights (0.11, 0.111) would give 99.00 or 99.90 where
 * everybody answers 4, and move about 3 % of results into another grade; only exact ninths are right.
 */

/** Half up, once: the nearest whole number to `part / whole`, both not negative. */
export const nearest = (part: bigint, whole: bigint): bigint => (2n * part + whole) / (2n * whole)

/** Hundredths of the index from the sum of all answers: IKM = 25 x total / (9 x questionnaires). */
export const indexCents = (total: bigint, questionnaires: bigint, perQuestionnaire = 9n): number =>
  Number(nearest(2500n * total, perQuestionnaire * questionnaires))

/**
 * By the rounded index, never by the mean: the table of means has holes in the third decimal, that of the index has none
 * between 25.00 and 100.00 in steps of 0.01.
 */
export const gradeOf = (cents: number): Grade =>
  cents >= 8831 ? 'A' : cents >= 7661 ? 'B' : cents >= 6500 ? 'C' : 'D'

/** Krejcie and Morgan (chi² 3.841, P 0.5, d 0.05), to the nearest: rounding up misses 45 of the 90 printed rows. */
export const sampleSize = (population: number): number => {
  if (population <= 0) return 0
  const n = BigInt(population)
  return Number(nearest(96_025n * n, 250n * (n - 1n) + 96_025n))
}

/** Sums over complete questionnaires: of each element, and the squares of the respondents' totals. */
export interface Sums {
  readonly counted: number
  readonly byElement: Readonly<Record<ElementCode, number>>
  readonly squares: number
}

export const totalOf = (sums: Sums): number => elements.reduce((sum, code) => sum + sums.byElement[code], 0)

/**
 * Half the width of the 95 % interval, in hundredths of the index: 1.96 s/√n with the correction for a finite population.
 * The table of samples is made for proportions, the index is a mean; so both are told. Where more were counted than were
 * served in the period (they were served before it), nothing is corrected.
 */
export function marginCents(sums: Sums, population: number): number | null {
  const n = sums.counted
  if (n < 2) return null
  const total = BigInt(totalOf(sums))
  // n x the sum of squared deviations, exact; only the root leaves the whole numbers.
  const spread = Number(BigInt(n) * BigInt(sums.squares) - total * total)
  const deviation = (2500 / 9) * Math.sqrt(spread / (n * (n - 1)))
  const finite = population > 1 && population >= n ? Math.sqrt((population - n) / (population - 1)) : 1
  return Math.round((1.96 * deviation * finite) / Math.sqrt(n))
}

/** The three lowest elements, lowest first; equals in the order of the questionnaire. */
export const lowestOf = (sums: Sums): ElementCode[] =>
  elements.toSorted((one, other) => sums.byElement[one] - sums.byElement[other]).slice(0, 3)

/** Fewer answers than these are never shown alone: who served somebody must not read what they said. */
export const groupSize = 5

/** Whether an answer makes its group full, so that all who wait are counted together. */
export const groupIsFull = (held: number): boolean => held >= groupSize

/** Days after the day of service in which the survey is taken. */
export const openDays = 14

/** The two times of the report; what is served in the break belongs to the afternoon. */
export const slotOf = (minutes: number): '08-12' | '13-17' => (minutes < 12 * 60 ? '08-12' : '13-17')

interface Cell {
  readonly agency: string
  readonly month: string
  readonly counted: number
}

/** In the order in which their names first come. */
export function groupsBy<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const name = nameOf(one)
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return groups
}

/**
 * Which services of a month may be shown beside the sum of their agency: each with a full group, and what is left of the
 * agency nobody or a full group, for the difference would tell as much as a row.
 */
export function disclosed<C extends Cell>(cells: readonly C[]): C[] {
  const units = groupsBy(cells, (cell) => `${cell.agency} ${cell.month}`)
  return [...units.values()].flatMap((unit) => {
    const shown = unit.filter((cell) => cell.counted >= groupSize).toSorted((a, b) => b.counted - a.counted)
    let rest = unit.reduce((sum, cell) => sum + (cell.counted < groupSize ? cell.counted : 0), 0)
    while (rest > 0 && rest < groupSize) rest += shown.pop()?.counted ?? groupSize
    return shown
  })
}
