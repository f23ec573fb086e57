import type { ReactNode } from 'react'
import { Notice } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { Journey } from './journey.ts'
import { words } from './words/index.ts'

/** A code that leads nowhere is never met with silence. */
export function Misread({ kind }: { kind: NonNullable<Journey['misread']> }): ReactNode {
  const t = words[useFace().locale]
  if (kind === 'identity-card')
    return (
      <Notice icon="info" role="status" title={t.readCard}>
        <p>{t.readCardWhat}</p>
      </Notice>
    )
  return (
    <Notice tone="warning" role="status" title={t.readUnknown}>
      <p>{t.readUnknownWhat}</p>
    </Notice>
  )
}
