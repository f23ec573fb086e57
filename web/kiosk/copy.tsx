import type { ReactNode } from 'react'
import { Button, Notice } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useOwnPrinter } from './use-own-printer.ts'
import { usePrinting } from './use-printing.ts'
import { words } from './words/index.ts'

/** One more copy of a number that is held already: for who lost the paper's lower half, or has it on the phone only. */
export function Copy({ token }: { token: string }): ReactNode {
  const t = words[useFace().locale]
  const printer = useOwnPrinter()
  const { stage, again } = usePrinting(token, 'held')
  const waits = stage.at === 'asking' || stage.at === 'printing'
  if (!printer?.ready && stage.at === 'rest') return null
  return (
    <>
      {stage.at === 'failed' && (
        <Notice tone="warning" icon="printer" role="alert" title={t[`print.${stage.fault}`]} />
      )}
      {stage.at === 'printed' ? (
        <Notice tone="success" icon="check" role="status" title={t.printed} />
      ) : (
        <Button
          size="large"
          tone="secondary"
          icon="printer"
          disabled={waits || !printer?.ready}
          onClick={() => void again()}
        >
          {waits ? t.printing : t.reprint}
        </Button>
      )}
    </>
  )
}
