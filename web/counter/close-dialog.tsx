import { useState } from 'react'
import type { ReactNode } from 'react'
import type { queue } from '../../contract/index.ts'
import { Notice } from '../kit/index.ts'
import { DialogBox, DialogEnd, DigitChoices } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import { ReasonForm } from './reason-form.tsx'
import { useDigits } from './use-digits.ts'
import { words } from './words/index.ts'

const reasons = ['close.break', 'close.prayer', 'close.meeting', 'close.system'] as const

interface CloseDialogProps {
  readonly desk: queue.CounterDesk
  readonly onCloseCounter: (reason: string, restOfDay: boolean) => void
  readonly onClose: () => void
}

export function CloseDialog({ desk, onCloseCounter, onClose }: CloseDialogProps): ReactNode {
  const t = words[useFace().locale]
  const [restOfDay, setRestOfDay] = useState(false)
  const close = (reason: string) => onCloseCounter(reason, restOfDay)
  const choose = (index: number) => {
    const reason = reasons[index]
    if (reason) close(words.id[reason])
  }
  useDigits(reasons.length, choose)
  return (
    <DialogBox title={t.closeTitle({ label: desk.counter.label })} onClose={onClose}>
      <label className="check">
        <input type="checkbox" checked={restOfDay} onChange={(event) => setRestOfDay(event.target.checked)} />
        {t.restOfDay}
      </label>
      {restOfDay && desk.waiting > 0 && (
        <Notice tone="warning" role="status" title={t.restOfDayWarn({ count: desk.waiting })} />
      )}
      <DigitChoices choices={reasons.map((reason) => t[reason])} onChoice={choose} />
      <ReasonForm label={t.otherReason} submit={t['verb.close']} onReason={close} />
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
