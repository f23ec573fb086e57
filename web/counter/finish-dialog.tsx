import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Notice } from '../kit/index.ts'
import { DialogBox, DialogEnd, DigitChoices } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { useDigits } from './use-digits.ts'
import { outcomes } from './verbs.ts'
import { words } from './words/index.ts'

interface FinishDialogProps {
  readonly ticket: queue.Ticket
  readonly unseen: number
  readonly onOutcome: (outcome: queue.Outcome) => void
  readonly onClose: () => void
}

export function FinishDialog({ ticket, unseen, onOutcome, onClose }: FinishDialogProps): ReactNode {
  const t = words[useFace().locale]
  const choose = (index: number) => {
    const outcome = outcomes[index]
    if (outcome) onOutcome(outcome)
  }
  useDigits(outcomes.length, choose)
  return (
    <DialogBox title={t.finishTitle({ number: ticket.number })} lead={t.finishLead} onClose={onClose}>
      {unseen > 0 && <Notice tone="warning" role="status" title={t.papersUnseen({ count: unseen })} />}
      <DigitChoices choices={outcomes.map((outcome) => t[`outcome.${outcome}`])} onChoice={choose} />
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
