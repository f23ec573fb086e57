import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

interface DialogBoxProps {
  readonly title: string
  readonly lead?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Escape and a press outside close it; React Aria keeps the focus inside and gives it back to the desk. */
export function DialogBox({ title, lead, onClose, children }: DialogBoxProps): ReactNode {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="k-veil"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {lead !== undefined && <p className="k-muted">{lead}</p>}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The last row of a dialog: the way out, then what the dialog is for. */
export function DialogEnd({ onClose, children }: { onClose: () => void; children?: ReactNode }): ReactNode {
  const t = words[useFace().locale]
  return (
    <div className="dialog__end">
      <Button tone="quiet" onClick={onClose}>
        {t.cancel} <kbd>Esc</kbd>
      </Button>
      {children}
    </div>
  )
}

interface DigitChoicesProps {
  readonly choices: readonly string[]
  readonly onChoice: (index: number) => void
}

/** A list that answers to the digits 1, 2, 3 … and to touch and arrows alike. */
export function DigitChoices({ choices, onChoice }: DigitChoicesProps): ReactNode {
  return (
    <ol
      className="choices"
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (step === 0) return
        event.preventDefault()
        const buttons = [...event.currentTarget.querySelectorAll('button')]
        const at = buttons.findIndex((button) => button === document.activeElement)
        buttons[(at + step + buttons.length) % buttons.length]?.focus()
      }}
    >
      {choices.map((choice, index) => (
        <li key={choice}>
          <button
            type="button"
            className="choice"
            autoFocus={index === 0}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onChoice(index)}
          >
            <kbd>{index + 1}</kbd> {choice}
          </button>
        </li>
      ))}
    </ol>
  )
}
