import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { destinationsOf } from './destinations.ts'
import { DialogBox, DialogEnd } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { Palette } from './palette.tsx'
import type { PaletteChoice } from './palette.tsx'
import { parkReasons } from './park-dialog.tsx'
import { shownKey } from './verb-bar.tsx'
import { mainOf, outcomes } from './verbs.ts'
import type { Verb } from './verbs.ts'
import { words } from './words/index.ts'

interface FindDialogProps {
  readonly desk: queue.CounterDesk
  readonly may: ReadonlySet<Verb>
  readonly services: readonly hall.ServiceSummary[]
  readonly onVerb: (verb: Verb) => void
  readonly onOutcome: (outcome: queue.Outcome) => void
  readonly onPark: (reason: string) => void
  readonly onTransfer: (to: string) => void
  readonly onClose: () => void
}

interface Command extends PaletteChoice {
  readonly run: () => void
}

/** Everything the officer can do now, by a few letters: for who does not know the keys yet, or has no time to look. */
export function FindDialog(props: FindDialogProps): ReactNode {
  const { desk, may, services, onVerb, onOutcome, onPark, onTransfer, onClose } = props
  const { locale } = useFace()
  const t = words[locale]
  const ticket = desk.counter.current
  const command = (id: string, name: string, of: string, run: () => void): Command => ({
    id,
    name,
    of,
    found: `${name} ${of}`,
    run,
  })
  const main = mainOf(may)
  const verbs = [main, ...may].filter(
    (verb, index, all) => verb !== 'find' && may.has(verb) && all.indexOf(verb) === index,
  )
  const commands: Command[] = [
    ...verbs.map((verb) =>
      command(`verb ${verb}`, t[`verb.${verb}`], shownKey(verb, main, t.space), () => onVerb(verb)),
    ),
    ...(may.has('finish') ? outcomes : []).map((outcome) =>
      command(`outcome ${outcome}`, t.findFinish({ outcome: t[`outcome.${outcome}`] }), '', () =>
        onOutcome(outcome),
      ),
    ),
    ...(may.has('park') ? parkReasons : []).map((reason) =>
      // The log is read by others: one language for the ready reasons.
      command(`park ${reason}`, t.findPark({ reason: t[reason] }), '', () => onPark(words.id[reason])),
    ),
    ...(ticket && may.has('transfer')
      ? destinationsOf(ticket, desk.onward, services, locale, t.transferOnward)
      : []
    ).map(({ id, name, of, found }) => ({
      ...command(`transfer ${id}`, t.findTransfer({ to: name }), of, () => onTransfer(id)),
      found: t.findTransfer({ to: found }),
    })),
  ]
  return (
    <DialogBox title={t.findTitle} lead={t.findLead} onClose={onClose}>
      <Palette
        label={t.findLabel}
        listLabel={t.findTitle}
        none={t.findNone}
        choices={commands}
        onChoose={({ run }) => run()}
      />
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
