import type { Words } from './words/index.ts'

type Waiting = Pick<Words, 'waiting' | 'waitingOne' | 'waitingNone'>
type Ahead = Pick<Words, 'ahead' | 'aheadOne' | 'aheadNone' | 'aheadMany'>

export const waitingWords = (count: number, t: Waiting): string =>
  count === 0 ? t.waitingNone : count === 1 ? t.waitingOne : t.waiting({ count })

/** 999 means that many or more. */
export const aheadWords = (count: number, t: Ahead): string => {
  if (count >= 999) return t.aheadMany
  return count === 0 ? t.aheadNone : count === 1 ? t.aheadOne : t.ahead({ count })
}
