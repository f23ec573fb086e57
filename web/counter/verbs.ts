import type { queue } from '../../contract/index.ts'

export type Verb =
  | 'call'
  | 'next'
  | 'start'
  | 'finish'
  | 'recall'
  | 'no-show'
  | 'park'
  | 'transfer'
  | 'undo'
  | 'call-one'
  | 'prioritise'
  | 'close'
  | 'open'
  | 'note'
  | 'find'
  | 'help'

/**
 * The large button, which is the likeliest step: so a visitor who is served costs two presses, start and next. F9 is for
 * remote call buttons that send it.
 */
export const mainKeys: readonly string[] = ['space', 'f9']

/** One key a verb, the first letter of the English verb where it is free; call and next are only ever the large button. */
export const keysOf: Readonly<Record<Verb, readonly string[]>> = {
  call: [],
  next: [],
  start: ['s'],
  finish: ['e'],
  recall: ['r'],
  'no-show': ['n'],
  park: ['p'],
  transfer: ['t'],
  undo: ['u'],
  'call-one': ['c'],
  prioritise: ['g'],
  close: ['b'],
  open: ['o'],
  note: ['m'],
  find: ['k', '/'],
  help: ['?'],
}

export const mainOf = (may: ReadonlySet<Verb>): Verb =>
  (['open', 'start', 'next'] as const).find((verb) => may.has(verb)) ?? 'call'

/** A finger that trembles, or a button that bounces, has pressed once. */
const bounceMs = 400
export const isBounce = (lastMs: number, nowMs: number): boolean => nowMs - lastMs < bounceMs

export const outcomes = [
  'served',
  'papers-missing',
  'to-back-office',
  'referred',
] as const satisfies readonly queue.Outcome[]

/** What the officer may do now. The server decides in the end; this only keeps dead keys and buttons quiet. */
export const mayNow = (desk: queue.CounterDesk, undoSeconds: number): ReadonlySet<Verb> => {
  const may = new Set<Verb>(['help', 'find'])
  if (undoSeconds > 0) may.add('undo')
  const { open, current } = desk.counter
  if (!open) return may.add('open')
  if (desk.next.some(({ priority }) => priority === null)) may.add('prioritise')
  if (current === null) return may.add('call').add('call-one').add('close')
  may.add('note')
  if (current.state === 'called') {
    may.add('start').add('no-show')
    if (current.recalls < desk.limits.recalls) may.add('recall')
  }
  if (current.state === 'serving') may.add('next').add('finish')
  return may.add('park').add('transfer')
}

/** What a key means: the large button, a verb, or the paper at a place of the list. */
export type Meant =
  | { readonly kind: 'main' }
  | { readonly kind: 'verb'; readonly verb: Verb }
  | { readonly kind: 'paper'; readonly index: number }

const names: Readonly<Record<string, string>> = { ' ': 'space' }
const verbOfKey = new Map(
  Object.entries(keysOf).flatMap(([verb, keys]) => keys.map((key) => [key, verb as Verb] as const)),
)

export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** A held key and browser shortcuts (Ctrl+R, Alt+…) mean nothing here; Ctrl+K finds, as in other programs. */
export const meaningOf = (press: Press): Meant | null => {
  const key = press.key.toLowerCase()
  if (press.altKey || press.metaKey || press.repeat) return null
  if (press.ctrlKey) return key === 'k' ? { kind: 'verb', verb: 'find' } : null
  const name = names[key] ?? key
  if (mainKeys.includes(name)) return { kind: 'main' }
  if (/^[0-9]$/.test(name)) return { kind: 'paper', index: (Number(name) + 9) % 10 }
  const verb = verbOfKey.get(name)
  return verb === undefined ? null : { kind: 'verb', verb }
}

/** The digit that ticks the paper at this place; the eleventh has none. */
export const digitOf = (index: number): string | null => (index < 10 ? String((index + 1) % 10) : null)
