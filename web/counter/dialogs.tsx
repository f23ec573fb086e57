import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { CallOneDialog } from './call-one-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { ParkDialog } from './park-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import type { Steps } from './use-steps.ts'
import type { Verb } from './verbs.ts'

/** Verbs that ask something first. */
export type Asked = Verb

interface DialogsProps {
  readonly asked: Asked | null
  readonly desk: queue.CounterDesk
  readonly services: readonly hall.ServiceSummary[]
  readonly steps: Steps
  readonly onClose: () => void
}

export function Dialogs({ asked, desk, services, steps, onClose }: DialogsProps): ReactNode {
  const ticket = desk.counter.current
  const done =
    <A extends unknown[]>(step: (...given: A) => void) =>
    (...given: A) => {
      onClose()
      step(...given)
    }
  switch (asked) {
    case 'finish':
      return ticket && <FinishDialog ticket={ticket} onOutcome={done(steps.finish)} onClose={onClose} />
    case 'park':
      return ticket && <ParkDialog ticket={ticket} onReason={done(steps.park)} onClose={onClose} />
    case 'transfer':
      return (
        ticket && (
          <TransferDialog
            ticket={ticket}
            services={services}
            onward={desk.onward}
            onTransfer={done(steps.transfer)}
            onClose={onClose}
          />
        )
      )
    case 'call-one':
      return <CallOneDialog desk={desk} onCall={done(steps.callOne)} onClose={onClose} />
    case 'close':
      return <CloseDialog desk={desk} onCloseCounter={done(steps.close)} onClose={onClose} />
    case 'help':
      return <HelpDialog onClose={onClose} />
    default:
      return null
  }
}
