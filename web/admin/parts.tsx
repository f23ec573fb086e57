import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Notice, problemOf } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useSignInAgain } from '../kit/staff/index.ts'
import type { Fault } from './use-save.ts'
import { shellWords } from './words/shell.ts'

/** What a list shows before it is there: that it loads, or why it does not and what to do. */
export function Loading({ query }: { query: UseQueryResult }): ReactNode {
  const t = shellWords[useFace().locale]
  useSignInAgain(query.error)
  if (query.isPending) return <p role="status">{t.loading}</p>
  if (!query.isError) return null
  const problem = problemOf(query.error)
  return (
    <Notice tone="error" role="alert" title={problem?.title ?? t.loadFailed}>
      <p>{problem?.detail ?? t.unreachable}</p>
      <Button size="small" tone="secondary" onClick={() => void query.refetch()}>
        {t.retry}
      </Button>
    </Notice>
  )
}

export function FaultNotice({ fault }: { fault: Fault | null }): ReactNode {
  if (!fault) return null
  return (
    <Notice tone="error" role="alert" title={fault.title}>
      <p>{fault.detail}</p>
    </Notice>
  )
}

export function DoneNotice({ text }: { text: string | null }): ReactNode {
  return <div role="status">{text !== null && <Notice tone="success" title={text} />}</div>
}

interface DialogBoxProps {
  readonly title: string
  readonly onClose: () => void
  /** A secret shown once must not vanish by a stray press beside the box. */
  readonly keep?: boolean
  readonly children: ReactNode
}

export function DialogBox({ title, onClose, keep = false, children }: DialogBoxProps): ReactNode {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!keep}
      className="k-veil"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FormEndProps {
  readonly saving: boolean
  readonly submit?: string
  readonly danger?: boolean
  readonly onClose: () => void
}

export function FormEnd({ saving, submit, danger = false, onClose }: FormEndProps): ReactNode {
  const t = shellWords[useFace().locale]
  return (
    <div className="dialog__end">
      <Button tone="quiet" onClick={onClose}>
        {t.cancel}
      </Button>
      <Button type="submit" tone={danger ? 'danger' : 'primary'} disabled={saving}>
        {saving ? t.saving : (submit ?? t.save)}
      </Button>
    </div>
  )
}

interface AskProps {
  readonly title: string
  readonly text: string
  readonly submit: string
  readonly saving: boolean
  readonly fault: Fault | null
  readonly onYes: () => void
  readonly onClose: () => void
}

/** A confirmation names its consequence. */
export function Ask({ title, text, submit, saving, fault, onYes, onClose }: AskProps): ReactNode {
  return (
    <DialogBox title={title} onClose={onClose}>
      <form
        className="k-stack"
        onSubmit={(event) => {
          event.preventDefault()
          onYes()
        }}
      >
        <FaultNotice fault={fault} />
        <p>{text}</p>
        <FormEnd saving={saving} submit={submit} danger onClose={onClose} />
      </form>
    </DialogBox>
  )
}
