import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { CallOneDialog } from './call-one-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { FindDialog } from './find-dialog.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { ParkDialog } from './park-dialog.tsx'
import { PrioritiseDialog } from './prioritise-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import type { IntakeDesk } from './use-intake.ts'
import type { Steps } from './use-steps.ts'
import type { Verb } from './verbs.ts'

/** A verb that asks something first; a transfer may know where to. */
export interface Asked {
  readonly verb: Verb
  readonly to?: string
}

interface DialogsProps {
  readonly asked: Asked | null
  readonly desk: queue.CounterDesk
  readonly services: readonly hall.ServiceSummary[]
  readonly steps: Steps
  readonly may: ReadonlySet<Verb>
  readonly intake: IntakeDesk
  /** Mandatory papers nobody has ticked. */
  readonly unseen: number
  readonly onAsk: (asked: Asked) => void
  readonly onVerb: (verb: Verb) => void
  readonly onClose: () => void
}

export function Dialogs(props: DialogsProps): ReactNode {
  const { asked, desk, services, steps, may, intake, unseen, onAsk, onVerb, onClose } = props
  const ticket = desk.counter.current
  const done =
    <A extends unknown[]>(step: (...given: A) => void) =>
    (...given: A) => {
      onClose()
      step(...given)
    }
  switch (asked?.verb) {
    case 'finish':
      return (
        ticket && (
          <FinishDialog ticket={ticket} unseen={unseen} onOutcome={done(steps.finish)} onClose={onClose} />
        )
      )
    case 'park':
      return ticket && <ParkDialog ticket={ticket} onReason={done(steps.park)} onClose={onClose} />
    case 'transfer':
      return (
        ticket && (
          <TransferDialog
            ticket={ticket}
            services={services}
            onward={desk.onward}
            to={asked.to ?? null}
            onTransfer={done(steps.transfer)}
            onClose={onClose}
          />
        )
      )
    case 'call-one':
      return <CallOneDialog desk={desk} onCall={done(steps.callOne)} onClose={onClose} />
    case 'prioritise':
      return <PrioritiseDialog desk={desk} onGrant={done(steps.prioritise)} onClose={onClose} />
    case 'close':
      return <CloseDialog desk={desk} onCloseCounter={done(steps.close)} onClose={onClose} />
    case 'find':
      return (
        <FindDialog
          desk={desk}
          may={may}
          services={services}
          onVerb={done(onVerb)}
          onOutcome={done(steps.finish)}
          onPark={done(steps.park)}
          onTransfer={(to) => onAsk({ verb: 'transfer', to })}
          onClose={onClose}
        />
      )
    case 'note':
      return ticket && <NoteDialog ticket={ticket} intake={intake} onClose={onClose} />
    case 'help':
      return <HelpDialog onClose={onClose} />
    default:
      return null
  }
}
