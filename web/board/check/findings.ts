import type { announcements } from '../../../contract/index.ts'
import type { CheckName } from './names.ts'
import type { checkWords } from './words.ts'

type Words = (typeof checkWords)['id'] | (typeof checkWords)['en']
export type Tone = 'good' | 'warning' | 'bad'

/** What a board found out about itself so far. */
export interface Findings {
  readonly paired: 'board' | 'staff' | 'nobody'
  /** Before anybody touched the screen, and now. */
  readonly audioBefore: boolean
  readonly audio: boolean
  readonly delayMs: number | null
  readonly stream: boolean
  readonly clockAheadMs: number | null
}

/** A clock that is farther off makes times on other pages of this device wrong. */
const clockBoundMs = 5_000

export const verdicts = (
  found: Findings,
  t: Words,
): Readonly<Record<CheckName, readonly [Tone, string]>> => ({
  paired: {
    board: ['good', t.pairedYes] as const,
    staff: ['warning', t.pairedStaff] as const,
    nobody: ['bad', t.pairedNo] as const,
  }[found.paired],
  audio: found.audioBefore
    ? ['good', t.audioYes]
    : found.audio
      ? ['warning', t.audioTouch]
      : ['bad', t.audioNo],
  network: found.delayMs === null ? ['bad', t.networkNo] : ['good', t.networkYes(found.delayMs)],
  stream: found.stream ? ['good', t.streamYes] : ['bad', t.streamNo],
  clock: clockVerdict(found.clockAheadMs, t),
})

function clockVerdict(ahead: number | null, t: Words): readonly [Tone, string] {
  if (ahead === null) return ['bad', t.networkNo]
  const off = Math.abs(ahead)
  if (off < clockBoundMs) return ['good', t.clockYes((off / 1000).toFixed(1).replace('.', t.decimalSign))]
  return ['warning', t.clockNo(span(off / 1000, t))]
}

const span = (seconds: number, t: Words): string => {
  if (seconds < 120) return t.secondsOf(Math.round(seconds))
  const minutes = Math.round(seconds / 60)
  return minutes < 2 * 24 * 60 ? t.minutesOf(minutes) : t.daysOf(Math.round(minutes / 60 / 24))
}

export const reportOf = (
  found: Findings,
  heard: boolean,
  broken: readonly string[],
): Pick<announcements.BoardTest, 'heard' | 'audio' | 'stream' | 'delayMs' | 'clockAheadMs' | 'broken'> => ({
  heard,
  audio: found.audio ? 'running' : 'blocked',
  stream: found.stream,
  delayMs: found.delayMs,
  clockAheadMs: found.clockAheadMs,
  broken: [...broken],
})
