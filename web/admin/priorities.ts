import { hall } from '../../contract/index.ts'
import type { Output } from '../../contract/index.ts'

/** A group as it stands in the form; what is not offered keeps its minutes for who ticks it again. */
export interface Row {
  readonly group: hall.OfferedPriority['group']
  readonly name: hall.OfferedPriority['name']
  readonly basis: string
  readonly offered: boolean
  readonly minutes: string
}

const usualMinutes = '30'

export const rowsOf = ({ offered, others }: Output<typeof hall.listPriorities>): Row[] => [
  ...offered.map(({ creditMinutes, ...one }) => ({ ...one, offered: true, minutes: String(creditMinutes) })),
  ...others.map((one) => ({ ...one, offered: false, minutes: usualMinutes })),
]

export const minutesIn = (text: string): number | undefined => {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN
  return minutes <= hall.mostCreditMinutes ? minutes : undefined
}

/** What is asked of the server; undefined while a number is none. */
export function groupsOf(rows: readonly Row[]): { group: Row['group']; creditMinutes: number }[] | undefined {
  const groups = rows
    .filter(({ offered }) => offered)
    .map(({ group, minutes }) => ({ group, creditMinutes: minutesIn(minutes) }))
  const whole = groups.flatMap(({ group, creditMinutes }) =>
    creditMinutes === undefined ? [] : [{ group, creditMinutes }],
  )
  return whole.length === groups.length ? whole : undefined
}

export const movedUp = (rows: readonly Row[], at: number): Row[] =>
  rows.map((row, i) => (i === at - 1 ? rows[at] : i === at ? rows[at - 1] : row) ?? row)
