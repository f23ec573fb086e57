import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { DialogBox, DialogEnd, DigitChoices } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { ReasonForm } from './reason-form.tsx'
import { useDigits } from './use-digits.ts'
import { words } from './words/index.ts'

export const parkReasons = ['park.copy', 'park.pay', 'park.form', 'park.toilet'] as const

interface ParkDialogProps {
  readonly ticket: queue.Ticket
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

export function ParkDialog({ ticket, onReason, onClose }: ParkDialogProps): ReactNode {
  const t = words[useFace().locale]
  const choose = (index: number) => {
    const reason = parkReasons[index]
    // The log is read by others: one language for the ready reasons.
    if (reason) onReason(words.id[reason])
  }
  useDigits(parkReasons.length, choose)
  return (
    <DialogBox title={t.parkTitle({ number: ticket.number })} lead={t.parkLead} onClose={onClose}>
      <DigitChoices choices={parkReasons.map((reason) => t[reason])} onChoice={choose} />
      <ReasonForm label={t.otherReason} submit={t['verb.park']} onReason={onReason} />
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
