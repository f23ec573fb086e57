import type { ReactNode } from 'react'
import type { intake } from '../../contract/index.ts'
import { useFace } from '../kit/face/index.ts'
import type { IntakeDesk } from './use-intake.ts'
import { digitOf } from './verbs.ts'
import { words } from './words/index.ts'

type Paper = intake.Intake['papers'][number]

/** What the visitor must bring, in the words of the catalogue; a digit ticks one. */
export function Papers({ desk }: { desk: IntakeDesk }): ReactNode {
  const t = words[useFace().locale]
  const { papers } = desk
  if (!desk.isRead) return null
  const seen = papers.filter((paper) => paper.seenAt !== null).length
  return (
    <section className="papers" aria-labelledby="papers">
      <div className="line__head">
        <h2 id="papers">{t.papers}</h2>
        {papers.length > 0 && <span className="k-number">{t.papersSeen({ seen, of: papers.length })}</span>}
      </div>
      {papers.length === 0 ? (
        <p className="k-muted">{t.papersNone}</p>
      ) : (
        <ul className="k-plain papers__list" tabIndex={0} aria-labelledby="papers">
          {papers.map((paper, index) => (
            <li key={paper.label}>
              <label className="papers__one">
                <input
                  type="checkbox"
                  checked={paper.seenAt !== null}
                  aria-keyshortcuts={digitOf(index) ?? undefined}
                  onChange={(event) => void desk.mark(paper.label, event.target.checked)}
                />
                <span>
                  {paper.label}
                  <PaperForm paper={paper} />
                </span>
                {digitOf(index) !== null && <kbd>{digitOf(index)}</kbd>}
              </label>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** In which form, when it is needed, and what else is accepted. */
function PaperForm({ paper }: { paper: Paper }): ReactNode {
  const t = words[useFace().locale]
  const forms: Readonly<Record<string, string>> = t.forms
  const isDocument = paper.doc !== null || paper.anyOf !== null
  const parts = [
    (isDocument ? forms[paper.form] : null) ?? null,
    paper.mandatory ? null : (paper.condition ?? t.paperOptional),
    paper.detail,
    paper.alternative,
  ].filter((part): part is string => part !== null)
  return parts.length === 0 ? null : <span className="papers__form">{parts.join(' · ')}</span>
}
