import { useState } from 'react'
import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Notice } from '../kit/index.ts'
import { DialogBox, DialogEnd } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { PickTicket } from './pick-ticket.tsx'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words/index.ts'

interface CallOneDialogProps {
  readonly desk: queue.CounterDesk
  readonly onCall: (ticket: queue.Ticket, reason: string) => void
  readonly onClose: () => void
}

export function CallOneDialog({ desk, onCall, onClose }: CallOneDialogProps): ReactNode {
  const t = words[useFace().locale]
  const line = [...desk.next, ...desk.parked]
  const [chosen, setChosen] = useState<string | null>(null)
  const [fault, setFault] = useState(false)
  const call = (reason: string) => {
    const ticket = line.find((one) => one.id === chosen)
    if (ticket) onCall(ticket, reason)
    else setFault(true)
  }
  return (
    <DialogBox title={t.callOneTitle} lead={t.callOneLead} onClose={onClose}>
      {line.length === 0 ? (
        <Notice title={t.callOneNone} />
      ) : (
        <ReasonForm label={t.reason} submit={t['verb.call-one']} onReason={call}>
          <PickTicket
            legend={t.callOneTitle}
            line={line}
            chosen={chosen}
            fault={fault ? t.callOneNeeded : null}
            onChoice={(id) => {
              setChosen(id)
              setFault(false)
            }}
          />
        </ReasonForm>
      )}
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
