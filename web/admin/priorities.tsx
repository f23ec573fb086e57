import { useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hall } from '../../contract/index.ts'
import { Button, TextInput } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { DoneNotice, FaultNotice, Loading } from './parts.tsx'
import { PreviewDialog } from './preview.tsx'
import { groupsOf, minutesIn, movedUp, rowsOf } from './priorities.ts'
import type { Row } from './priorities.ts'
import { PriorityExample } from './priority-example.tsx'
import { usePreview } from './use-preview.ts'
import { changesWords } from './words/changes.ts'
import { prioritiesWords } from './words/priorities.ts'
import { shellWords } from './words/shell.ts'

/** Which groups go first in this hall, and by how much. */
export function Priorities(): ReactNode {
  const { ask, mall, locale } = useFace()
  const t = prioritiesWords[locale]
  const [done, setDone] = useState<string | null>(null)
  const known = useQuery({
    queryKey: ['priorities'],
    queryFn: () => ask(hall.listPriorities, { params: { mall } }),
    // Another look at the window would begin the form anew, and what was chosen would be gone.
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <p className="admin__lead">{t.lead}</p>
      <DoneNotice text={done} />
      <Loading query={known} />
      {known.data && (
        <Chooser key={known.dataUpdatedAt} start={rowsOf(known.data)} onSaved={() => setDone(t.saved)} />
      )}
    </>
  )
}

function Chooser({ start, onSaved }: { start: readonly Row[]; onSaved: () => void }): ReactNode {
  const { mall, locale } = useFace()
  const t = { ...shellWords[locale], ...changesWords[locale], ...prioritiesWords[locale] }
  const cache = useQueryClient()
  const preview = usePreview()
  const [rows, setRows] = useState(start)
  const groups = groupsOf(rows)
  const put = (at: number, change: Partial<Row>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...change } : row)))

  const look = () => {
    if (!groups) return
    void preview.look(hall.setPriorities, { params: { mall }, body: { groups } }, () => {
      onSaved()
      void cache.invalidateQueries({ queryKey: ['priorities'] })
    })
  }

  return (
    <div className="look">
      <form
        className="admin__form look__choose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <h3>{t.offered}</h3>
        <FaultNotice fault={preview.pending ? null : preview.fault} />
        <ol className="groups">
          {rows.map((row, at) => (
            <li key={row.group} className="groups__one">
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={t.offer({ name: row.name[locale] })}
                  checked={row.offered}
                  onChange={() => put(at, { offered: !row.offered })}
                />
                <span>
                  {row.name[locale]}
                  <span className="sub">{row.basis}</span>
                </span>
              </label>
              <TextInput
                id={`priority-${row.group}`}
                label={t.minutes}
                aria-label={t.minutesOf({ name: row.name[locale] })}
                inputMode="numeric"
                autoComplete="off"
                disabled={!row.offered}
                value={row.minutes}
                onChange={(event) => put(at, { minutes: event.target.value })}
                {...(row.offered && minutesIn(row.minutes) === undefined && { error: t.minutesFault })}
              />
              <Button
                tone="quiet"
                size="small"
                disabled={at === 0}
                aria-label={t.upOf({ name: row.name[locale] })}
                onClick={() => setRows(movedUp(rows, at))}
              >
                {t.up}
              </Button>
            </li>
          ))}
        </ol>
        <div>
          <Button type="submit" disabled={preview.looking || !groups}>
            {preview.looking ? t.looking : t.save}
          </Button>
        </div>
      </form>
      <PriorityExample groups={groups} rows={rows} />
      <PreviewDialog of={preview} />
    </div>
  )
}
