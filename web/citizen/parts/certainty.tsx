import type { ReactNode } from 'react'
import type { hall } from '../../../contract/index.ts'
import { Tag } from '../../kit/parts/status.tsx'
import type { ServiceWords } from '../service-words.ts'

/** Parts of a service standard whose truth is told one by one. */
export type Fact =
  | 'requirements'
  | 'procedure'
  | 'duration/totalMinutes'
  | 'duration/workingDays'
  | 'counterMinutes'
  | 'fee'
  | 'product'
  | 'complaintChannels'
  | 'legalBasis'

export type Certainty = 'sourced' | 'elsewhere' | 'example'

/** A fact counts as sourced only when its source is named; what another region does is not ours yet. */
export const certaintyOf = ({ status, fields, scope }: hall.Provenance, fact: Fact): Certainty => {
  const named = fields.some((field) => {
    const path = field.replace(/^standard\//, '')
    return path === fact || fact.startsWith(`${path}/`)
  })
  if (status !== 'sourced' || !named) return 'example'
  return scope === 'other-region' ? 'elsewhere' : 'sourced'
}

export function CertaintyTag({ of, words }: { of: Certainty; words: ServiceWords }): ReactNode {
  return of === 'sourced' ? null : <Tag tone="warning">{words[of]}</Tag>
}
