/** A kiosk is shared: what one visitor left on the screen must not meet the next one. */
export const idleSeconds = 30
/** The last seconds are counted aloud on the screen, so that a slow reader can stay. */
export const noticeSeconds = 10
/** The result carries a number to be read or written down; it then makes way. */
export const resultSeconds = 20

export type Idle =
  | { readonly kind: 'active' }
  | { readonly kind: 'notice'; readonly seconds: number }
  | { readonly kind: 'over' }

export const idleAfter = (quietMs: number, limitSeconds: number, notice = noticeSeconds): Idle => {
  const left = Math.ceil(limitSeconds - quietMs / 1000)
  if (left <= 0) return { kind: 'over' }
  return left <= notice ? { kind: 'notice', seconds: left } : { kind: 'active' }
}
