import type { queue } from '../../contract/index.ts'

export type Verb =
  | 'call'
  | 'start'
  | 'finish'
  | 'recall'
  | 'no-show'
  | 'park'
  | 'transfer'
  | 'undo'
  | 'call-one'
  | 'close'
  | 'open'
  | 'help'

/** One key a verb, the first letter of the English verb where it is free; F9 for remote call buttons that send it. */
export const keysOf: Readonly<Record<Verb, readonly string[]>> = {
  call: ['space', 'f9'],
  start: ['s'],
  finish: ['e'],
  recall: ['r'],
  'no-show': ['n'],
  park: ['p'],
  transfer: ['t'],
  undo: ['u'],
  'call-one': ['c'],
  close: ['b'],
  open: ['o'],
  help: ['?'],
}

export const outcomes = [
  'served',
  'papers-missing',
  'to-back-office',
  'referred',
] as const satisfies readonly queue.Outcome[]

/** What the officer may do now. The server decides in the end; this only keeps dead keys and buttons quiet. */
export const mayNow = (desk: queue.CounterDesk, undoSeconds: number): ReadonlySet<Verb> => {
  const may = new Set<Verb>(['help'])
  if (undoSeconds > 0) may.add('undo')
  const { open, current } = desk.counter
  if (!open) return may.add('open')
  if (current === null) return may.add('call').add('call-one').add('close')
  if (current.state === 'called') {
    may.add('start').add('no-show')
    if (current.recalls < desk.limits.recalls) may.add('recall')
  }
  if (current.state === 'serving') may.add('finish')
  return may.add('park').add('transfer')
}

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

/** The verb of a key press; a held key and browser shortcuts (Ctrl+R, Alt+…) mean nothing here. */
export const verbOf = (press: Press): Verb | null => {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return null
  const key = press.key.toLowerCase()
  return verbOfKey.get(names[key] ?? key) ?? null
}
