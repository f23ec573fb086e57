import { useState } from 'react'
import type { ReactNode } from 'react'
import type { hall, queue } from '../../contract/index.ts'
import { Notice } from '../kit/index.ts'
import { destinationsOf } from './destinations.ts'
import { DialogBox, DialogEnd } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { Palette } from './palette.tsx'
import { ReasonForm } from './reason-form.tsx'
import type { Destination } from './use-steps.ts'
import { words } from './words/index.ts'

interface TransferDialogProps {
  readonly ticket: queue.Ticket
  readonly services: readonly hall.ServiceSummary[]
  readonly onward: queue.CounterDesk['onward']
  /** Chosen before the dialog opened. */
  readonly to: string | null
  readonly onTransfer: (to: Destination, reason: string) => void
  readonly onClose: () => void
}

const toReason = () => document.getElementById('reason')?.focus()

/** Where to, by a few letters of service or agency; then why. */
export function TransferDialog(props: TransferDialogProps): ReactNode {
  const { ticket, services, onward, onTransfer, onClose } = props
  const { locale } = useFace()
  const t = words[locale]
  const [chosen, setChosen] = useState(props.to)
  const [fault, setFault] = useState(false)
  const choices = destinationsOf(ticket, onward, services, locale, t.transferOnward)
  const target = choices.find((choice) => choice.id === chosen)
  const send = (reason: string) => {
    if (target) onTransfer(target.to, reason)
    else setFault(true)
  }
  return (
    <DialogBox title={t.transferTitle({ number: ticket.number })} lead={t.transferLead} onClose={onClose}>
      {props.to === null && (
        <Palette
          label={t.transferFind}
          listLabel={t.transferTo}
          none={t.transferNone}
          choices={choices}
          chosen={chosen}
          onChoose={({ id }) => {
            setChosen(id)
            setFault(false)
            toReason()
          }}
        />
      )}
      {fault && <Notice tone="error" role="alert" title={t.transferNeeded} />}
      {target && (
        <p role="status">
          {t.transferTo}: <strong>{target.name}</strong> ({target.of})
        </p>
      )}
      <ReasonForm
        label={t.reason}
        submit={t['verb.transfer']}
        autoFocus={props.to !== null}
        onReason={send}
      />
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
