import type { ReactNode } from 'react'
import { Notice } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useOwnPrinter } from './use-own-printer.ts'
import { words } from './words/index.ts'

/** Said before a number is taken, not after: today it stands on the screen and on the phone. */
export function PhoneMode(): ReactNode {
  const t = words[useFace().locale]
  const printer = useOwnPrinter()
  if (!printer || printer.ready) return null
  return (
    <Notice tone="warning" icon="printer" role="status" title={t[`print.${printer.status?.fault ?? 'away'}`]}>
      <p>{t.phoneMode}</p>
    </Notice>
  )
}
