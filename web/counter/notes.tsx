import type { ReactNode } from 'react'
import { Button, formatClock } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { useMall } from '../kit/staff/index.ts'
import type { IntakeDesk } from './use-intake.ts'
import { words } from './words/index.ts'

interface NotesProps {
  readonly desk: IntakeDesk
  /** Duty managers take any note back, officers their own. */
  readonly mayRemoveAll: boolean
}

/** Short words of officers who served this visitor before, and of this one for the next. */
export function Notes({ desk, mayRemoveAll }: NotesProps): ReactNode {
  const t = words[useFace().locale]
  const { print } = useMall()
  if (desk.notes.length === 0) return null
  return (
    <section className="notes" aria-labelledby="notes">
      <h2 id="notes">{t.notes}</h2>
      <ul className="k-plain notes__list" tabIndex={0} aria-labelledby="notes">
        {desk.notes.map((note) => (
          <li key={note.id}>
            <p>
              {note.text}
              <span className="papers__form">
                {t.noteBy({ name: note.writtenBy, time: formatClock(note.writtenAt, print) })}
              </span>
            </p>
            {(note.own || mayRemoveAll) && (
              <Button
                tone="quiet"
                size="small"
                icon="cross"
                aria-label={t.noteRemove({ text: note.text })}
                onClick={() => void desk.remove(note.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
