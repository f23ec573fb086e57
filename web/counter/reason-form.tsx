import { useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { Button, TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

interface ReasonFormProps {
  readonly label: string
  readonly submit: string
  readonly onReason: (reason: string) => void
  /** Everything else is chosen: the reason is what is left to say. */
  readonly autoFocus?: boolean
  readonly children?: ReactNode
}

/** The officer's own words, where no ready reason fits; the server keeps them in the log. */
export function ReasonForm({
  label,
  submit,
  onReason,
  autoFocus = false,
  children,
}: ReasonFormProps): ReactNode {
  const t = words[useFace().locale]
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState(false)
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (reason.trim().length < 3) setFault(true)
    else onReason(reason.trim())
  }
  return (
    <form className="reason" noValidate onSubmit={send}>
      {children}
      <TextInput
        id="reason"
        label={label}
        hint={t.reasonHint}
        maxLength={300}
        autoComplete="off"
        autoFocus={autoFocus}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value)
          setFault(false)
        }}
        {...(fault && { error: t.reasonNeeded })}
      />
      <Button type="submit" tone="secondary">
        {submit}
      </Button>
    </form>
  )
}
