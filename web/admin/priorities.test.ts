import { expect, test } from 'vitest'
import { groupsOf, minutesIn, movedUp, rowsOf } from './priorities.ts'

const name = { id: 'Lansia', en: 'Older people' }
const rows = rowsOf({
  offered: [
    { group: 'lansia', name, basis: 'UU', creditMinutes: 30 },
    { group: 'balita', name, basis: 'UU', creditMinutes: 0 },
  ],
  others: [{ group: 'disabilitas', name, basis: 'UU' }],
})

test('only ticked groups are asked for, in the order shown, and not while a number is none', () => {
  expect(groupsOf(movedUp(rows, 1))?.map(({ group }) => group)).toEqual(['balita', 'lansia'])
  expect(groupsOf(rows.map((row) => ({ ...row, minutes: 'x' })))).toBeUndefined()
})

test('minutes are whole numbers from 0 to 480', () => {
  expect(['0', ' 480', '481', '-1', '1,5', ''].map(minutesIn)).toEqual([
    0,
    480,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
