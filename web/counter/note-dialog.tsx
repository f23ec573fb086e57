import { useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import type { queue } from '../../contract/index.ts'
import { longestNote } from '../../contract/intake.ts'
import { Button, TextInput } from '../kit/index.ts'
import { DialogBox, DialogEnd } from './dialog-box.tsx'
import { useFace } from '../kit/face/index.ts'
import type { IntakeDesk } from './use-intake.ts'
import { words } from './words/index.ts'

interface NoteDialogProps {
  readonly ticket: queue.Ticket
  readonly intake: IntakeDesk
  readonly onClose: () => void
}

/** Stays open with its words when they could not be kept, and says why. */
export function NoteDialog({ ticket, intake, onClose }: NoteDialogProps): ReactNode {
  const t = words[useFace().locale]
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const refused = await intake.write(text)
    if (refused === null) onClose()
    else setFault(refused)
  }
  return (
    <DialogBox title={t.noteTitle({ number: ticket.number })} lead={t.noteLead} onClose={onClose}>
      <form className="reason" noValidate onSubmit={(event) => void save(event)}>
        <TextInput
          id="note"
          label={t.noteText}
          hint={t.noteHint}
          maxLength={longestNote}
          autoComplete="off"
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          {...(fault !== null && { error: fault })}
        />
        <Button type="submit" tone="secondary">
          {t.noteSave}
        </Button>
      </form>
      <DialogEnd onClose={onClose} />
    </DialogBox>
  )
}
