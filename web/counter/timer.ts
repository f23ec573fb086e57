export type Pace = 'calm' | 'near' | 'over'

export interface Timer {
  readonly text: string
  readonly pace: Pace
}

/** mm:ss (h:mm:ss from an hour on) since `from`; `near` in the last fifth of the service's target, `over` beyond it. */
export const timerOf = (from: string, nowMs: number, targetMinutes: number | null): Timer => {
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(from)) / 1000))
  return { text: clockText(seconds), pace: paceOf(seconds / 60, targetMinutes) }
}

const paceOf = (minutes: number, target: number | null): Pace => {
  if (target === null || minutes < target * 0.8) return 'calm'
  return minutes <= target ? 'near' : 'over'
}

const two = (n: number) => String(n).padStart(2, '0')

const clockText = (seconds: number): string => {
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** Whole seconds until `endMs`, never negative: the countdown on the undo button. */
export const secondsLeft = (endMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((endMs - nowMs) / 1000))
