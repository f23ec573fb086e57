import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Notice } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Stage } from './printing.ts'
import { words } from './words/index.ts'

interface PrintChoicesProps {
  readonly stage: Extract<Stage, { at: 'failed' }>
  readonly again: () => Promise<void>
  readonly keepOnPhone: () => void
  readonly giveBack: () => Promise<void>
}

/** The paper did not come out: what is wrong, and what the visitor can do. No number is left without a holder. */
export function PrintChoices({ stage, again, keepOnPhone, giveBack }: PrintChoicesProps): ReactNode {
  const t = words[useFace().locale]
  const [busy, setBusy] = useState(false)
  const act = (what: () => Promise<void>) => () => {
    setBusy(true)
    void what().finally(() => setBusy(false))
  }
  const tone = stage.fault === 'unsure' ? 'secondary' : 'primary'
  return (
    <>
      <Notice
        className="result__what"
        tone="warning"
        icon="printer"
        role="alert"
        title={t[`print.${stage.fault}`]}
      >
        <p>{stage.fault === 'unsure' ? t.printUnsure : t.printFailed}</p>
      </Notice>
      {stage.fault === 'unsure' && (
        <Button size="large" icon="check" disabled={busy} onClick={keepOnPhone}>
          {t.printCameOut}
        </Button>
      )}
      <Button size="large" icon="phone" disabled={busy} onClick={keepOnPhone} tone={tone}>
        {t.printOnPhone}
      </Button>
      <Button size="large" tone="secondary" icon="printer" disabled={busy} onClick={act(again)}>
        {t.printAgain}
      </Button>
      {stage.mayGiveBack && (
        <Button size="large" tone="secondary" icon="undo" disabled={busy} onClick={act(giveBack)}>
          {t.printGiveBack}
        </Button>
      )}
    </>
  )
}
