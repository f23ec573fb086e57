import { holidaySetting } from './holiday.ts'
import { hoursSetting } from './hours.ts'
import type { AnySetting } from './setting.ts'
import { prioritiesSetting } from './priorities.ts'
import { textsSetting } from './texts.ts'
import { themeSetting } from './theme.ts'

/** What the catalogue lets administrators change, for the log of changes. */
export const catalogueSettings: readonly AnySetting[] = [
  hoursSetting,
  holidaySetting,
  themeSetting,
  prioritiesSetting,
  textsSetting,
]
