import type { ReactNode } from 'react'
import type { changes } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'
import { changesWords } from './words/changes.ts'

interface ChangedFactsProps {
  readonly facts: readonly changes.ChangedFact[]
  /** An undoing goes the other way. */
  readonly backwards?: boolean
  /** In a list of many changes, the first few of each. */
  readonly most?: number
}

/** From what to what, a line each; told in words as well as by the arrow. */
export function ChangedFacts({ facts, backwards = false, most = Infinity }: ChangedFactsProps): ReactNode {
  const { locale } = useFace()
  const t = changesWords[locale]
  const shown = facts.slice(0, most)
  return (
    <dl className="changed">
      {shown.map(({ label, before, after }) => {
        const [from, to] = backwards ? [after, before] : [before, after]
        return (
          <div key={label.id} className="changed__one">
            <dt>{label[locale]}</dt>
            <dd>
              <span className="k-hidden">{t.from} </span>
              <s className="changed__from">{from?.[locale] ?? t.nothing}</s>
              <span aria-hidden="true"> → </span>
              <span className="k-hidden">{t.to} </span>
              <strong>{to?.[locale] ?? t.nothing}</strong>
            </dd>
          </div>
        )
      })}
      {facts.length > shown.length && (
        <div className="changed__one k-muted">
          <dt>{t.more({ count: facts.length - shown.length })}</dt>
          <dd />
        </div>
      )}
    </dl>
  )
}
