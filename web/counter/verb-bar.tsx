import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Button } from '../kit/index.ts'
import type { IconName } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { keysOf, mainOf } from './verbs.ts'
import type { Verb } from './verbs.ts'
import { words } from './words/index.ts'

const icons: Readonly<Record<Verb, IconName>> = {
  call: 'bell',
  next: 'bell',
  start: 'play',
  finish: 'check',
  recall: 'repeat',
  'no-show': 'cross',
  park: 'pause',
  transfer: 'transfer',
  undo: 'undo',
  'call-one': 'list',
  prioritise: 'heart',
  close: 'stop',
  open: 'play',
  note: 'edit',
  find: 'search',
  help: 'info',
}
const row: readonly Verb[] = [
  'finish',
  'recall',
  'no-show',
  'park',
  'transfer',
  'note',
  'call-one',
  'close',
  'find',
  'help',
]

/** The key to read beside a verb; the large button's is Space, whatever it does now. */
export const shownKey = (verb: Verb, main: Verb, space: string): string =>
  verb === main ? space : (keysOf[verb][0] ?? '').toUpperCase()

interface VerbBarProps {
  readonly desk: queue.CounterDesk
  readonly may: ReadonlySet<Verb>
  readonly undoSeconds: number
  readonly onVerb: (verb: Verb) => void
}

/** One large button for the likeliest step, the rest beside it; each names its key. */
export function VerbBar({ desk, may, undoSeconds, onVerb }: VerbBarProps): ReactNode {
  const t = words[useFace().locale]
  const main = mainOf(may)
  return (
    <nav className="verbs" aria-label={t.verbs}>
      <VerbButton verb={main} may={may} large onVerb={onVerb} />
      <div className="verbs__row">
        {row.map((verb) => (
          <VerbButton key={verb} verb={verb} may={may} onVerb={onVerb} />
        ))}
      </div>
      <Button
        tone="secondary"
        className="verbs__undo"
        icon="undo"
        aria-keyshortcuts="U"
        disabled={undoSeconds === 0}
        onClick={() => onVerb('undo')}
      >
        {desk.undo && undoSeconds > 0
          ? t.undoSeconds({ number: desk.undo.number, seconds: undoSeconds })
          : t['verb.undo']}{' '}
        <kbd>U</kbd>
      </Button>
    </nav>
  )
}

interface VerbButtonProps {
  readonly verb: Verb
  readonly may: ReadonlySet<Verb>
  readonly large?: boolean
  readonly onVerb: (verb: Verb) => void
}

function VerbButton({ verb, may, large = false, onVerb }: VerbButtonProps): ReactNode {
  const t = words[useFace().locale]
  const [key = ''] = keysOf[verb]
  return (
    <Button
      tone={large ? 'primary' : 'secondary'}
      size={large ? 'large' : 'medium'}
      icon={icons[verb]}
      className={large ? 'verbs__main' : 'verbs__one'}
      aria-keyshortcuts={large ? 'Space F9' : key.toUpperCase()}
      disabled={!may.has(verb)}
      onClick={() => onVerb(verb)}
    >
      {t[`verb.${verb}`]} <kbd>{large ? t.space : key.toUpperCase()}</kbd>
    </Button>
  )
}
