/** What a reader typed: the QR of a printed number, a KTP, or something else. */
export type Code =
  | { readonly kind: 'ticket'; readonly token: string }
  /** The number itself is neither kept nor sent: no number in line needs it. */
  | { readonly kind: 'identity-card' }
  | { readonly kind: 'unknown' }

/** The path of a live ticket, whatever host the paper names: a hall may have moved to another address. */
const ticketPath = /\/([a-z][a-z0-9-]{1,40})\/t\/([A-Za-z0-9_-]{20,40})\/?$/

export function codeOf(text: string, mall: string): Code {
  const read = text.trim()
  const [, hall, token] = ticketPath.exec(read) ?? []
  if (token !== undefined && hall === mall) return { kind: 'ticket', token }
  // 16 digits is a NIK (UU 24/2013); some readers put the name of the field before it.
  if (/(^|\D)\d{16}$/.test(read)) return { kind: 'identity-card' }
  return { kind: 'unknown' }
}

/** Shorter than this it was no code: a stray key, or a person's hand. */
const shortestCode = 6
/** Readers in keyboard mode type a key every 10 to 100 ms, a person slower. */
const pauseMs = 250

export interface Typed {
  readonly text: string
  readonly at: number
}

export const nothing: Typed = { text: '', at: 0 }

/**
 * One key after what was typed before. `read` = a whole code came and ended with Enter. `swallow` = the key belongs to a
 * reader and must not press a button that happens to have the focus.
 */
export function afterKey(
  before: Typed,
  key: string,
  at: number,
): { readonly typed: Typed; readonly read?: string; readonly swallow: boolean } {
  const running = at - before.at <= pauseMs ? before.text : ''
  if (key === 'Enter') {
    if (running.length < shortestCode) return { typed: nothing, swallow: false }
    return { typed: nothing, read: running, swallow: true }
  }
  // A space is a person's press on a button unless it stands in the middle of a code.
  if (key.length !== 1 || (key === ' ' && running === '')) return { typed: nothing, swallow: false }
  return { typed: { text: running + key, at }, swallow: true }
}
